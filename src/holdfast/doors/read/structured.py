"""An article for search engines: JSON-LD in the words of schema.org. It claims no medical subject."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from markupsafe import Markup

from holdfast.doors.frame.words import active_words
from holdfast.library import Article
from holdfast.words.words import SOURCE_LANGUAGE

from .addresses import address_of, in_language
from .moments import stamp

# What would end the script element, or be read as markup, is written as JSON's own escape.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}  # fmt: skip


def structured(
    request: HttpRequest, article: Article, translations: Mapping[str, Article]
) -> Markup:
    """The article and the way to it."""
    return as_data([described(request, article, translations), breadcrumbs(request, article)])


def as_data(graph: Sequence[Mapping[str, Any]]) -> Markup:
    """What is described, as the text of a script element; a data block, which no browser runs."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return Markup(text.translate(ESCAPES))  # noqa: S704 - nothing is left that could be markup


def described(
    request: HttpRequest, article: Article, translations: Mapping[str, Article]
) -> dict[str, Any]:
    """The `Article`; what is empty is left out."""
    front = article.front
    address = request.build_absolute_uri(address_of(article))
    talk = in_language(front.language, "talk:conversation", front.slug)
    publisher = publisher_of(request)
    author = {"@type": "Person", "name": front.author} if front.author else publisher
    whole = {
        "@type": "Article",
        "@id": address,
        "mainEntityOfPage": address,
        "headline": front.title,
        "description": article.summary,
        "inLanguage": front.language,
        "datePublished": stamp(front.publish_date or front.date),
        "dateModified": stamp(front.lastmod or front.date),
        "author": author,
        "publisher": publisher,
        "discussionUrl": request.build_absolute_uri(talk),
        "articleSection": [_topic_name(topic) for topic in article.topics],
        "keywords": list(front.tags),
        "wordCount": article.words,
        "timeRequired": f"PT{article.minutes}M",
        "image": request.build_absolute_uri(f"/media/{front.image}") if front.image else "",
        "isAccessibleForFree": True,
        "citation": list(article.citations),
        **_translated(request, article, translations),
    }
    return without_empty(whole)


def publisher_of(request: HttpRequest) -> dict[str, Any]:
    """The practice, under the id that the front page describes it with; without one, Holdfast."""
    name = settings.HOLDFAST_PRACTICE
    if not name:
        return {"@type": "Organization", "name": active_words().text("frame.product")}
    return {"@type": "Organization", "@id": practice_id(request), "name": name}


def practice_id(request: HttpRequest) -> str:
    """What the practice is called in data: one id in all languages."""
    return request.build_absolute_uri(in_language(SOURCE_LANGUAGE, "home")) + "#practice"


def without_empty(described: Mapping[str, Any]) -> dict[str, Any]:
    """Only what is known."""
    return {key: value for key, value in described.items() if value}


def _translated(
    request: HttpRequest, article: Article, translations: Mapping[str, Article]
) -> dict[str, Any]:
    """The source language's text is the original; the others are translations of it."""
    others = [
        {"@type": "Article", "@id": request.build_absolute_uri(address_of(one)), "inLanguage": language}
        for language, one in translations.items()
        if one is not article
    ]  # fmt: skip
    if article.front.language == SOURCE_LANGUAGE:
        return {"workTranslation": others}
    original = [other for other in others if other["inLanguage"] == SOURCE_LANGUAGE]
    return {"translationOfWork": original[0]} if original else {}


def breadcrumbs(request: HttpRequest, article: Article) -> dict[str, Any]:
    """The way here: reading, the first topic, this article."""
    language = article.front.language
    steps = [(active_words().text("read.heading"), in_language(language, "read:articles"))]
    steps += [
        (_topic_name(topic), in_language(language, "read:topic", topic))
        for topic in article.topics[:1]
    ]
    steps.append((article.front.title, address_of(article)))
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": request.build_absolute_uri(path)}
        for at, (name, path) in enumerate(steps, start=1)
    ]  # fmt: skip
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _topic_name(topic: str) -> str:
    return active_words().text(f"articles_words.topics.{topic}")
