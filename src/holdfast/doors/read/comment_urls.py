"""Addresses of what is said below an article. They lie apart from it, so that the article needs no table."""

from django.urls import path

from . import comment_writing, comments

app_name = "talk"
urlpatterns = [
    path("", comments.conversation, name="conversation"),
    path("write/", comment_writing.write, name="write"),
    path("own/", comment_writing.own, name="own"),
    path("<uuid:parent>/answer/", comment_writing.write, name="answer"),
    path("<uuid:comment_id>/report/", comments.report, name="report"),
]
