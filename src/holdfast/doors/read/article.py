"""One article: its page, and what is said when it is not here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfast.doors.frame.public import public
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import collection, local_moment
from holdfast.doors.frame.words import active_words
from holdfast.library import Article, Moment, Standing
from holdfast.library.related import related
from holdfast.shelf.collection import tags_of
from holdfast.words import Words
from holdfast.words.dates import day_text

from .addresses import address_of, whole
from .lists import card, published, topic_link
from .previewing import may_preview, preview
from .structured import structured


@require_safe
@public
def article(request: HoldfastRequest, slug: str) -> HttpResponse:
    """The article of this address; gone for good with 410, not here with 404."""
    language, now = get_language() or "en", local_moment(request)
    found = collection().at(language, slug)
    if found is None:
        return in_another_language(request, slug)
    standing = found.standing(now)
    if standing is Standing.GONE:
        return render(request, "read/gone.html", status=410)
    if standing is not Standing.PUBLISHED and not may_preview(request):
        raise Http404
    context = {**shown(request, found), **preview(request, found, standing)}
    return render(request, "read/article.html", context)


def in_another_language(request: HoldfastRequest, slug: str) -> HttpResponse:
    """Say so when the text can be read in another language only. Raises Http404 when in none."""
    elsewhere = collection().elsewhere(slug, local_moment(request))
    if not elsewhere:
        raise Http404
    links = [language_link(one) for one in elsewhere]
    return render(request, "read/elsewhere.html", {"links": links}, status=404)


def shown(request: HoldfastRequest, found: Article) -> dict[str, Any]:
    """Everything the page of an article shows."""
    readable = published(request)
    readable_now = collection().translations(found, local_moment(request))
    translations = {**readable_now, found.front.language: found}
    paths = {language: address_of(one) for language, one in translations.items()}
    request.in_languages = paths
    return {
        "article": found,
        "front": found.front,
        "topics": [topic_link(topic) for topic in found.topics],
        "tags": tags_of(found, readable),
        "related": [card(one) for one in related(found, readable)],
        "facts": facts(found),
        "talks": settings.HOLDFAST_PROFILE.talks(found.front.author),
        "consultation": settings.HOLDFAST_PROFILE.consultation,
        "links": [language_link(one) for one in translations.values() if one is not found],
        "missing": [code for code, _ in settings.LANGUAGES if code not in translations],
        "alternates": whole(request, paths),
        "address": request.build_absolute_uri(address_of(found)),
        "structured": structured(request, found, translations),
    }


def facts(found: Article) -> dict[str, str]:
    """Who wrote it and when, in words; an empty text where nothing is known."""
    words, front = active_words(), found.front
    return {
        "author": front.author or settings.HOLDFAST_PRACTICE or words.text("frame.product"),
        "day": day_text(front.date.day, words),
        "minutes": words.text("articles_words.minutes", n=found.minutes),
        "changed": changed_text(front.lastmod, front.date, words),
        "reviewed": reviewed_text(front.reviewed, front.reviewer, words),
    }


def changed_text(lastmod: Moment | None, date: Moment, words: Words) -> str:
    """When it was last changed, if that was on a later day."""
    if lastmod is None or lastmod.day <= date.day:
        return ""
    return words.text("read.changed", day=day_text(lastmod.day, words))


def reviewed_text(reviewed: Moment | None, reviewer: str, words: Words) -> str:
    """When a clinician looked at it, and who; until one has, that is said as plainly."""
    if reviewed is None:
        return words.text("read.not_reviewed")
    day = day_text(reviewed.day, words)
    if not reviewer:
        return words.text("read.reviewed", day=day)
    return words.text("read.reviewed_by", day=day, reviewer=reviewer)


def language_link(one: Article) -> Mapping[str, str]:
    """The way to a translation, in words of its own language."""
    language = one.front.language
    return {
        "language": language,
        "href": address_of(one),
        "text": Words(language).text("read.in_this_language"),
        "title": one.front.title,
    }
