"""Addresses of closeness."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("p/<uuid:person_id>/q/", views.closeness.begin, name="closeness"),
    path("p/<uuid:person_id>/q/a/", views.closeness.answer, name="closeness-answer"),
    path("p/<uuid:person_id>/q/<uuid:entry_id>/", views.closeness.result, name="closeness-result"),
    path("q/", views.closeness.plane, name="plane"),
]
