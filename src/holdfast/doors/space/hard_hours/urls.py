"""Addresses of the plan for hard hours."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("z/", views.pages.plan, name="plan"),
    path("z/e/", views.pages.write, name="plan-write"),
    path("z/x/", views.pages.delete, name="plan-delete"),
]
