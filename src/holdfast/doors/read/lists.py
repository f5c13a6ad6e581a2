"""Lists of articles: the latest, those of a topic, those of a tag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfast.doors.frame.public import public
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import collection, local_moment
from holdfast.doors.frame.words import active_words
from holdfast.library import Article
from holdfast.library.collection import tags_with_a_page
from holdfast.library.vocabulary import TOPICS
from holdfast.shelf.collection import topics_of
from holdfast.words.dates import day_text

from .addresses import both_languages, in_language, whole

A_PAGE = 20  # articles


def published(request: HoldfastRequest) -> tuple[Article, ...]:
    """What can be read now in the language of the page, newest first."""
    return collection().published(get_language() or "en", local_moment(request))


@require_safe
@public
def articles(request: HoldfastRequest) -> HttpResponse:
    """The latest articles and the topics."""
    found = published(request)
    context = {
        **listing(request, found),
        "topics": [topic_link(topic, count) for topic, count in topics_of(found).items()],
        "alternates": both_languages(request, "read:articles"),
        "feed": reverse("read:feed"),
    }
    return render(request, "read/articles.html", context)


@require_safe
@public
def topic(request: HoldfastRequest, topic: str) -> HttpResponse:
    """The articles of one topic."""
    found = [article for article in published(request) if topic in article.topics]
    if topic not in TOPICS or not found:
        raise Http404
    request.in_languages = languages_of(request, topic)
    context = {
        **listing(request, found),
        "heading": topic_link(topic)["name"],
        "above": active_words().text("read.topic"),
        "alternates": whole(request, request.in_languages),
        "feed": reverse("read:topic-feed", args=[topic]),
    }
    return render(request, "read/some_articles.html", context)


@require_safe
@public
def tag(request: HoldfastRequest, tag: str) -> HttpResponse:
    """The articles of a tag that two or more of them carry."""
    found = tags_with_a_page(published(request)).get(tag.casefold())
    if found is None:
        raise Http404
    written = next(one for one in found[0].front.tags if one.casefold() == tag.casefold())
    language = get_language() or "en"  # the other one has words of its own
    request.in_languages = {language: in_language(language, "read:tag", tag)}
    context = {
        **listing(request, found),
        "heading": written,
        "above": active_words().text("read.tag"),
        "alternates": {},
        "feed": "",
    }
    return render(request, "read/some_articles.html", context)


def languages_of(request: HoldfastRequest, topic: str) -> dict[str, str]:
    """The page of a topic by language, where it has texts."""
    now = local_moment(request)
    return {
        code: in_language(code, "read:topic", topic)
        for code, _ in settings.LANGUAGES
        if any(topic in article.topics for article in collection().published(code, now))
    }


def listing(request: HoldfastRequest, found: Sequence[Article]) -> dict[str, Any]:
    """One page of a list: its cards, and where the pages before and after it are."""
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return {"cards": [card(article) for article in page], **neighbours(request, page)}


def neighbours(request: HoldfastRequest, page: Page[Any]) -> dict[str, str]:
    """The addresses of the page before and the page after, where there are such."""

    def address(number: int) -> str:
        query = request.GET.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "newer": address(page.previous_page_number()) if page.has_previous() else "",
        "older": address(page.next_page_number()) if page.has_next() else "",
    }


def card(article: Article) -> dict[str, Any]:
    """An article as a list shows it."""
    words = active_words()
    return {
        "title": article.front.title,
        "text": article.summary,
        "href": reverse("read:article", args=[article.front.slug]),
        "day": day_text(article.front.date.day, words),
        "minutes": words.text("articles_words.minutes", n=article.minutes),
        "note": article.front.content_note,
    }


def topic_link(topic: str, count: int = 0) -> dict[str, Any]:
    """A topic with its name and page."""
    return {
        "name": active_words().text(f"articles_words.topics.{topic}"),
        "href": reverse("read:topic", args=[topic]),
        "count": count,
    }
