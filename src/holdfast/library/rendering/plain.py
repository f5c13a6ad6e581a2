"""The block tree as plain text: for search, for counting words, and for reading without a browser."""

from collections.abc import Iterable
from textwrap import indent

from holdfast.library.rendering.page import Page
from holdfast.library.tree import (
    Block,
    Box,
    CodeBlock,
    Definitions,
    Item,
    Listing,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Table,
    Term,
    plain,
)

_RULE = "* * *"


def plain_text(page: Page, listed: Iterable[Block]) -> str:
    """The blocks with an empty line between them."""
    return "\n\n".join(text for text in (_block(page, block) for block in listed) if text)


def _block(page: Page, block: Block) -> str:
    match block:
        case Listing(items=items):
            numbers = range(block.start, block.start + len(items))
            marks = (f"{number}. " if block.ordered else "- " for number in numbers)
            return "\n".join(_item(page, *pair) for pair in zip(marks, items, strict=True))
        case Quote(blocks=inner):
            return indent(plain_text(page, inner), "  ")
        case CodeBlock(text=text):
            return text.rstrip("\n")
        case Rule():
            return _RULE
        case Table():
            rows = (block.header, *block.rows)
            return "\n".join(" | ".join(plain(cell.children) for cell in row) for row in rows)
        case Definitions():
            return _definitions(page, block)
        case Notes(notes=notes):
            return "\n".join(f"{note.number}. {plain_text(page, note.blocks)}" for note in notes)
        case Box():
            return _box(page, block)
        case _:
            return plain(block.children)


def _item(page: Page, mark: str, item: Item) -> str:
    words = {None: "", True: f"{page.vocabulary.done}: ", False: f"{page.vocabulary.to_do}: "}
    tight = isinstance(item.blocks[0], Paragraph) and item.blocks[0].tight if item.blocks else True
    texts = (_block(page, block) for block in item.blocks)
    text = ("\n" if tight else "\n\n").join(texts)
    return mark + words[item.done] + indent(text, " " * len(mark)).lstrip()


def _definitions(page: Page, block: Definitions) -> str:
    return "\n".join(
        plain(entry.children)
        if isinstance(entry, Term)
        else indent(plain_text(page, entry.blocks), "  ")
        for entry in block.entries
    )


def _box(page: Page, box: Box) -> str:
    """The title on its own line, then the text; a list of steps is numbered."""
    declared = page.shortcodes[box.name]
    if not declared.has_content:
        return ""
    if declared.holds_only:
        steps = (Item(step.blocks) for step in box.blocks if isinstance(step, Box))
        return _block(page, Listing(True, 1, tuple(steps), box.line))
    title = declared.title(box, page)
    text = plain_text(page, box.blocks)
    return f"{title}\n{text}" if title else text
