"""The block tree: what an article says, without markup; everything that renders or counts reads this."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct


class Text(Struct, frozen=True, tag="text"):
    text: str


class Emphasis(Struct, frozen=True, tag="emphasis"):
    children: tuple["Inline", ...]


class Strong(Struct, frozen=True, tag="strong"):
    children: tuple["Inline", ...]


class Struck(Struct, frozen=True, tag="struck"):
    children: tuple["Inline", ...]


class Link(Struct, frozen=True, tag="link"):
    address: str
    title: str
    children: tuple["Inline", ...]


class Code(Struct, frozen=True, tag="code"):
    text: str


class Image(Struct, frozen=True, tag="image"):
    address: str  # relative to the media folder
    alt: str
    title: str


class LineBreak(Struct, frozen=True, tag="line_break"):
    pass


class NoteMark(Struct, frozen=True, tag="note_mark"):
    """The place in the text that a footnote belongs to; a note may have several."""

    number: int
    occurrence: int  # from 1


Inline: TypeAlias = Text | Emphasis | Strong | Struck | Link | Code | Image | LineBreak | NoteMark


class Heading(Struct, frozen=True, tag="heading"):
    level: int  # 2 to 6
    id: str
    children: tuple[Inline, ...]
    line: int


class Paragraph(Struct, frozen=True, tag="paragraph"):
    children: tuple[Inline, ...]
    line: int
    tight: bool = False  # in a list without blank lines, and then without a <p>


class Item(Struct, frozen=True, tag="item"):
    blocks: tuple["Block", ...]
    done: bool | None = None  # None: not a task


class Listing(Struct, frozen=True, tag="list"):
    ordered: bool
    start: int
    items: tuple[Item, ...]
    line: int


class Quote(Struct, frozen=True, tag="quote"):
    blocks: tuple["Block", ...]
    line: int


class CodeBlock(Struct, frozen=True, tag="code_block"):
    text: str
    language: str
    line: int


class Rule(Struct, frozen=True, tag="rule"):
    line: int


class Cell(Struct, frozen=True, tag="cell"):
    children: tuple[Inline, ...]
    align: str = ""  # "", left, center or right


class Table(Struct, frozen=True, tag="table"):
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    line: int


class Term(Struct, frozen=True, tag="term"):
    children: tuple[Inline, ...]


class Meaning(Struct, frozen=True, tag="meaning"):
    blocks: tuple["Block", ...]


class Definitions(Struct, frozen=True, tag="definitions"):
    entries: tuple[Term | Meaning, ...]
    line: int


class Note(Struct, frozen=True, tag="note"):
    number: int
    marks: int  # how often the text points here
    blocks: tuple["Block", ...]


class Notes(Struct, frozen=True, tag="notes"):
    """The footnotes, always the last block."""

    notes: tuple[Note, ...]
    line: int


class Box(Struct, frozen=True, tag="box"):
    """A shortcode, its arguments checked and complete."""

    name: str
    arguments: Mapping[str, str]
    blocks: tuple["Block", ...]
    number: int  # among all boxes of the article, from 1
    level: int  # of a heading, should this box have one
    line: int


Block: TypeAlias = (
    Heading | Paragraph | Listing | Quote | CodeBlock | Rule | Table | Definitions | Notes | Box
)


def inside(block: Block) -> tuple[Block, ...]:
    """The blocks that stand directly in this one."""
    match block:
        case Quote(blocks=blocks) | Box(blocks=blocks):
            return blocks
        case Listing(items=items):
            return tuple(child for item in items for child in item.blocks)
        case Definitions(entries=entries):
            meanings = (entry for entry in entries if isinstance(entry, Meaning))
            return tuple(child for meaning in meanings for child in meaning.blocks)
        case Notes(notes=notes):
            return tuple(child for note in notes for child in note.blocks)
        case _:
            return ()


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in reading order; the tree is at most a few levels deep."""
    for block in blocks:
        yield block
        yield from walk(inside(block))


def plain(children: tuple[Inline, ...]) -> str:
    """The text of a line without its markup."""
    return "".join(_plain(child) for child in children)


def _plain(child: Inline) -> str:
    match child:
        case Text(text=text) | Code(text=text):
            return text
        case Image(alt=alt):
            return alt
        case LineBreak():
            return "\n"
        case NoteMark():
            return ""
        case _:
            return plain(child.children)
