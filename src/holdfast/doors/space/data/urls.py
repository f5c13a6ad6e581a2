"""Addresses of what is kept."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("d/", views.pages.data, name="data"),
    path("d/c/", views.pages.check, name="check"),
    path("d/e/", views.moving.export, name="export"),
    path("d/i/", views.moving.bring, name="import"),
    path("d/i/n/", views.moving.bring_now, name="import-now"),
    path("d/a/", views.pages.delete_area, name="delete-area"),
    path("d/o/", views.own_comments.own_comments, name="own-comments"),
    path(
        "d/o/<uuid:entry_id>/x/",
        views.own_comments.delete_own_comment,
        name="own-comment-delete",
    ),
    path("d/x/", views.pages.delete, name="delete"),
    path("d/x/n/", views.pages.delete_now, name="delete-now"),
]
