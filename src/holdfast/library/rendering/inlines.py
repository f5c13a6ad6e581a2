"""Inline nodes as HTML."""

from holdfast.library import links
from holdfast.library.headings import FURNITURE
from holdfast.library.rendering.elements import Html, element, joined
from holdfast.library.rendering.page import Page
from holdfast.library.tree import (
    Code,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Strong,
    Struck,
    Text,
)


def inlines(page: Page, children: tuple[Inline, ...]) -> Html:
    return joined(_inline(page, child) for child in children)


def _inline(page: Page, child: Inline) -> str:
    match child:
        case Text(text=text):
            return text
        case Emphasis(children=inner):
            return element("em", {}, inlines(page, inner))
        case Strong(children=inner):
            return element("strong", {}, inlines(page, inner))
        case Struck(children=inner):
            return element("del", {}, inlines(page, inner))
        case Code(text=text):
            return element("code", {}, text)
        case Link():
            return _link(page, child)
        case Image(address=address, alt=alt, title=title):
            source = page.media + address
            return element("img", {"src": source, "alt": alt, "title": title, "loading": "lazy"})
        case LineBreak():
            return element("br", {})
        case NoteMark():
            return _mark(child)


def _link(page: Page, link: Link) -> Html:
    rel = "noopener noreferrer" if links.is_outgoing(link.address) else ""
    attributes = {"href": link.address or "#", "title": link.title, "rel": rel}
    return element("a", attributes, inlines(page, link.children))


def _mark(mark: NoteMark) -> Html:
    name = f"{FURNITURE}mark-{mark.number}-{mark.occurrence}"
    address = f"#{FURNITURE}note-{mark.number}"
    link = element("a", {"id": name, "href": address, "role": "doc-noteref"}, str(mark.number))
    return element("sup", {}, link)
