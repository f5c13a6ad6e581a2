"""Questions and answers below an article: reading them, and asking the practice to look at one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.actions import comments as acts
from holdfast.doors.frame.again import network_of_request
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.shelves import collection, local_moment, published_here
from holdfast.doors.frame.words import active_words
from holdfast.library import Article
from holdfast.practice.comment_text import paragraphs
from holdfast.practice.conversation import Exchange, Said, exchanges
from holdfast.storage import comments
from holdfast.words.dates import month_text

from .addresses import in_language
from .structured_practice import talk_data


@require_safe
def conversation(request: HoldfastRequest, slug: str) -> HttpResponse:
    """What was asked and answered. No form stands here, so no cookie is set."""
    article = readable(request, slug)
    said = comments.published(article.front.language, slugs_of(request, article))
    context = {
        "front": article.front,
        "exchanges": [shown_exchange(exchange) for exchange in exchanges(said)],
        "is_open": is_open(request, article),
        "structured": talk_data(request, article, len(said)),
    }
    return render(request, "read/comments.html", context)


@require_http_methods(["GET", "POST"])
def report(request: HoldfastRequest, slug: str, comment_id: UUID) -> HttpResponse:
    """Ask the practice to look at a comment. The page of the article stays as it is."""
    article = readable(request, slug)
    said = published_one(request, article, comment_id)
    context = {"front": article.front, "said": shown(said), "is_done": request.method == "POST"}
    if request.method == "POST":
        acts.report(
            comment_id,
            secrets=operator_secrets(),
            network=network_of_request(request),
            now=request.moment,
        )
    return render(request, "read/comment_report.html", context)


def readable(request: HoldfastRequest, slug: str) -> Article:
    """The article of this address in the language of the page. Raises Http404 when nobody may read it."""
    article = published_here(request, slug)
    if article is None:
        raise Http404
    request.in_languages = {
        language: in_language(language, "talk:conversation", one.front.slug)
        for language, one in collection().translations(article, local_moment(request)).items()
    }
    return article


def slugs_of(request: HoldfastRequest, article: Article) -> frozenset[str]:
    """What its comments are kept under: an article that moved takes its conversation along."""
    return collection().slugs(article, local_moment(request))


def is_open(request: HoldfastRequest, article: Article) -> bool:
    """Whether something can be said: neither its author nor the practice has closed the conversation."""
    front = article.front
    return front.takes_comments and not comments.is_closed(
        front.language, slugs_of(request, article)
    )


def published_one(request: HoldfastRequest, article: Article, comment_id: UUID) -> Said:
    """A comment below this article that everybody may read. Raises Http404."""
    slugs = slugs_of(request, article)
    said = comments.find_published(article.front.language, slugs, comment_id)
    if said is None:
        raise Http404
    return said


def shown_exchange(exchange: Exchange) -> dict[str, Any]:
    """A question and its answers, as the page shows them."""
    return {
        "said": shown(exchange.said) if exchange.said else None,
        "answers": [shown(answer) for answer in exchange.answers],
    }


def shown(said: Said) -> dict[str, Any]:
    """A comment in words: who, when to the month, and its lines."""
    words = active_words()
    return {
        "id": said.id,
        "name": said.name or words.text("comments.nameless"),
        "month": month_text(said.month, words),
        "is_author": said.is_author,
        "paragraphs": paragraphs(said.text),
    }
