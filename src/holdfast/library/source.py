"""The text of a file made safe to read: size, encoding, line ends, and the cut between front matter and body."""

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property

from msgspec import Struct

from holdfast.library.problems import Code, Findings, Place

LARGEST = 1_000_000  # bytes; the longest article we know is about 11 000
# Everything in Unicode's Cc but tab and line feed, lone surrogates, and the two that are no characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


class Lines:
    """Where in the file a character of a text stands."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text = text
        self._first = first_line

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins; most texts are never asked, for nothing is wrong with them."""
        return [0, *(found.end() for found in re.finditer("\n", self._text))]

    def place(self, offset: int) -> Place:
        index = bisect_right(self._starts, offset) - 1
        return Place(index + self._first, offset - self._starts[index] + 1)


class Source(Struct, frozen=True):
    """A file's two parts, and the file line on which each begins."""

    front: str | None
    front_line: int
    body: str
    body_line: int


def clean(text: str | bytes, findings: Findings) -> str | None:
    """The text in NFC with plain line feeds, or None when it cannot be read at all."""
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        findings.error(
            Place(1, 1),
            Code.TOO_LARGE,
            "file",
            f"{size} bytes. Expected at most {LARGEST}; split the article.",
        )
        return None
    if isinstance(text, bytes):
        decoded = _decode(text, findings)
        if decoded is None:
            return None
        text = decoded
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return unicodedata.normalize("NFC", text) if _is_printable(text, findings) else None


def _decode(data: bytes, findings: Findings) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        findings.error(
            place,
            Code.NOT_TEXT,
            "file",
            f"byte 0x{data[error.start]:02x} is not UTF-8. Save the file as UTF-8.",
        )
        return None


def _is_printable(text: str, findings: Findings) -> bool:
    """Reports the first control character of each line."""
    lines = Lines(text)
    seen: set[int] = set()
    for found in _UNPRINTABLE.finditer(text):
        place = lines.place(found.start())
        if place.line not in seen:
            seen.add(place.line)
            code = f"U+{ord(found[0]):04X}"
            findings.error(place, Code.NOT_TEXT, "file", f"control character {code}. Delete it.")
    return not seen


def split(text: str, findings: Findings) -> Source:
    """Cuts at the two lines `---`; without them the front matter is None and the whole text is body."""
    opening = _FENCE.match(text)
    if opening is None:
        _report_absent(text, findings)
        return Source(front=None, front_line=1, body=text, body_line=1)
    closing = _FENCE.search(text, opening.end() + 1)
    if closing is None:
        findings.error(
            Place(1, 1),
            Code.FRONT_MATTER_NOT_ENDED,
            "front matter",
            "the first line --- has no second one. Expected a line --- after the last key.",
        )
        return Source(front=None, front_line=1, body="", body_line=1)
    front = text[opening.end() + 1 : closing.start()]
    body_line = text.count("\n", 0, closing.end()) + 2
    return Source(front, 2, text[closing.end() + 1 :], body_line)


def _report_absent(text: str, findings: Findings) -> None:
    fence = _FENCE.search(text)
    if fence is not None and text[: fence.start()].strip():
        message = "there is text before the first line ---. Expected --- on line 1."
    else:
        message = "none found. Expected --- on line 1, then the keys, then --- again."
    findings.error(Place(1, 1), Code.FRONT_MATTER_ABSENT, "front matter", message)
