"""Addresses of reaches and ladders."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("p/<uuid:person_id>/l/", views.pages.ladder, name="ladder"),
    path("p/<uuid:person_id>/l/new/", views.pages.add, name="reach-to"),
    path("l/", views.pages.overview, name="reach"),
    path("l/new/", views.pages.add, name="reach-new"),
    path("l/<uuid:entry_id>/", views.pages.edit, name="reach-edit"),
    path("l/<uuid:entry_id>/x/", views.pages.delete, name="reach-delete"),
]
