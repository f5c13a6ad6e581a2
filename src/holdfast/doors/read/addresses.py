"""Addresses of one page in every language, and whole ones for other programs."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override

from holdfast.library import Article


def address_of(article: Article) -> str:
    """Where an article is read."""
    return in_language(article.front.language, "read:article", article.front.slug)


def in_language(language: str, name: str, *args: str) -> str:
    """The address of a named page in a language."""
    with override(language):
        return reverse(name, args=args)


def both_languages(request: HttpRequest, name: str, *args: str) -> dict[str, str]:
    """Whole addresses by language of a page that every language has."""
    paths = {code: in_language(code, name, *args) for code, _ in settings.LANGUAGES}
    return whole(request, paths)


def whole(request: HttpRequest, paths: Mapping[str, str]) -> dict[str, str]:
    """Whole addresses by language."""
    return {language: request.build_absolute_uri(path) for language, path in paths.items()}
