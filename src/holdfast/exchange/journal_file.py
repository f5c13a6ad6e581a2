"""The journal as a plain file: one entry a line, written the same every time, and read back line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdfast.healing.journal.coding import Unreadable, decode_entry, encode_lines
from holdfast.healing.journal.entry import Entry

LONGEST_LINE = 1_000_000  # bytes; what is longer fits no sealed row
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class LineProblem:
    """A line that was passed over. It tells the place and what was expected, never what was found."""

    line: int  # counted from 1, empty lines too
    field: str  # such as "body.alias"; empty for the whole line
    expected: str


@dataclass(frozen=True)
class JournalFile:
    """What a file holds: every entry that can be read, and a problem for each line that cannot."""

    entries: tuple[Entry, ...]
    problems: tuple[LineProblem, ...]

    @property
    def is_a_journal(self) -> bool:
        """False when lines were there and not one of them was an entry."""
        return bool(self.entries) or not self.problems


def write_journal(entries: Iterable[Entry]) -> bytes:
    """The entries in the order given, each on its own line. Raises Unreadable."""
    return b"".join(encode_lines(entries))


def read_journal(text: bytes) -> JournalFile:
    """Read every line for itself, whatever the others hold. A second line with an id already read is a problem."""
    seen: dict[object, Entry] = {}
    problems: list[LineProblem] = []
    for number, line in numbered_lines(text):
        try:
            entry = read_line(line)
            if entry.id in seen:
                raise Unreadable("id", "an id that no line before has")
            seen[entry.id] = entry
        except Unreadable as unreadable:
            problems.append(LineProblem(number, unreadable.field, unreadable.expected))
    return JournalFile(tuple(seen.values()), tuple(problems))


def numbered_lines(text: bytes) -> Iterator[tuple[int, bytes]]:
    """Every line that is not empty, with its number; line breaks of any system end a line."""
    for number, line in enumerate(text.removeprefix(BYTE_ORDER_MARK).splitlines(), start=1):
        if line.strip():
            yield number, line.strip()


def read_line(line: bytes) -> Entry:
    """One entry. Raises Unreadable, also for a line no row could hold."""
    if len(line) > LONGEST_LINE:
        raise Unreadable("", f"a line of at most {LONGEST_LINE} bytes")
    return decode_entry(line)
