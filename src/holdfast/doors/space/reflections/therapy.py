"""Is this therapy helping me: what is there and what is not yet, sentences to raise it, and red flags before all else."""

from __future__ import annotations

from typing import Any

from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.toward import may_prepare
from holdfast.healing.reading import Refused
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.therapy import (
    NOTES,
    THERAPY,
    Gives,
    RedFlag,
    practitioners,
    read_therapy,
)
from holdfast.healing.reflections.times import Answered
from holdfast.healing.safety.worries import WORRIES_REST_ON
from holdfast.words.dates import day_text

from .tool import Tool


def shown(journal: Journal, entry: Answered) -> dict[str, Any]:
    """The reading, and whether sentences toward this practitioner are refused because of a worry about safety."""
    return {
        "heading": heading(journal, entry),
        "reading": read_therapy(entry),
        "is_refused": isinstance(may_prepare(journal, entry.body.relationship), Refused),
        "answered": len(THERAPY.fitting(entry.body.answers)),
        "total": len(THERAPY.items),
    }


def heading(journal: Journal, entry: Answered) -> str:
    """Whose therapy and when; a practitioner who is not named, or no longer listed, stays unnamed."""
    words, about = active_words(), entry.body.relationship
    person, day = about and journal.relationship(about), day_text(entry.body.day, active_words())
    if not person:
        return words.text("therapy.result.heading", day=day)
    return words.text("therapy.result.heading_with", alias=person.body.alias, day=day)


TOOL = Tool(
    THERAPY,
    words="therapy",
    shown=shown,
    people=practitioners,
    sections={"gives": tuple(Gives), "red_flags": tuple(RedFlag)},
    notes=NOTES,
    needs=tuple(kind for kind in WORRIES_REST_ON if kind is not ReflectionAnswers),
)
