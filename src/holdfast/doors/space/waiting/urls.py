"""Addresses of words that wait."""

from django.urls import path

from . import draft, words

urlpatterns = [
    path("w/", words.arrived, name="arrived"),
    path("w/d/", draft.draft, name="draft"),
    path("w/a/", draft.again, name="again"),
    path("w/<uuid:words_id>/", words.words, name="words"),
    path("w/<uuid:words_id>/x/", words.delete_words, name="words-delete"),
]
