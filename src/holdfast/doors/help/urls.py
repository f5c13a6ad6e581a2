"""Addresses of help: they work without a session, a table, a cookie or a script."""

from django.urls import path, re_path

from . import now, pages, signs

app_name = "help"
urlpatterns = [
    path("", now.now, name="now"),
    path("minute/", pages.minute, name="minute"),
    path("device/", pages.device, name="device"),
    path("change/", pages.change, name="change"),
    path("signs/", signs.signs, name="signs"),
    re_path(r"^(?P<code>[A-Za-z]{2,3})/signs/$", signs.signs, name="country-signs"),
    re_path(r"^(?P<code>[A-Za-z]{2,3})/$", now.now, name="country"),
]
