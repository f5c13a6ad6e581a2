"""Addresses of words that wait."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("w/", views.words.arrived, name="arrived"),
    path("w/d/", views.draft.draft, name="draft"),
    path("w/a/", views.draft.again, name="again"),
    path("w/<uuid:words_id>/", views.words.words, name="words"),
    path("w/<uuid:words_id>/x/", views.words.delete_words, name="words-delete"),
]
