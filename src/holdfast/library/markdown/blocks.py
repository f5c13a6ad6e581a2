"""The parser's flat tokens to the block tree, without recursion; what may not stand in an article is reported."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token
from msgspec.structs import replace

from holdfast.library.headings import Anchors, anchor
from holdfast.library.markdown.inlines import InlineBuilder
from holdfast.library.markdown.rules import shown
from holdfast.library.problems import Code, Findings, Place
from holdfast.library.shortcodes.layout import Canvas
from holdfast.library.shortcodes.pairing import DEEPEST, Span
from holdfast.library.tree import (
    Block,
    Box,
    Cell,
    CodeBlock,
    Definitions,
    Heading,
    Inline,
    Item,
    Listing,
    Meaning,
    Note,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Table,
    Term,
    Text,
    plain,
)

_TASK = re.compile(r"\[([ xX])\][ \t]+")
_CONTAINERS = frozenset({"bullet_list_open", "ordered_list_open", "blockquote_open", "dl_open"})
_LANGUAGE = re.compile(r"[\w+#.-]{1,40}")
_LOWEST_LEVEL = 6
_NO_PLACE_FOR_BOXES = frozenset({"blockquote_open", "dd_open", "footnote_open"})


@dataclass(slots=True)
class Frame:
    """An element that is open: its token, its line on the canvas, and what it holds so far."""

    token: Token
    line: int
    held: list[Any] = field(
        default_factory=list
    )  # blocks, items, cells or inlines, by the token's type
    marks: int = 0  # of a footnote
    number: int = 0  # of a box
    anchor: str = ""  # of a heading


class BlockBuilder:
    """Builds one article's tree. Each `_close_…` method makes the node of one kind of token."""

    def __init__(
        self,
        canvas: Canvas,
        inlines: InlineBuilder,
        arguments: Mapping[Span, Mapping[str, str]],
        findings: Findings,
    ) -> None:
        self._canvas = canvas
        self._inlines = inlines
        self._arguments = arguments
        self._findings = findings
        self._anchors = Anchors()
        self._frames = [Frame(Token("root", "", 1), 0)]
        self._boxes = 0
        self._once: set[str] = set()
        self._containers = 0
        self._level = 1  # of the heading we stand under; the title is 1

    def build(self, tokens: Sequence[Token]) -> tuple[Block, ...]:
        for token in tokens:
            if token.nesting > 0:
                self._open(token)
            elif token.nesting < 0:
                self._close()
            else:
                self._single(token)
        return tuple(self._frames[0].held)

    def _line_of(self, token: Token) -> int:
        return token.map[0] if token.map else self._frames[-1].line

    def _open(self, token: Token) -> None:
        self._frames.append(Frame(token, self._line_of(token)))
        if token.type in _CONTAINERS:
            self._containers += 1
            if self._containers == DEEPEST + 1:
                place = self._canvas.place(self._frames[-1].line)
                message = f"lists and quotes are nested deeper than {DEEPEST}."
                self._findings.error(place, Code.TOO_DEEP, "text", message)
        if token.type == "box_open":
            self._boxes += 1
            self._frames[-1].number = self._boxes
            self._check_surroundings(token.meta["span"])

    def _close(self) -> None:
        frame = self._frames.pop()
        if frame.token.type in _CONTAINERS:
            self._containers -= 1
        close = getattr(self, f"_close_{frame.token.type.removesuffix('_open')}")
        self._frames[-1].held.extend(close(frame))

    def _single(self, token: Token) -> None:
        line, held = self._line_of(token), self._frames[-1].held
        match token.type:
            case "inline":
                held.extend(self._inline(token, line))
            case "hr":
                held.append(Rule(self._file_line(line)))
            case "fence" | "code_block":
                language = _LANGUAGE.match(token.info.strip())
                text = shown(token.content)
                held.append(CodeBlock(text, language[0] if language else "", self._file_line(line)))
            case "footnote_anchor":
                self._count_mark()

    def _count_mark(self) -> None:
        """The parser leaves one anchor for each mark, in the note's last paragraph."""
        for frame in reversed(self._frames):
            if frame.token.type == "footnote_open":
                frame.marks += 1
                return

    def _inline(self, token: Token, line: int) -> Sequence[Inline]:
        if self._frames[-1].token.type == "heading_open":
            self._frames[-1].anchor = anchor(_anchor_source(token.children or []))
        return self._inlines.build(token, line)

    def _file_line(self, line: int) -> int:
        return self._canvas.place(line).line

    def _close_paragraph(self, frame: Frame) -> Sequence[Block]:
        if not frame.held:
            return []  # nothing but a comment
        line = self._file_line(frame.line)
        return [Paragraph(tuple(frame.held), line, tight=frame.token.hidden)]

    def _close_heading(self, frame: Frame) -> Sequence[Block]:
        level = int(frame.token.tag[1:])
        place = self._canvas.place(frame.line)
        self._check_level(level, frame)
        name = frame.token.meta.get("id") or frame.anchor
        self._level = level
        return [Heading(level, self._anchors.made(name), tuple(frame.held), place.line)]

    def _check_level(self, level: int, frame: Frame) -> None:
        place = self._canvas.place(frame.line)
        text = plain(tuple(frame.held))
        if level == 1:
            message = (
                f'"{text}" is a second page heading. The title is the first; write ## instead.'
            )
            self._findings.error(place, Code.TITLE_IN_BODY, "heading", message)
        elif level > self._level + 1:
            message = (
                f'"{text}" has level {level} after level {self._level}. Expected {self._level + 1}.'
            )
            self._findings.warn(place, Code.LEVEL_SKIPPED, "heading", message)
        if any(above.token.type == "box_open" for above in self._frames):
            message = f'"{text}" is a heading in a box. Use bold: **{text}**'
            self._findings.error(place, Code.HEADING_IN_BOX, "heading", message)

    def _close_list_item(self, frame: Frame) -> Sequence[Item]:
        first = frame.held[0] if frame.held else None
        if not isinstance(first, Paragraph) or not first.children:
            return [Item(tuple(frame.held))]
        start = first.children[0]
        task = _TASK.match(start.text) if isinstance(start, Text) else None
        if task is None or not isinstance(start, Text):
            return [Item(tuple(frame.held))]
        children = (Text(start.text[task.end() :]), *first.children[1:])
        rest = Paragraph(children, first.line, first.tight)
        return [Item((rest, *frame.held[1:]), done=task[1] != " ")]

    def _close_bullet_list(self, frame: Frame) -> Sequence[Block]:
        return [Listing(False, 1, tuple(frame.held), self._file_line(frame.line))]

    def _close_ordered_list(self, frame: Frame) -> Sequence[Block]:
        start = int(frame.token.attrs.get("start", 1))
        return [Listing(True, start, tuple(frame.held), self._file_line(frame.line))]

    def _close_blockquote(self, frame: Frame) -> Sequence[Block]:
        return [Quote(tuple(frame.held), self._file_line(frame.line))]

    def _close_dl(self, frame: Frame) -> Sequence[Block]:
        return [Definitions(tuple(frame.held), self._file_line(frame.line))]

    def _close_dt(self, frame: Frame) -> Sequence[Term]:
        return [Term(tuple(frame.held))]

    def _close_dd(self, frame: Frame) -> Sequence[Meaning]:
        return [Meaning(tuple(frame.held))]

    def _close_table(self, frame: Frame) -> Sequence[Block]:
        header, *rows = frame.held
        return [Table(header, tuple(rows), self._file_line(frame.line))]

    def _close_thead(self, frame: Frame) -> Sequence[Any]:
        return frame.held

    _close_tbody = _close_thead

    def _close_tr(self, frame: Frame) -> Sequence[tuple[Cell, ...]]:
        return [tuple(frame.held)]

    def _close_th(self, frame: Frame) -> Sequence[Cell]:
        style = str(frame.token.attrs.get("style", ""))
        return [Cell(tuple(frame.held), style.removeprefix("text-align:"))]

    _close_td = _close_th

    def _close_footnote_block(self, frame: Frame) -> Sequence[Block]:
        return [Notes(tuple(frame.held), self._file_line(frame.line))]

    def _close_footnote(self, frame: Frame) -> Sequence[Note]:
        return [Note(frame.token.meta["id"] + 1, frame.marks, tuple(frame.held))]

    def _check_surroundings(self, span: Span) -> None:
        """A box may stand in a list, but not in a quote, a definition or a footnote."""
        around = {frame.token.type for frame in self._frames}
        if around & _NO_PLACE_FOR_BOXES:
            message = "stands in a quote, a definition or a footnote. Put it at the left margin."
            self._findings.error(span.opening.place, Code.BOX_MISPLACED, span.name, message)

    def _close_box(self, frame: Frame) -> Sequence[Block]:
        span: Span = frame.token.meta["span"]
        if span.declared is None or (span.declared.once and self._is_second(span)):
            return frame.held
        self._check_content(span, frame.held)
        place = span.opening.place
        blocks = tuple(frame.held)
        if span.declared.stands_in and len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            blocks = (replace(blocks[0], tight=True),)
        level = min(self._level + 1, _LOWEST_LEVEL)
        return [Box(span.name, self._arguments[span], blocks, frame.number, level, place.line)]

    def _is_second(self, span: Span) -> bool:
        if span.name not in self._once:
            self._once.add(span.name)
            return False
        message = "a second one in this article is left out. Delete it."
        self._findings.warn(span.opening.place, Code.SECOND_TOC, span.name, message)
        return True

    def _check_content(self, span: Span, held: Sequence[Block]) -> None:
        declared = span.declared
        if declared is None or span.closing is None:
            return
        if declared.holds_only:
            self._check_only(span, declared.holds_only, held)
        elif declared.has_content and not held:
            message = f"there is no text in it. Expected text before {{{{< /{span.name} >}}}}."
            self._findings.error(span.opening.place, Code.SHORTCODE_EMPTY, span.name, message)

    def _check_only(self, span: Span, only: str, held: Sequence[Block]) -> None:
        example = f"{{{{< {only} >}}}}…{{{{< /{only} >}}}}"
        if not any(isinstance(block, Box) and block.name == only for block in held):
            message = f"there is no {only} in it. Expected {example}."
            self._findings.error(span.opening.place, Code.NO_STEPS, span.name, message)
        for block in held:
            if not isinstance(block, Box):
                message = f"there is text outside a {only}. Expected it in {example}."
                place = Place(block.line, 1)
                self._findings.error(place, Code.TEXT_BETWEEN_STEPS, span.name, message)


def _anchor_source(tokens: Sequence[Token]) -> str:
    """A heading's text as Hugo's anchors take it: the last line, without bare addresses and dashes."""
    parts: list[str] = []
    in_address = False
    for token in tokens:
        if token.type in {"link_open", "link_close"}:
            in_address = token.type == "link_open" and token.info == "auto"
        elif token.type in {"softbreak", "hardbreak"}:
            parts.clear()
        elif token.type == "text" and not in_address:
            parts.append(token.content.replace("---", "").replace("--", ""))
        elif token.type in {"text_special", "code_inline", "image"} and not in_address:
            parts.append(token.content)
    return "".join(parts)
