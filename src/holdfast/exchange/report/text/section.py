"""What the text is made of: sections of lines, each with its depth; a list item begins with a dash."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from holdfast.words import Words


class Line(NamedTuple):
    """One paragraph: how deep it is set, its words, and whether it is an item of a list."""

    depth: int
    text: str
    is_item: bool = False


Section = list[Line]
GAP = Line(0, "")


def heading(key: str, words: Words, /, **values: str) -> Line:
    """The heading of a section."""
    return Line(0, words.text(key, **values))


def paragraphs(depth: int, texts: Iterable[str]) -> Iterator[Line]:
    """Paragraphs of one depth."""
    return (Line(depth, text) for text in texts)


def items(depth: int, texts: Iterable[str]) -> Iterator[Line]:
    """Items of one list."""
    return (Line(depth, text, is_item=True) for text in texts)


def labelled(label: str, text: str, words: Words) -> str:
    """What something is called, and what it says."""
    return words.text("phrases.labelled", label=label, words=text)
