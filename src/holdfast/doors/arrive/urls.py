"""Addresses of arriving."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

app_name = "arrive"
urlpatterns = [
    path("join/", views.joining.join, name="join"),
    path("join/younger/", views.joining.younger, name="younger"),
    path("enter/", views.entering.enter, name="enter"),
    path("enter/code/", views.entering.second_factor, name="second-factor"),
    path("recover/", views.entering.recover, name="recover"),
]
