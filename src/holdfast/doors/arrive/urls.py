"""Addresses of arriving."""

from django.urls import path

from . import entering, joining

app_name = "arrive"
urlpatterns = [
    path("join/", joining.join, name="join"),
    path("join/younger/", joining.younger, name="younger"),
    path("enter/", entering.enter, name="enter"),
    path("enter/code/", entering.second_factor, name="second-factor"),
    path("recover/", entering.recover, name="recover"),
]
