"""Addresses of arriving."""

from django.urls import path

from . import entering

app_name = "arrive"
urlpatterns = [
    path("enter/", entering.enter, name="enter"),
]
