"""The works an article cites: a list in its keys, or its last section, each entry with the link it holds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from holdfast.library.tree import (
    Block,
    Heading,
    Inline,
    Item,
    Link,
    Listing,
    Paragraph,
    Text,
    plain,
)

# `doi:10.1037/a0022898`, the same as an address, or any other address.
_ADDRESS = re.compile(
    r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:\s*)(10\.\d{4,9}/\S+)|https?://\S+", re.I
)
_NOT_AT_THE_END = ".,;:)]>”’"


@dataclass(frozen=True, slots=True)
class Cited:
    """An article's blocks cut at its section of references; without one, all stand before."""

    before: tuple[Block, ...]
    heading: Heading | None = None
    listing: Listing | None = None
    after: tuple[Block, ...] = ()


def cut(blocks: tuple[Block, ...], title: str) -> Cited:
    """Finds the last section when it is called `title` and begins with a list."""
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    if not starts:
        return Cited(blocks)
    at = starts[-1]
    heading, listing = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(heading, Heading) or not isinstance(listing, Listing):
        return Cited(blocks)
    if plain(heading.children).strip().casefold() != title.casefold():
        return Cited(blocks)
    return Cited(blocks[:at], heading, linked_list(listing), blocks[at + 2 :])


def listed(references: Iterable[str]) -> Listing:
    """References written as keys, as a list like one written in the text."""
    items = (Item((Paragraph(linked((Text(entry),)), 0, tight=True),)) for entry in references)
    return Listing(ordered=False, start=1, items=tuple(items), line=0)


def linked_list(listing: Listing) -> Listing:
    """The list with a link for every DOI and address that was written plainly."""
    items = tuple(
        msgspec.structs.replace(item, blocks=tuple(_linked_block(block) for block in item.blocks))
        for item in listing.items
    )
    return msgspec.structs.replace(listing, items=items)


def _linked_block(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return msgspec.structs.replace(block, children=linked(block.children))


def linked(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same words; a DOI leads to doi.org."""
    return tuple(part for child in children for part in _parts(child))


def _parts(child: Inline) -> Iterator[Inline]:
    if not isinstance(child, Text):
        yield child
        return
    start = 0
    for found in _ADDRESS.finditer(child.text):
        written = found[0].rstrip(_NOT_AT_THE_END)
        doi = (found[1] or "").rstrip(_NOT_AT_THE_END)
        if found.start() > start:
            yield Text(child.text[start : found.start()])
        yield Link(f"https://doi.org/{doi}" if doi else written, "", (Text(written),))
        start = found.start() + len(written)
    if start < len(child.text):
        yield Text(child.text[start:])


def entries(listing: Listing | None) -> tuple[str, ...]:
    """Each entry as one line of plain text."""
    items = listing.items if listing else ()
    texts = (
        " ".join(plain(block.children) for block in item.blocks if isinstance(block, Paragraph))
        for item in items
    )
    return tuple(" ".join(text.split()) for text in texts)
