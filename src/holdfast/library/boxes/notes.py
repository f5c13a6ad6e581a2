"""Boxes beside the text: callout, key-fact and highlight-box."""

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.components import component
from holdfast.library.rendering.elements import Html, element, joined
from holdfast.library.rendering.icons import ICONS
from holdfast.library.rendering.page import Page, box_id
from holdfast.library.tree import Box
from holdfast.library.vocabulary import CALLOUT_TYPES

USUAL_FACT_ICON = "chart-bar"
WARNINGS = ("warning", "danger")


def _callout(box: Box, page: Page) -> Html:
    kind = box.arguments["type"]
    return component(
        "callout",
        joined((page.inner(box.blocks), _way_to_help(kind, page))),
        kind=kind,
        title=box.arguments["title"],
        id=box_id(box.number),
        kind_label=page.vocabulary.types[kind],
        large=box.arguments["size"] == "lg",
        icon_name=ICONS.get(box.arguments["icon"], ""),
    )


def _way_to_help(kind: str, page: Page) -> Html:
    """Under a warning of an article that may bring things up, where help is."""
    if not page.help or kind not in WARNINGS:
        return Html("")
    return element(
        "p", {"class": "hf-help-way"}, element("a", {"href": page.help}, page.vocabulary.help)
    )


def _callout_line(box: Box, page: Page) -> str:
    word = page.vocabulary.types[box.arguments["type"]]
    return f"{word}: {box.arguments['title']}" if box.arguments["title"] else word


def _key_fact(box: Box, page: Page) -> Html:
    label = box.arguments["label"]
    drawing = ICONS[box.arguments["icon"]]
    inner = page.inner(box.blocks)
    if not label:
        return _unnamed(box, inner)
    bold = element("strong", {}, label)
    return component("key_fact", inner, label=bold, icon_name=drawing, id=box_id(box.number))


def _highlight(box: Box, page: Page) -> Html:
    title = box.arguments["title"]
    inner = page.inner(box.blocks)
    if not title:
        return _unnamed(box, inner)
    return component("highlight_box", inner, title=title, id=box_id(box.number))


def _unnamed(box: Box, inner: Html) -> Html:
    """A box without a title: nothing could name it, so it claims no name."""
    attributes = {"class": f"hf-{box.name}", "role": "note", "data-sc": box.name}
    return element("aside", attributes, inner)


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
