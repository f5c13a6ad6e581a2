"""The table of contents."""

from collections import deque

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.elements import Html, element
from holdfast.library.rendering.page import Page, box_id
from holdfast.library.tree import Box, Heading, plain

FEWEST = 2  # one heading needs no table
DEEPEST_LEVEL = 4


def _toc(box: Box, page: Page) -> Html:
    if len(page.headings) < FEWEST:
        return Html("")
    name = box_id(box.number)
    title = element("p", {"class": "hf-toc__title", "id": name}, _toc_title(box, page))
    attributes = {"class": "hf-toc", "data-sc": box.name, "aria-labelledby": name}
    return element("nav", attributes, title, _outline(deque(page.headings)))


def _outline(headings: deque[Heading]) -> Html:
    """One list for the page, also when a deeper heading stands before the first of its level."""
    items: list[Html] = []
    while headings:
        items.append(_entry(headings))
    return element("ol", {}, *items)


def _entries(headings: deque[Heading]) -> Html:
    """A nested list: a heading holds those after it that are deeper than itself."""
    items: list[Html] = []
    level = headings[0].level
    while headings and headings[0].level >= level:
        items.append(_entry(headings))
    return element("ol", {}, *items)


def _entry(headings: deque[Heading]) -> Html:
    heading = headings.popleft()
    text = plain(heading.children).replace("\n", " ")
    link = element("a", {"href": f"#{heading.id}"}, text)
    is_parent = bool(headings) and headings[0].level > heading.level
    return element("li", {}, link, _entries(headings) if is_parent else Html(""))


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
