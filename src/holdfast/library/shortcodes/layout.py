"""Puts each box's tags on lines of their own, so that Markdown meets a box as a block and never as text."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from holdfast.library.problems import Place
from holdfast.library.shortcodes.pairing import DEEPEST, Paired, Span
from holdfast.library.shortcodes.tags import Tag
from holdfast.library.source import Lines

_REST_OF_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
STAND_IN = "x"  # never read: a box is known by the number of its line


class Cut(NamedTuple):
    """A stretch of the body that is a tag."""

    start: int
    end: int
    span: Span | None
    opens: bool


@dataclass(slots=True)
class Canvas:
    """The body as Markdown sees it, and where each of its lines comes from."""

    lines: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    opened: dict[int, Span] = field(default_factory=dict)  # by line
    line_of: dict[Span, int] = field(default_factory=dict)
    ends: dict[Span, int] = field(default_factory=dict)  # first line after the box

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def place(self, line: int, fragment: str = "") -> Place:
        """The file's place where `fragment`, or the line's text, begins."""
        if line >= len(self.places):
            return self.places[-1] if self.places else Place(1, 1)
        text, start = self.lines[line], self.places[line]
        found = text.find(fragment) if fragment else len(text) - len(text.lstrip())
        return Place(start.line, max(1, start.column + max(found, 0)))


class Layout:
    """Draws the canvas; `amid` are the boxes in the middle of other text, whose tags stay where they are."""

    def __init__(self, body: str, lines: Lines, paired: Paired) -> None:
        self._body = body
        self._lines = lines
        self._paired = paired
        self._canvas = Canvas()
        self._indents: list[int] = []
        self.amid: dict[Span, Tag] = {}

    def draw(self) -> Canvas:
        position = 0
        for cut in self._cuts():
            self._text(position, cut.start, before_tag=True)
            position = cut.end
            if cut.span is None:
                continue
            if cut.opens:
                self._open(cut.span)
            else:
                self._close(cut.span)
        self._text(position, len(self._body), before_tag=False)
        return self._canvas

    def _cuts(self) -> list[Cut]:
        """The tags to take out of the text, in reading order."""
        cuts = [self._blank(tag) for tag in self._paired.stray]
        placed: set[Span] = set()
        for span in self._paired.spans:
            if self._is_placed(span, placed):
                placed.add(span)
                cuts.append(Cut(span.opening.start, span.opening.end, span, True))
                if span.closing is not None:
                    cuts.append(Cut(span.closing.start, span.closing.end, span, False))
        return sorted(cuts)

    def _blank(self, tag: Tag) -> Cut:
        return Cut(tag.start, tag.end, None, False)

    def _is_placed(self, span: Span, placed: set[Span]) -> bool:
        if span.depth > DEEPEST or (span.parent is not None and span.parent not in placed):
            return False
        if span.declared and not span.declared.own_lines and span.parent:
            return True
        return self._has_own_lines(span)

    def _has_own_lines(self, span: Span) -> bool:
        if self._bare_start(span) is None:
            self.amid[span] = span.opening
        elif not _REST_OF_LINE.match(self._body, span.last_tag.end):
            self.amid[span] = span.last_tag
        return span not in self.amid

    def _bare_start(self, span: Span) -> str | None:
        """The white space before the tag on its line; None when there is text before it."""
        at = span.opening.start
        start = at
        while start and self._body[start - 1] in " \t":
            start -= 1
        begins_line = start == 0 or self._body[start - 1] == "\n"
        return self._body[start:at] if begins_line else None

    def _open(self, span: Span) -> None:
        before = self._bare_start(span) or ""
        indent = max(len(before.expandtabs(4)), self._indent)
        line = len(self._canvas.lines)
        self._canvas.opened[line] = span
        self._canvas.line_of[span] = line
        self._add(" " * indent + STAND_IN, span.opening.place, 0)
        self._canvas.ends[span] = line + 1
        if span.closing is not None:
            self._indents.append(indent)

    def _close(self, span: Span) -> None:
        self._canvas.ends[span] = len(self._canvas.lines)
        self._indents.pop()

    @property
    def _indent(self) -> int:
        return self._indents[-1] if self._indents else 0

    def _text(self, start: int, end: int, *, before_tag: bool) -> None:
        """Adds the lines between two tags; the empty rest of a tag's line is no line."""
        if start >= end:
            return
        pieces = self._body[start:end].split("\n")
        position = start
        for number, piece in enumerate(pieces):
            beside_tag = (number == 0 and start > 0) or (before_tag and number == len(pieces) - 1)
            if piece.strip() or not beside_tag:
                self._line(piece, position)
            position += len(piece) + 1

    def _line(self, piece: str, position: int) -> None:
        """One line, moved so that a box's text stands no further left than its tag."""
        if not self._indents or not piece.strip():
            self._add(piece, self._lines.place(position), 0)
            return
        wide = piece.expandtabs(4) if piece.lstrip(" ").startswith("\t") else piece
        bare = wide.lstrip(" ")
        indent = max(len(wide) - len(bare), self._indent)
        self._add(" " * indent + bare, self._lines.place(position), len(piece) - len(bare) - indent)

    def _add(self, text: str, place: Place, shift: int) -> None:
        self._canvas.lines.append(text)
        self._canvas.places.append(Place(place.line, place.column + shift))
