"""Addresses of the private questions and of the check after a tool."""

from django.urls import path

from . import pages, state_checks

urlpatterns = [
    path("n/<str:letter>/", state_checks.after, name="state-after"),
    path("c/", pages.safety, name="safety"),
    path("c/<uuid:person_id>/", pages.safety, name="safety-one"),
    path("c/<uuid:person_id>/t/", pages.tools, name="tools"),
]
