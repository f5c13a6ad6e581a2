"""Addresses of the private questions and of the check after a tool."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("n/<str:letter>/", views.state_checks.after, name="state-after"),
    path("c/", views.pages.safety, name="safety"),
    path("c/<uuid:person_id>/", views.pages.safety, name="safety-one"),
    path("c/<uuid:person_id>/t/", views.pages.tools, name="tools"),
]
