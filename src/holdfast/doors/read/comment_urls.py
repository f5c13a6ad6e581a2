"""Addresses of what is said below an article. They lie apart from it, so that the article needs no table."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

app_name = "talk"
urlpatterns = [
    path("", views.comments.conversation, name="conversation"),
    path("write/", views.comment_writing.write, name="write"),
    path("own/", views.comment_writing.own, name="own"),
    path("<uuid:parent>/answer/", views.comment_writing.write, name="answer"),
    path("<uuid:comment_id>/report/", views.comments.report, name="report"),
]
