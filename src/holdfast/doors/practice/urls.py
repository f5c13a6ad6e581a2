"""Addresses of the practice. For everybody but a practitioner there is nothing at any of them."""

from django.urls import path

from . import answering, conversations, moderating, texts, today

app_name = "practice"
urlpatterns = [
    path("", today.today, name="practice"),
    path("keys/", today.switch_keys, name="keys"),
    path("texts/", texts.texts, name="texts"),
    path("c/<uuid:comment_id>/", moderating.moderate, name="moderate"),
    path("c/<uuid:comment_id>/answer/", answering.answer, name="answer"),
    path("talks/", conversations.conversations, name="conversations"),
    path("talks/<slug:language>/<slug:slug>/", conversations.conversation, name="conversation"),
    path("talks/<slug:language>/<slug:slug>/switch/", conversations.switch, name="switch"),
]
