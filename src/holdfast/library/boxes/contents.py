"""The table of contents."""

from collections.abc import Sequence
from typing import TypedDict

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.components import component
from holdfast.library.rendering.elements import Html
from holdfast.library.rendering.page import Page, box_id
from holdfast.library.tree import Box, Heading, plain

FEWEST = 2  # one heading needs no table
DEEPEST_LEVEL = 4


class Entry(TypedDict):
    """A line of the table, as the component takes it."""

    id: str
    text: str
    children: "list[Entry]"


def _toc(box: Box, page: Page) -> Html:
    if len(page.headings) < FEWEST:
        return Html("")
    entries = _outline(page.headings)
    return component("toc", title=_toc_title(box, page), entries=entries, id=box_id(box.number))


def _outline(headings: Sequence[Heading]) -> list[Entry]:
    """A nested list: a heading holds those after it that are deeper than itself."""
    outline: list[Entry] = []
    open_lists = [(0, outline)]  # the level of the heading that holds each list
    for heading in headings:
        text = plain(heading.children).replace("\n", " ")
        children: list[Entry] = []
        while open_lists[-1][0] >= heading.level:
            open_lists.pop()
        open_lists[-1][1].append({"id": heading.id, "text": text, "children": children})
        open_lists.append((heading.level, children))
    return outline


def _toc_title(box: Box, page: Page) -> str:
    return box.arguments["title"] or page.vocabulary.toc_title


TOC = Shortcode(
    name="toc",
    becomes="the list of headings; one in an article",
    html=_toc,
    title=_toc_title,
    arguments=(Argument("title"), Argument("class", Takes.IGNORED)),
    has_content=False,
    once=True,
)
