"""Addresses of settling."""

from django.urls import path

from . import pages, tries

urlpatterns = [
    path("o/", pages.now, name="settle"),
    path("o/c/", pages.cards, name="settle-cards"),
    path("o/k/", pages.everything, name="settle-all"),
    path("o/k/<int:number>/", pages.one, name="settle-one"),
    path("o/k/<int:number>/n/", tries.after, name="settle-after"),
    path("o/a/", pages.avoid, name="settle-avoid"),
    path("o/h/", tries.history, name="settle-history"),
    path("o/h/<uuid:entry_id>/", tries.result, name="settle-try"),
    path("o/h/<uuid:entry_id>/x/", tries.delete, name="settle-delete"),
]
