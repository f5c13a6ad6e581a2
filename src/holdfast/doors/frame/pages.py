"""A page by its address, whatever the language."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import get_language, get_language_from_path

PAGE_HEADER = "X-Page"  # with a draft, the script names the page it belongs to


def page_of(path: str) -> str:
    """The page at a path, whatever its language: words typed in one are found in the other."""
    language = get_language_from_path(path)
    return path.removeprefix(f"/{language}") if language else path


def page_in(path: str, language: str) -> str:
    """The page at a path in another language: nothing but the beginning of its address differs."""
    page = page_of(path)
    return page if language == settings.LANGUAGE_CODE else f"/{language}{page}"


def address_of(page: str) -> str:
    """Where a page lies in the active language."""
    return page_in(page, get_language() or settings.LANGUAGE_CODE)
