"""The block tree as HTML."""

from holdfast.library.headings import FURNITURE
from holdfast.library.rendering.elements import Html, element, hidden, joined
from holdfast.library.rendering.inlines import inlines
from holdfast.library.rendering.page import Page
from holdfast.library.tree import (
    Block,
    Box,
    Cell,
    CodeBlock,
    Definitions,
    Heading,
    Item,
    Listing,
    Note,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Table,
    Term,
)


def blocks(page: Page, listed: tuple[Block, ...]) -> Html:
    """The blocks one after another, a line each."""
    return Html("\n".join(html for html in (_block(page, block) for block in listed) if html))


def _block(page: Page, block: Block) -> Html:
    match block:
        case Heading(level=level, id=name, children=children):
            return element(f"h{level}", {"id": name}, inlines(page, children))
        case Paragraph(children=children, tight=tight):
            text = inlines(page, children)
            return text if tight else element("p", {}, text)
        case Listing():
            return _list(page, block)
        case Quote(blocks=inner):
            return element("blockquote", {}, page.inner(inner))
        case CodeBlock(text=text, language=language):
            # Reachable by keyboard, since a long line of code scrolls.
            attributes = {"class": f"language-{language}" if language else ""}
            return element("pre", {"tabindex": "0"}, element("code", attributes, text))
        case Rule():
            return element("hr", {})
        case Table():
            return _table(page, block)
        case Definitions():
            return _definitions(page, block)
        case Notes():
            return _notes(page, block)
        case Box():
            return page.shortcodes[block.name].html(block, page)


def _list(page: Page, block: Listing) -> Html:
    items = (_item(page, item) for item in block.items)
    start = str(block.start) if block.ordered and block.start != 1 else ""
    return element("ol" if block.ordered else "ul", {"start": start}, *items)


def _item(page: Page, item: Item) -> Html:
    inner = page.inner(item.blocks)
    if item.done is None:
        return element("li", {}, inner)
    word = page.vocabulary.done if item.done else page.vocabulary.to_do
    box = element("span", {"aria-hidden": "true"}, "☑ " if item.done else "☐ ")
    return element("li", {"class": "hf-task"}, box, hidden(f"{word}: "), inner)


def _table(page: Page, block: Table) -> Html:
    head = element("tr", {}, *(_cell(page, cell, "th") for cell in block.header))
    rows = (element("tr", {}, *(_cell(page, cell, "td") for cell in row)) for row in block.rows)
    body = element("tbody", {}, *rows) if block.rows else Html("")
    attributes = {
        "class": "hf-table",
        "role": "region",
        "tabindex": "0",  # on a narrow screen a table scrolls, and a keyboard has to reach it
        "aria-label": page.vocabulary.table,
    }
    return element("div", attributes, element("table", {}, element("thead", {}, head), body))


def _cell(page: Page, cell: Cell, name: str) -> Html:
    attributes = {
        "scope": "col" if name == "th" else "",
        "class": f"hf-align-{cell.align}" if cell.align else "",
    }
    return element(name, attributes, inlines(page, cell.children))


def _definitions(page: Page, block: Definitions) -> Html:
    entries = (
        element("dt", {}, inlines(page, entry.children))
        if isinstance(entry, Term)
        else element("dd", {}, page.inner(entry.blocks))
        for entry in block.entries
    )
    return element("dl", {}, *entries)


def _notes(page: Page, block: Notes) -> Html:
    attributes = {
        "class": "hf-notes",
        "role": "doc-endnotes",
        "aria-label": page.vocabulary.notes,
    }
    notes = (_note(page, note) for note in block.notes)
    return element("section", attributes, element("ol", {}, *notes))


def _note(page: Page, note: Note) -> Html:
    links = (_back(page, note.number, mark) for mark in range(1, note.marks + 1))
    name = f"{FURNITURE}note-{note.number}"
    return element("li", {"id": name}, page.inner(note.blocks), joined(links))


def _back(page: Page, number: int, mark: int) -> Html:
    attributes = {"href": f"#{FURNITURE}mark-{number}-{mark}", "role": "doc-backlink"}
    arrow = element("span", {"aria-hidden": "true"}, "↩")
    return element("a", attributes, arrow, hidden(page.vocabulary.back))
