"""Voices: pullquote and blockquote."""

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.components import component
from holdfast.library.rendering.elements import Html
from holdfast.library.rendering.page import Page
from holdfast.library.tree import Box


def _pullquote(box: Box, page: Page) -> Html:
    return component("pullquote", page.inner(box.blocks), cite=box.arguments["cite"])


def _blockquote(box: Box, page: Page) -> Html:
    cite, variant = box.arguments["cite"], box.arguments["variant"]
    return component("blockquote", page.inner(box.blocks), cite=cite, variant=variant)


def _no_title(box: Box, page: Page) -> str:
    return ""


PULLQUOTE = Shortcode(
    name="pullquote",
    becomes="the thought you close with",
    html=_pullquote,
    title=_no_title,
    arguments=(Argument("cite"),),
)
BLOCKQUOTE = Shortcode(
    name="blockquote",
    becomes="a longer quotation, with its source",
    html=_blockquote,
    title=_no_title,
    arguments=(
        Argument("variant", Takes.CHOICE, "", ("", "featured", "testimonial")),
        Argument("cite"),
    ),
)
