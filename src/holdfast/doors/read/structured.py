"""An article for search engines: JSON-LD in the words of schema.org. It claims no medical subject."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
    """The text of the one script element; a data block, which no browser runs."""
    graph = [described(request, article, translations), breadcrumbs(request, article)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return Markup(text.translate(ESCAPES))  # noqa: S704 - nothing is left that could be markup


def described(
    request: HttpRequest, article: Article, translations: Mapping[str, Article]
) -> dict[str, Any]:
    """The `Article`; what is empty is left out."""
    front = article.front
    address = request.build_absolute_uri(address_of(article))
    publisher = settings.HOLDFAST_PRACTICE or active_words().text("frame.product")
    author = {"@type": "Person", "name": front.author} if front.author else {"@type": "Organization", "name": publisher}  # fmt: skip
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
        "publisher": {"@type": "Organization", "name": publisher},
        "articleSection": [_topic_name(topic) for topic in article.topics],
        "keywords": list(front.tags),
        "wordCount": article.words,
        "timeRequired": f"PT{article.minutes}M",
        "image": request.build_absolute_uri(f"/media/{front.image}") if front.image else "",
        "isAccessibleForFree": True,
        "citation": list(article.citations),
        **_translated(request, article, translations),
    }
    return {key: value for key, value in whole.items() if value}


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
