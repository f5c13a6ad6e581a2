"""Numbers and short lists as parts of a sentence, in the reader's language."""

from collections.abc import Sequence

from holdfast.words.words import Words


def decimal_text(value: float, words: Words, *, places: int = 1) -> str:
    """2.3 in English, 2,3 in Romanian."""
    return f"{value:.{places}f}".replace(".", words.text("phrases.decimal_mark"))


def joined(names: Sequence[str], words: Words) -> str:
    """M.; M. and K.; M., K. and Ana. An empty sequence is an empty text."""
    if not names:
        return ""
    *before, last = names
    if not before:
        return last
    first = before[0]
    for name in before[1:]:
        first = words.text("phrases.comma", first=first, last=name)
    return words.text("phrases.two", first=first, last=last)
