"""The sitemap: every approach, and every article that can be read, with its translations."""

from __future__ import annotations

from xml.etree import ElementTree

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from holdfast.doors.frame.public import public
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import collection, local_moment
from holdfast.library import Article
from holdfast.library.vocabulary import TOPICS
from holdfast.words.approaches import load_guide
from holdfast.words.place import content_root
from holdfast.words.words import SOURCE_LANGUAGE

from .addresses import address_of, both_languages, in_language, whole
from .lists import languages_of
from .moments import stamp

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@require_safe
@public
def sitemap(request: HoldfastRequest) -> HttpResponse:
    """The lists, the approaches and the articles of all languages in one file."""
    root = ElementTree.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    _add(root, both_languages(request, "home"))
    _add(root, both_languages(request, "read:articles"))
    _add(root, both_languages(request, "read:approaches"))
    for approach in load_guide(content_root()).approaches:
        _add(root, both_languages(request, "read:approach", approach.id))
    for topic in TOPICS:
        _add(root, whole(request, languages_of(request, topic)))
    now, articles = local_moment(request), collection()
    for language, _ in settings.LANGUAGES:
        for article in articles.published(language, now):
            paths = {
                code: address_of(one) for code, one in articles.translations(article, now).items()
            }
            _add_one(root, whole(request, paths), language, article)
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


@require_safe
@public
def robots(request: HoldfastRequest) -> HttpResponse:
    """What programs that follow links may leave out, and where the sitemap is."""
    left_out = [
        path
        for language, _ in settings.LANGUAGES
        for path in (
            in_language(language, "space:today"),
            f"{in_language(language, 'read:search')}?",
            in_language(language, "read:open", "x").removesuffix("x/"),
        )
    ]
    sitemap_at = request.build_absolute_uri(reverse("sitemap"))
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in left_out), ""]
    lines += [f"Sitemap: {sitemap_at}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def _add(root: ElementTree.Element, addresses: dict[str, str]) -> None:
    for language in addresses:
        _add_one(root, addresses, language)


def _add_one(
    root: ElementTree.Element,
    addresses: dict[str, str],
    language: str,
    article: Article | None = None,
) -> None:
    url = ElementTree.SubElement(root, "url")
    ElementTree.SubElement(url, "loc").text = addresses[language]
    if article is not None:
        changed = article.front.lastmod or article.front.date
        ElementTree.SubElement(url, "lastmod").text = stamp(changed)
    for code, address in alternates(addresses).items():
        attributes = {"rel": "alternate", "hreflang": code, "href": address}
        ElementTree.SubElement(url, "xhtml:link", attributes)


def alternates(addresses: dict[str, str]) -> dict[str, str]:
    """Every language's address, and the one for readers of any other; nothing when there is only one."""
    if len(addresses) < 2:
        return {}
    return {
        **addresses,
        "x-default": addresses.get(SOURCE_LANGUAGE, next(iter(addresses.values()))),
    }
