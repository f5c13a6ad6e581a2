"""Atom feeds, one for each language and one for each topic: the whole text, without scripts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfast.doors.frame.public import public
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.words import active_words
from holdfast.library import Article
from holdfast.library.vocabulary import TOPICS

from .addresses import address_of
from .article import facts
from .lists import published
from .moments import exact

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 30  # articles
NO_ARTICLE_YET = "1970-01-01T00:00:00+00:00"


@require_safe
@public
def feed(request: HoldfastRequest, topic: str = "") -> HttpResponse:
    """The newest articles of a language, or of one of its topics."""
    found = [one for one in published(request) if not topic or topic in one.topics]
    if topic and (topic not in TOPICS or not found):
        raise Http404
    page = reverse("read:topic", args=[topic]) if topic else reverse("read:articles")
    root = written(request, found[:NEWEST], page, feed_title(topic))
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


def feed_title(topic: str) -> str:
    """What a reader's list of feeds shows."""
    words = active_words()
    if not topic:
        return words.text("read.feed.all")
    return words.text("read.feed.topic", topic=words.text(f"articles_words.topics.{topic}"))


def written(
    request: HttpRequest, articles: Sequence[Article], page: str, title: str
) -> ElementTree.Element:
    """The feed as a tree."""
    here, there = request.build_absolute_uri(request.path), request.build_absolute_uri(page)
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": get_language() or "en"})
    _add(root, "title", title)
    _add(root, "id", here)
    _add(root, "link", rel="self", type="application/atom+xml", href=here)
    _add(root, "link", rel="alternate", type="text/html", href=there)
    _add(root, "updated", max((updated(one) for one in articles), default=NO_ARTICLE_YET))
    for article in articles:
        _entry(root, request, article)
    return root


def _entry(root: ElementTree.Element, request: HttpRequest, article: Article) -> None:
    entry = ElementTree.SubElement(root, "entry")
    address = request.build_absolute_uri(address_of(article))
    _add(entry, "title", article.front.title)
    _add(entry, "id", lasting_id(request, article))
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    _add(entry, "published", exact(article.front.publish_date or article.front.date).isoformat())
    _add(entry, "updated", updated(article))
    _add(_add(entry, "author"), "name", facts(article)["author"])
    for topic in article.topics:
        _add(entry, "category", term=topic, label=active_words().text(f"articles_words.topics.{topic}"))  # fmt: skip
    _add(entry, "summary", article.summary)
    content = _add(entry, "content", article.html + article.references, type="html")
    content.set("xml:base", address)


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:  # fmt: skip
    child = ElementTree.SubElement(parent, name, attributes)
    child.text = text or None
    return child


def lasting_id(request: HttpRequest, article: Article) -> str:
    """An id that stays when title, address or date change: from the site, the language and the article's key."""
    name = f"https://{request.get_host()}/{article.front.language}/{article.pair_key}"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def updated(article: Article) -> str:
    """When it last changed, as far as its author said."""
    moments: list[datetime] = [exact(article.front.date)]
    moments += [exact(moment) for moment in (article.front.lastmod,) if moment]
    return max(moments).isoformat()
