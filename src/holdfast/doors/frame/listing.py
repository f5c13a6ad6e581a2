"""Names in a row, joined as the language joins them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from .words import active_words


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C": with the joins from the content."""
    words = active_words()
    if len(names) < 2:
        return "".join(names)
    first = reduce(
        lambda left, right: words.text("phrases.comma", first=left, last=right), names[:-1]
    )
    return words.text("phrases.two", first=first, last=names[-1])
