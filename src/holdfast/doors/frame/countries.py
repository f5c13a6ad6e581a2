"""The countries whose lines can be shown: chosen by the person, never looked up from where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.words.lines import EUROPE, EVERYWHERE, Line, countries, lines_for

from .line_words import dialled
from .words import active_words

LAST = (EUROPE, EVERYWHERE)  # "another country" stands below the named ones


@dataclass(frozen=True)
class Choice:
    """A country to choose, with its emergency number, so that the number needs no further step."""

    code: str
    name: str
    number: str | None

    @property
    def address_code(self) -> str:
        """The code as it stands in an address."""
        return self.code.lower()

    @property
    def tel(self) -> str:
        """The number as it is dialled."""
        return dialled(self.number or "")


def known(code: str, lines: Sequence[Line]) -> str | None:
    """The country of an address: itself, "another country" when nobody knows it, None when there is none."""
    if not code:
        return None
    return code.upper() if code.upper() in countries(lines) else EVERYWHERE


def choices(lines: Sequence[Line], today: date) -> list[Choice]:
    """Every country by its name in the language of the page; the two for elsewhere come last."""
    words = active_words()
    named = [
        Choice(code, words.text(f"help.country.name.{code}"), _number(lines, code, today))
        for code in countries(lines)
    ]
    return sorted(
        named, key=lambda choice: (choice.code in LAST, choice.code == EVERYWHERE, choice.name)
    )


def _number(lines: Sequence[Line], code: str, today: date) -> str | None:
    return lines_for(lines, code, today).emergency_number
