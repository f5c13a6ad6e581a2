"""Addresses of what is kept."""

from django.urls import path

from . import moving, pages

urlpatterns = [
    path("d/", pages.data, name="data"),
    path("d/c/", pages.check, name="check"),
    path("d/e/", moving.export, name="export"),
    path("d/i/", moving.bring, name="import"),
    path("d/i/n/", moving.bring_now, name="import-now"),
    path("d/a/", pages.delete_area, name="delete-area"),
    path("d/x/", pages.delete, name="delete"),
    path("d/x/n/", pages.delete_now, name="delete-now"),
]
