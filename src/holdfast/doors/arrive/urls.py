"""Addresses of arriving."""

from django.urls import path

from . import entering, joining

app_name = "arrive"
urlpatterns = [
    path("join/", joining.join, name="join"),
    path("join/younger/", joining.younger, name="younger"),
    path("enter/", entering.enter, name="enter"),
    path("recover/", entering.recover, name="recover"),
]
