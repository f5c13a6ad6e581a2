"""Addresses of settling."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("o/", views.pages.now, name="settle"),
    path("o/c/", views.pages.cards, name="settle-cards"),
    path("o/k/", views.pages.everything, name="settle-all"),
    path("o/k/<int:number>/", views.pages.one, name="settle-one"),
    path("o/k/<int:number>/n/", views.tries.after, name="settle-after"),
    path("o/a/", views.pages.avoid, name="settle-avoid"),
    path("o/h/", views.tries.history, name="settle-history"),
    path("o/h/<uuid:entry_id>/", views.tries.result, name="settle-try"),
    path("o/h/<uuid:entry_id>/x/", views.tries.delete, name="settle-delete"),
]
