"""Addresses of help: they work without a session, a table or a script."""

from django.urls import path

from . import views

app_name = "help"
urlpatterns = [path("", views.now, name="now")]
