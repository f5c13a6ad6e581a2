"""Addresses of looking back."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("j/", views.timeline.timeline, name="journey"),
    path("j/o/", views.over_time.overview, name="over-time"),
    path("j/o/u/", views.over_time.own, name="over-time-own"),
    path("j/o/<uuid:person_id>/", views.over_time.one, name="over-time-one"),
]
