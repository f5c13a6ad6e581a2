"""Leaning on one person: strength and kindness as they were lately, and one question where they do not come together."""

from __future__ import annotations

from typing import Any

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.lean_on import LEAN_ON, Kindness, Strength, read_lean_on
from holdfast.healing.reading import Refused
from holdfast.healing.reflections.therapy import refused_by_therapy
from holdfast.healing.reflections.times import Answered
from holdfast.healing.relationship import Relationship

from .tool import Tool, flagged


def shown(journal: Journal, entry: Answered) -> dict[str, Any]:
    """The reading, and how many of the eight it rests on."""
    reading = read_lean_on(entry)
    return {"reading": reading, "answered": reading.answered, "total": len(LEAN_ON.items)}


def refuses(journal: Journal, person: Entry[Relationship]) -> Refused | None:
    """With a flag, and while something that has no place in a therapy was marked."""
    return flagged(journal, person) or refused_by_therapy(journal, person.id)


TOOL = Tool(
    LEAN_ON,
    words="lean_on",
    shown=shown,
    refuses=refuses,
    sections={"strength": tuple(Strength), "kindness": tuple(Kindness)},
)
