"""Voices: pullquote and blockquote."""

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.elements import Html, element
from holdfast.library.rendering.page import Page
from holdfast.library.tree import Box


def _figure(box: Box, page: Page) -> Html:
    attributes = {
        "class": f"hf-{box.name}",
        "data-sc": box.name,
        "data-variant": box.arguments.get("variant", ""),
    }
    cite = box.arguments["cite"]
    caption = element("figcaption", {}, cite) if cite else Html("")
    return element("figure", attributes, element("blockquote", {}, page.inner(box.blocks)), caption)


def _no_title(box: Box, page: Page) -> str:
    return ""


PULLQUOTE = Shortcode(
    name="pullquote",
    becomes="the thought you close with",
    html=_figure,
    title=_no_title,
    arguments=(Argument("cite"),),
)
BLOCKQUOTE = Shortcode(
    name="blockquote",
    becomes="a longer quotation, with its source",
    html=_figure,
    title=_no_title,
    arguments=(
        Argument("variant", Takes.CHOICE, "", ("", "featured", "testimonial")),
        Argument("cite"),
    ),
)
