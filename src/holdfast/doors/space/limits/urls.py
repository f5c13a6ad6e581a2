"""Addresses of limits and words."""

from django.urls import path

from . import days, pages, statements

urlpatterns = [
    path("p/<uuid:person_id>/b/new/", pages.add, name="limit-with"),
    path("b/", pages.overview, name="limits"),
    path("b/new/", pages.add, name="limit-new"),
    path("b/<uuid:entry_id>/", pages.limit, name="limit"),
    path("b/<uuid:entry_id>/e/", pages.edit, name="limit-edit"),
    path("b/<uuid:entry_id>/x/", pages.delete, name="limit-delete"),
    path("b/<uuid:limit_id>/n/", days.add, name="limit-day-new"),
    path("b/n/<uuid:entry_id>/", days.edit, name="limit-day"),
    path("b/n/<uuid:entry_id>/x/", days.delete, name="limit-day-delete"),
    path("p/<uuid:person_id>/m/new/", statements.add, name="statement-with"),
    path("m/", statements.overview, name="statements"),
    path("m/new/", statements.add, name="statement-new"),
    path("m/<uuid:entry_id>/", statements.statement, name="statement"),
    path("m/<uuid:entry_id>/e/", statements.edit, name="statement-edit"),
    path("m/<uuid:entry_id>/n/", statements.ready, name="statement-ready"),
    path("m/<uuid:entry_id>/x/", statements.delete, name="statement-delete"),
]
