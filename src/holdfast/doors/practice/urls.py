"""Addresses of the practice. For everybody but a practitioner there is nothing at any of them."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

app_name = "practice"
urlpatterns = [
    path("", views.today.today, name="practice"),
    path("keys/", views.today.switch_keys, name="keys"),
    path("texts/", views.texts.texts, name="texts"),
    path("c/<uuid:comment_id>/", views.moderating.moderate, name="moderate"),
    path("c/<uuid:comment_id>/answer/", views.answering.answer, name="answer"),
    path("talks/", views.conversations.conversations, name="conversations"),
    path(
        "talks/<slug:language>/<slug:slug>/", views.conversations.conversation, name="conversation"
    ),
    path("talks/<slug:language>/<slug:slug>/switch/", views.conversations.switch, name="switch"),
]
