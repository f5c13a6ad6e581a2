"""Addresses of looking after the keys: inside the space, in single letters."""

from django.urls import path

from . import code, keeping

app_name = "keys"
urlpatterns = [
    path("", keeping.everything, name="all"),
    path("c/", code.show, name="code"),
    path("c/c/", code.check, name="code-check"),
    path("c/n/", code.renew, name="code-new"),
    path("f/", code.first, name="first"),
    path("p/", keeping.change, name="passphrase"),
    path("a/", keeping.put_away, name="put-away"),
    path("d/", keeping.devices, name="devices"),
    path("d/x/", keeping.end_all, name="end-all"),
    path("d/<uuid:row_id>/x/", keeping.end, name="end"),
    path("i/", keeping.idle, name="idle"),
]
