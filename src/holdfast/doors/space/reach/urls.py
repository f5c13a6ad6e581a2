"""Addresses of reaches and ladders."""

from django.urls import path

from . import pages

urlpatterns = [
    path("p/<uuid:person_id>/l/", pages.ladder, name="ladder"),
    path("p/<uuid:person_id>/l/new/", pages.add, name="reach-to"),
    path("l/", pages.overview, name="reach"),
    path("l/new/", pages.add, name="reach-new"),
    path("l/<uuid:entry_id>/", pages.edit, name="reach-edit"),
    path("l/<uuid:entry_id>/x/", pages.delete, name="reach-delete"),
]
