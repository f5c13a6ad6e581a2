"""Addresses of people."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("p/", views.pages.people_list, name="people"),
    path("p/new/", views.pages.add, name="person-add"),
    path("p/<uuid:person_id>/", views.person.person, name="person"),
    path("p/<uuid:person_id>/e/", views.pages.edit, name="person-edit"),
    path("p/<uuid:person_id>/x/", views.pages.delete, name="person-delete"),
]
