"""Addresses of pace plans."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("p/<uuid:person_id>/h/", views.pages.overview, name="pace"),
    path("p/<uuid:person_id>/h/new/", views.pages.add, name="pace-new"),
    path("p/<uuid:person_id>/h/<uuid:entry_id>/e/", views.pages.edit, name="pace-edit"),
    path("p/<uuid:person_id>/h/<uuid:entry_id>/x/", views.pages.delete, name="pace-delete"),
]
