"""Boxes beside the text: callout, key-fact and highlight-box."""

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.elements import Html, element, hidden
from holdfast.library.rendering.icons import TYPE_ICONS, icon
from holdfast.library.rendering.page import Page, box_id
from holdfast.library.tree import Box
from holdfast.library.vocabulary import CALLOUT_TYPES

USUAL_FACT_ICON = "chart-bar"


def _aside(box: Box, attributes: dict[str, str], title: Html, body: Html) -> Html:
    """A note in the reading flow, named by its title when it has one; never an alert."""
    named = {"aria-labelledby": box_id(box.number)} if title else {}
    return element(
        "aside", {**attributes, "data-sc": box.name, "role": "note", **named}, title, body
    )


def _title(box: Box, *parts: str) -> Html:
    """A box's title is a paragraph, not a heading: many boxes would drown the outline."""
    return element("p", {"class": f"hf-{box.name}__title", "id": box_id(box.number)}, *parts)


def _callout(box: Box, page: Page) -> Html:
    kind = box.arguments["type"]
    word = page.vocabulary.types[kind]
    title = box.arguments["title"]
    heading = (hidden(f"{word}: "), title) if title else (word,)
    drawing = icon(box.arguments["icon"] or TYPE_ICONS[kind])
    attributes = {
        "class": f"hf-callout hf-callout--{kind}",
        "data-type": kind,
        "data-size": box.arguments["size"],
    }
    return _aside(box, attributes, _title(box, drawing, *heading), page.inner(box.blocks))


def _callout_line(box: Box, page: Page) -> str:
    word = page.vocabulary.types[box.arguments["type"]]
    return f"{word}: {box.arguments['title']}" if box.arguments["title"] else word


def _key_fact(box: Box, page: Page) -> Html:
    label = box.arguments["label"]
    drawing = icon(box.arguments["icon"])
    title = _title(box, drawing, element("strong", {}, label)) if label else Html("")
    return _aside(box, {"class": "hf-key-fact"}, title, page.inner(box.blocks))


def _highlight(box: Box, page: Page) -> Html:
    title = box.arguments["title"]
    heading = _title(box, title) if title else Html("")
    return _aside(box, {"class": "hf-highlight-box"}, heading, page.inner(box.blocks))


CALLOUT = Shortcode(
    name="callout",
    becomes="a note of one kind, such as a tip or a warning",
    html=_callout,
    title=_callout_line,
    arguments=(
        Argument("type", Takes.CHOICE, "info", CALLOUT_TYPES),
        Argument("title"),
        Argument("size", Takes.CHOICE, "", ("", "lg")),
        Argument("icon", Takes.ICON),
    ),
)
KEY_FACT = Shortcode(
    name="key-fact",
    becomes="one fact with its label in bold",
    html=_key_fact,
    title=lambda box, page: box.arguments["label"],
    arguments=(Argument("label"), Argument("icon", Takes.ICON, USUAL_FACT_ICON)),
)
HIGHLIGHT_BOX = Shortcode(
    name="highlight-box",
    becomes="a box for what matters most, with a title",
    html=_highlight,
    title=lambda box, page: box.arguments["title"],
    arguments=(Argument("title"),),
)
