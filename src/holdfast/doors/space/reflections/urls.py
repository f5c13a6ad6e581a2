"""Addresses of the reflections, made from their letters."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, path

from holdfast.doors.frame.late_views import LatePackage

from .tools import PLACES, Place

views = LatePackage(__package__)

STEPS = {
    "": ("", views.pages.begin),
    "answer": ("a/", views.pages.answer),
    "result": ("<uuid:entry_id>/", views.pages.result),
    "delete": ("<uuid:entry_id>/x/", views.pages.delete),
}


def addresses(place: Place) -> Iterator[URLPattern]:
    """The four addresses of one tool."""
    base = f"p/<uuid:person_id>/{place.letter}/" if place.about_one else f"{place.letter}/"
    for step, (end, view) in STEPS.items():
        yield path(f"{base}{end}", view, {"name": place.name}, name=place.url_name(step))


urlpatterns = [
    *(each for place in PLACES for each in addresses(place)),
    path("i/<uuid:entry_id>/f/", views.asked_once.once, name="warning-signs-once"),
]
