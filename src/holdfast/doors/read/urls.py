"""Addresses of reading and of trying a reflection. They ask nothing of a table."""

from django.urls import path

from . import front, reflecting, trying

app_name = "read"
urlpatterns = [
    path("reflect/", trying.choose, name="reflect"),
    path("reflect/closeness/", trying.try_it, {"tried": reflecting.CLOSENESS}, name="closeness"),
    path("reflect/signs/", trying.try_it, {"tried": reflecting.SIGNS}, name="signs"),
    path("privacy/", front.privacy, name="privacy"),
]
