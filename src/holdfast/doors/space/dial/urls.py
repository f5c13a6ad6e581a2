"""Addresses of near and far."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("p/<uuid:person_id>/y/", views.pages.weeks, name="dial-of"),
    path("p/<uuid:person_id>/y/h/", views.pages.history, name="dial-history"),
    path("p/<uuid:person_id>/y/new/", views.pages.add, name="dial-with"),
    path("y/", views.pages.overview, name="dial"),
    path("y/new/", views.pages.add, name="dial-new"),
    path("y/<uuid:entry_id>/", views.pages.edit, name="dial-edit"),
    path("y/<uuid:entry_id>/x/", views.pages.delete, name="dial-delete"),
]
