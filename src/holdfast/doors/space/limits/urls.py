"""Addresses of limits and words."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("p/<uuid:person_id>/b/new/", views.pages.add, name="limit-with"),
    path("b/", views.pages.overview, name="limits"),
    path("b/new/", views.pages.add, name="limit-new"),
    path("b/<uuid:entry_id>/", views.pages.limit, name="limit"),
    path("b/<uuid:entry_id>/e/", views.pages.edit, name="limit-edit"),
    path("b/<uuid:entry_id>/x/", views.pages.delete, name="limit-delete"),
    path("b/<uuid:limit_id>/n/", views.days.add, name="limit-day-new"),
    path("b/n/<uuid:entry_id>/", views.days.edit, name="limit-day"),
    path("b/n/<uuid:entry_id>/x/", views.days.delete, name="limit-day-delete"),
    path("p/<uuid:person_id>/m/new/", views.statements.add, name="statement-with"),
    path("m/", views.statements.overview, name="statements"),
    path("m/new/", views.statements.add, name="statement-new"),
    path("m/h/", views.looking.look, name="statement-hints"),
    path("m/<uuid:entry_id>/", views.statements.statement, name="statement"),
    path("m/<uuid:entry_id>/e/", views.statements.edit, name="statement-edit"),
    path("m/<uuid:entry_id>/n/", views.statements.ready, name="statement-ready"),
    path("m/<uuid:entry_id>/x/", views.statements.delete, name="statement-delete"),
]
