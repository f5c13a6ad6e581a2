"""The address of the plane; closeness with one person lies among the reflections."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [path("q/", views.plane.plane, name="plane")]
