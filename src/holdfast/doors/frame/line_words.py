"""Crisis lines in the words of a page: what each is for, how to reach it, when it was checked."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from holdfast.words import Words
from holdfast.words.dates import day_text
from holdfast.words.lines import (
    EVERYWHERE,
    Line,
    LineKind,
    LinesShown,
    OnBill,
    lines_for,
    load_lines,
)
from holdfast.words.phrases import joined
from holdfast.words.place import content_root

from .words import active_words

BILL = {OnBill.NO: "not_on_bill", OnBill.YES: "may_appear_on_bill"}


def lines_in_words(found: LinesShown) -> dict[str, object]:
    """The lines, the directories, and the names of lines whose sources contradict each other."""
    words = active_words()
    return {
        "lines": [in_words(line, words) for line in found.lines],
        "directories": [in_words(line, words) for line in found.directories],
        "conflicts": [line.name for line in found.conflicting],
    }


def lines_of(kinds: Collection[LineKind], country: str | None, today: date) -> dict[str, object]:
    """The emergency number of a country and its lines of these kinds, as they are known today; without one, the directories."""
    lines = [line for line in load_lines(content_root()) if line.kind in kinds]
    found = lines_for(lines, country or EVERYWHERE, today)
    number = found.emergency_number
    return {"number": number, "tel": dialled(number or ""), **lines_in_words(found)}


def dialled(number: str) -> str:
    """A number as a telephone takes it: digits, and a plus in front if there is one."""
    return re.sub(r"[^\d+]", "", number)


def in_words(line: Line, words: Words) -> dict[str, Any]:
    """What the `help_line` component shows."""
    return {
        "name": line.name,
        "about": words.text(f"help.lines.kind.{line.kind}"),
        "number": line.phone or "",
        "tel": dialled(line.phone or ""),
        "hours": _hours(line, words),
        "ways": [*_ways(line, words), *({"text": note} for note in _notes(line, words))],
    }


def _hours(line: Line, words: Words) -> str:
    """When it answers. A web page needs no hours."""
    if line.hours.always and line.hours.phone_only:
        return words.text("help.lines.hours_by_phone")
    if line.hours.always:
        return words.text("help.lines.hours_always")
    return words.text("help.lines.hours_unknown") if line.phone else ""


def _ways(line: Line, words: Words) -> list[dict[str, str]]:
    """Every other way to reach it, most direct first."""
    numbers = [{"text": number, "href": f"tel:{dialled(number)}"} for number in line.more_phones]
    return [*numbers, *_text_way(line, words), *_text_telephone(line, words), *_pages(line, words)]


def _text_way(line: Line, words: Words) -> list[dict[str, str]]:
    if not line.text_number:
        return []
    if line.text_keyword:
        said = words.text(
            "help.lines.text_keyword", keyword=line.text_keyword, number=line.text_number
        )
    else:
        said = words.text("help.lines.text_to", number=line.text_number)
    return [{"text": said, "href": f"sms:{dialled(line.text_number)}"}]


def _text_telephone(line: Line, words: Words) -> list[dict[str, str]]:
    if not line.tty:
        return []
    said = words.text("help.lines.tty_number", number=line.tty)
    return [{"text": said, "href": f"tel:{dialled(line.tty)}"}]


def _pages(line: Line, words: Words) -> list[dict[str, str]]:
    """Chat and website; one link when both are the same page."""
    pages = {line.chat_url: "help.lines.chat_at"} if line.chat_url else {}
    if line.web_url and line.web_url not in pages:
        pages[line.web_url] = "help.lines.website_at"
    return [{"text": words.text(key), "href": address} for address, key in pages.items()]


def _notes(line: Line, words: Words) -> list[str]:
    """What a person may want to know before calling, and since when we know it."""
    notes = [words.text(f"help.lines.note.{note}") for note in line.notes]
    if line.appears_on_bill in BILL:
        notes.append(words.text(f"help.lines.note.{BILL[line.appears_on_bill]}"))
    if line.languages:
        spoken = [words.text(f"help.lines.language.{code}") for code in line.languages]
        notes.append(words.text("help.lines.in_languages", languages=joined(spoken, words)))
    return [*notes, _checked(line, words)]


def _checked(line: Line, words: Words) -> str:
    if line.verified_on is None:
        return words.text("help.lines.not_checked")
    return words.text("help.lines.verified_on", day=day_text(line.verified_on, words))
