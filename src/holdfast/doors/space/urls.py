"""Addresses of My space: single letters, so that a browser's history tells nothing."""

from django.urls import path

from . import today

app_name = "space"
urlpatterns = [
    path("", today.today, name="today"),
    path("p/", today.today, name="people"),
    path("r/", today.today, name="inventory"),
    path("s/", today.today, name="patterns"),
    path("d/", today.today, name="data"),
]
