"""Addresses of help: they work without a session, a table, a cookie or a script."""

from django.urls import path, re_path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

app_name = "help"
urlpatterns = [
    path("", views.now.now, name="now"),
    path("minute/", views.pages.minute, name="minute"),
    path("device/", views.pages.device, name="device"),
    path("change/", views.pages.change, name="change"),
    path("signs/", views.signs.signs, name="signs"),
    re_path(r"^(?P<code>[A-Za-z]{2,3})/signs/$", views.signs.signs, name="country-signs"),
    re_path(r"^(?P<code>[A-Za-z]{2,3})/$", views.now.now, name="country"),
]
