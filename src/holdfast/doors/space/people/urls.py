"""Addresses of people."""

from django.urls import path

from . import pages, person

urlpatterns = [
    path("p/", pages.people_list, name="people"),
    path("p/new/", pages.add, name="person-add"),
    path("p/<uuid:person_id>/", person.person, name="person"),
    path("p/<uuid:person_id>/e/", pages.edit, name="person-edit"),
    path("p/<uuid:person_id>/x/", pages.delete, name="person-delete"),
]
