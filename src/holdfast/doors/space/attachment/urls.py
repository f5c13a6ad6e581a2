"""Addresses of closeness."""

from django.urls import path

from . import closeness

urlpatterns = [
    path("p/<uuid:person_id>/q/", closeness.begin, name="closeness"),
    path("p/<uuid:person_id>/q/a/", closeness.answer, name="closeness-answer"),
    path("p/<uuid:person_id>/q/<uuid:entry_id>/", closeness.result, name="closeness-result"),
    path("q/", closeness.plane, name="plane"),
]
