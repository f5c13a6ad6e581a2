"""Finds shortcode tags: `{{< name arg="value" >}}`, `{{< /name >}}` and the escaped `{{</* name */>}}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from holdfast.library.nearest import quoted
from holdfast.library.problems import Code, Findings, Place
from holdfast.library.source import Lines

EXAMPLE = '{{< callout type="tip" >}}'
# Bounded, and never past the next tag, so that a page of unfinished ones is still read quickly.
ESCAPED_TAG = re.compile(r"\{\{([<%])/\*((?:[^\n{]|\{(?!\{)){0,999}?)\*/([>%])\}\}")
_START = re.compile(r"\{\{([<%])(/\*)?")
_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"[^\W\d][\w-]*")
_QUOTED = re.compile(r'"([^"\\\n]*(?:\\.[^"\\\n]*)*)"')
_RAW = re.compile(r"`([^`]*)`")
_BARE = re.compile(r"""[^\s"`=<>%{}]+""")
_STOP = re.compile(r"\{\{[<%]|[<%>]\}\}")


class Kind(StrEnum):
    OPENS = "opens"
    ENDS = "ends"
    SELF_CLOSED = "self_closed"


@dataclass(frozen=True, slots=True)
class Given:
    """An argument as typed; the name is empty when it was given by position."""

    name: str
    value: str
    place: Place


@dataclass(eq=False, slots=True)
class Tag:
    """One tag. A broken one was reported already and only takes part in the pairing."""

    start: int
    end: int
    place: Place
    sign: str
    kind: Kind = Kind.OPENS
    name: str = ""
    given: tuple[Given, ...] = ()
    broken: bool = False


class TagReader:
    """Reads the tags of one body from left to right, each character once."""

    def __init__(self, text: str, lines: Lines, findings: Findings) -> None:
        self._text = text
        self._lines = lines
        self._findings = findings
        self._raw_ends_before = len(text)  # no closing backtick stands after this
        self._stuck_at = 0  # where the last value that could not be read begins

    def tags(self) -> Iterator[Tag]:
        """Every tag that would run; escaped ones are skipped."""
        position = 0
        while found := _START.search(self._text, position):
            if found[2]:
                position = self._escaped(found.start())
            else:
                tag = self._tag(found)
                position = tag.end
                yield tag

    def _escaped(self, start: int) -> int:
        end_of_line = self._text.find("\n", start)
        limit = len(self._text) if end_of_line < 0 else end_of_line
        found = ESCAPED_TAG.match(self._text, start, limit)
        if found is not None and (found[1], found[3]) in {("<", ">"), ("%", "%")}:
            return found.end()
        self._not_ended(start, "{{</*", "{{</* callout */>}} on one line")
        return limit

    def _not_ended(self, start: int, what: str, expected: str) -> None:
        self._findings.error(
            self._lines.place(start),
            Code.TAG_NOT_ENDED,
            "shortcode",
            f"{what} is not ended. Expected a form like {expected}.",
        )

    def _tag(self, opening: re.Match[str]) -> Tag:
        tag = Tag(opening.start(), opening.end(), self._lines.place(opening.start()), opening[1])
        position = self._skip(opening.end())
        if self._text.startswith("/", position):
            tag.kind = Kind.ENDS
            position = self._skip(position + 1)
        name = _NAME.match(self._text, position)
        if name is None:
            return self._give_up(tag, position)
        tag.name = name[0]
        return self._arguments(tag, name.end())

    def _skip(self, position: int) -> int:
        found = _SPACE.match(self._text, position)
        return found.end() if found else position

    def _arguments(self, tag: Tag, position: int) -> Tag:
        given: list[Given] = []
        end = ">}}" if tag.sign == "<" else "%}}"
        while True:
            after = self._skip(position)
            if self._text.startswith(end, after):
                return self._finish(tag, given, after + 3)
            if self._text.startswith("/" + end, after):
                tag.kind = Kind.SELF_CLOSED
                return self._finish(tag, given, after + 4)
            blank_line = self._text.count("\n", position, after) > 1
            argument = None if blank_line else self._argument(after)
            if argument is None:
                tag.given = tuple(given)
                return self._give_up(tag, position if blank_line else after)
            given.append(argument[0])
            position = argument[1]

    def _finish(self, tag: Tag, given: list[Given], end: int) -> Tag:
        tag.given = tuple(given)
        tag.end = end
        return tag

    def _argument(self, position: int) -> tuple[Given, int] | None:
        """An argument and the offset after it; None when this is not one."""
        place = self._lines.place(position)
        name = _BARE.match(self._text, position)
        if name is None:
            value = self._value(position)
            return value and (Given("", value[0], place), value[1])
        after = self._skip(name.end())
        if not self._text.startswith("=", after):
            return Given("", name[0], place), name.end()
        value = self._value(self._skip(after + 1))
        return value and (Given(name[0], value[0], place), value[1])

    def _value(self, position: int) -> tuple[str, int] | None:
        if self._text.startswith('"', position):
            self._stuck_at = position
            found = _QUOTED.match(self._text, position)
            return found and (_unescaped(found[1]), found.end())
        if self._text.startswith("`", position):
            return self._raw(position)
        found = _BARE.match(self._text, position)
        return found and (found[0], found.end())

    def _raw(self, position: int) -> tuple[str, int] | None:
        self._stuck_at = position
        if position >= self._raw_ends_before:
            return None
        found = _RAW.match(self._text, position)
        if found is None:
            self._raw_ends_before = position
            return None
        return found[1], found.end()

    def _give_up(self, tag: Tag, position: int) -> Tag:
        """Reports where reading stopped; the broken tag takes the rest of its line."""
        tag.broken = True
        position = max(position, self._stuck_at)
        if self._text[position : position + 1] in {'"', "`"}:
            self._quote_not_ended(tag, position)
        else:
            self._report_stop(tag, position)
        tag.end = self._end_of_broken(position)
        return tag

    def _quote_not_ended(self, tag: Tag, position: int) -> None:
        found = quoted(self._text[position + 1 : position + 60].split("\n")[0])
        self._findings.error(
            self._lines.place(position),
            Code.QUOTE_NOT_ENDED,
            tag.name or "shortcode",
            f"the quote before {found} is not ended on this line. Expected {EXAMPLE}.",
        )

    def _report_stop(self, tag: Tag, position: int) -> None:
        sign = "{{" + tag.sign
        rest = self._text[position : position + 3].split("\n")[0]
        found = quoted(rest) if rest else "the end of the line"
        self._findings.error(
            tag.place,
            Code.TAG_NOT_ENDED,
            tag.name or "shortcode",
            f"{sign} is not ended: found {found}. Expected a tag like {EXAMPLE}.",
        )

    def _end_of_broken(self, position: int) -> int:
        end_of_line = self._text.find("\n", position)
        limit = len(self._text) if end_of_line < 0 else end_of_line
        stop = _STOP.search(self._text, position, limit)
        if stop is None:
            return limit
        return stop.start() if stop[0].startswith("{{") else stop.end()


def _unescaped(value: str) -> str:
    return re.sub(r'\\(["\\])', r"\1", value)
