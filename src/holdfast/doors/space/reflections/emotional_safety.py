"""Room to be oneself with one person: what is there, what is thin, what moved; safety before all of it."""

from __future__ import annotations

from typing import Any

from holdfast.doors.frame.words import active_words
from holdfast.exchange.telling.pace import moved_lines
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.emotional_safety import (
    EMOTIONAL_SAFETY,
    Ground,
    read_emotional_safety,
)
from holdfast.healing.reflections.times import Answered
from holdfast.words.dates import day_text

from .tool import Tool


def shown(journal: Journal, entry: Answered) -> dict[str, Any]:
    """The reading with what moved in words. Nothing about closeness is offered where safety comes first."""
    reading = read_emotional_safety(journal, entry)
    return {
        "reading": reading,
        "answered": reading.answered,
        "total": len(Ground),
        "compared_with": day_text(reading.before.body.day, active_words())
        if reading.before
        else "",
        "moved": list(moved_lines(reading, active_words())),
    }


TOOL = Tool(EMOTIONAL_SAFETY, words="emotional_safety", shown=shown)
