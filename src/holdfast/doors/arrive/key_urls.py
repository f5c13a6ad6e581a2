"""Addresses of looking after the keys: inside the space, in single letters."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

app_name = "keys"
urlpatterns = [
    path("", views.keeping.everything, name="all"),
    path("c/", views.code.show, name="code"),
    path("c/c/", views.code.check, name="code-check"),
    path("c/n/", views.code.renew, name="code-new"),
    path("f/", views.code.first, name="first"),
    path("p/", views.keeping.change, name="passphrase"),
    path("a/", views.keeping.put_away, name="put-away"),
    path("d/", views.keeping.devices, name="devices"),
    path("d/x/", views.keeping.end_all, name="end-all"),
    path("d/<uuid:row_id>/x/", views.keeping.end, name="end"),
    path("i/", views.keeping.idle, name="idle"),
]
