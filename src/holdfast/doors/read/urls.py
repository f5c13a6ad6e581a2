"""Addresses of reading and of trying a reflection. They ask nothing of a table."""

from django.urls import path

from . import approaches, article, feeds, front, lists, opening, reflecting, searching, trying

app_name = "read"
urlpatterns = [
    path("read/", lists.articles, name="articles"),
    path("read/feed.xml", feeds.feed, name="feed"),
    path("read/search/", searching.search, name="search"),
    path("read/topics/<slug:topic>/", lists.topic, name="topic"),
    path("read/topics/<slug:topic>/feed.xml", feeds.feed, name="topic-feed"),
    path("read/tags/<path:tag>/", lists.tag, name="tag"),
    path("read/open/<slug:tool>/", opening.open_tool, name="open"),
    path("read/<slug:slug>/", article.article, name="article"),
    path("reflect/", trying.choose, name="reflect"),
    path("reflect/closeness/", trying.try_it, {"tried": reflecting.CLOSENESS}, name="closeness"),
    path("reflect/signs/", trying.try_it, {"tried": reflecting.SIGNS}, name="signs"),
    path("approaches/", approaches.approaches, name="approaches"),
    path("approaches/<slug:name>/", approaches.approach, name="approach"),
    path("privacy/", front.privacy, name="privacy"),
]
