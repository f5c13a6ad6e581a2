"""Addresses of one's own behaviour."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("g/", views.overview.overview, name="dynamics"),
    path("g/n/", views.pages.choose, name="dynamic-choose"),
    path("g/n/<int:number>/", views.pages.add, name="dynamic-new"),
    path("g/<uuid:entry_id>/", views.pages.edit, name="dynamic-edit"),
    path("g/<uuid:entry_id>/h/", views.pages.far, name="dynamic-far"),
    path("g/<uuid:entry_id>/x/", views.pages.delete, name="dynamic-delete"),
]
