"""The words of the page's language, for code that answers with a sentence."""

from django.utils.translation import get_language

from holdfast.words import Words


def active_words() -> Words:
    """The words of the active language; the files behind them are read once a process."""
    return Words(get_language() or "en")
