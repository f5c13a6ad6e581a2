"""Addresses of reading and of trying a reflection. They ask nothing of a table."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

app_name = "read"
urlpatterns = [
    path("read/", views.lists.articles, name="articles"),
    path("read/feed.xml", views.feeds.feed, name="feed"),
    path("read/search/", views.searching.search, name="search"),
    path("read/<slug:slug>/", views.article.article, name="article"),
    path("read/topics/<slug:topic>/", views.lists.topic, name="topic"),
    path("read/topics/<slug:topic>/feed.xml", views.feeds.feed, name="topic-feed"),
    path("read/tags/<path:tag>/", views.lists.tag, name="tag"),
    path("read/open/<slug:tool>/", views.opening.open_tool, name="open"),
    path("reflect/", views.trying.choose, name="reflect"),
    path("reflect/closeness/", views.trying.try_it, {"name": "closeness"}, name="closeness"),
    path("reflect/signs/", views.trying.try_it, {"name": "signs"}, name="signs"),
    path("approaches/", views.approaches.approaches, name="approaches"),
    path("approaches/<slug:name>/", views.approaches.approach, name="approach"),
    path("privacy/", views.front.privacy, name="privacy"),
]
