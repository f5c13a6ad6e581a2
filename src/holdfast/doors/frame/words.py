"""The words of the page's language, for code that answers with a sentence."""

from functools import cache

from django.conf import settings
from django.utils.translation import get_language

from holdfast.words import Words


def active_words() -> Words:
    """The words of the active language; the files behind them are read once a process."""
    return _words(get_language() or "en")


def words_of_every_language() -> list[Words]:
    """The words of each language there is, for reading what may be written in any of them."""
    return [_words(code) for code, _ in settings.LANGUAGES]


@cache
def _words(language: str) -> Words:
    """Made once: a page asks some hundred times, and making them looks at the disk."""
    return Words(language)
