"""Closeness with one person: the plane, the same in words, and what moved."""

from __future__ import annotations

from typing import Any

from holdfast.doors.frame import closeness_words
from holdfast.doors.frame.words import active_words
from holdfast.healing.attachment.answers import CLOSENESS, AttachmentAnswers
from holdfast.healing.attachment.closeness import (
    OFFERED_AGAIN_AFTER,
    Closeness,
    read_attachment,
    read_change,
)
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.words.dates import day_text

from .keeping import AttachmentKeeping
from .tool import Tool


def shown(journal: Journal, entry: Entry[AttachmentAnswers]) -> dict[str, Any]:
    """The place on the plane with its sentences, or why these answers are hard to read."""
    found = read_attachment(entry).found
    answered = len(entry.body.answers)
    if not isinstance(found, Closeness):
        return {"found": None, "hard": found.value, "answered": answered}
    person = journal.relationship(entry.body.relationship)
    alias = person.body.alias if person else ""
    return {
        "found": found,
        "answered": answered,
        "rows": closeness_words.rows([(alias, found)]),
        "texts": closeness_words.plane_texts(),
        "sentences": closeness_words.sentences(alias, found),
        "changes": changes(journal, entry, found),
    }


def changes(journal: Journal, entry: Entry[AttachmentAnswers], found: Closeness) -> list[str]:
    """What moved since the time before, in words; ordinary movement is called ordinary."""
    words = active_words()
    about = journal.about(entry.body.relationship, AttachmentAnswers)
    earlier = [
        (other, read_attachment(other).found) for other in about if other.body.day < entry.body.day
    ]
    before = [(other, place) for other, place in earlier if isinstance(place, Closeness)]
    if not before:
        return [words.text("attachment.change.first_time")]
    last, place = before[-1]
    day = day_text(last.body.day, words)
    moves = read_change(place, found)
    if not moves:
        return [words.text("attachment.change.no_clear_change", day=day)]
    return [
        words.text(
            f"attachment.change.{'moved_up' if move > 0 else 'moved_down'}",
            day=day,
            dial=words.text(f"attachment.result.{dimension}.name"),
        )
        for dimension, move in moves.items()
    ] + [words.text("attachment.change.ordinary")]


TOOL = Tool(
    CLOSENESS,
    words="attachment",
    shown=shown,
    again_after=OFFERED_AGAIN_AFTER,
    keeping=AttachmentKeeping(),
    is_shuffled=True,
)
