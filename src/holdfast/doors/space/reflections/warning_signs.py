"""The six warning signs kept: what was marked, on how many days so far, and where each can be practised."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from holdfast.doors.frame.words import active_words
from holdfast.exchange.telling.signs import over_time, so_far
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflections.times import Answered, times_answered
from holdfast.healing.safety.kept_signs import (
    WARNING_SIGNS,
    KeptSign,
    people_to_look_at,
    read_kept_signs,
)
from holdfast.healing.safety.signs import Practice
from holdfast.words.dates import day_text

from .tool import MONTHLY, Tool

# The rooms of the practices. To hold that both can be true is practised with the sentence beside it.
ROOMS = {
    Practice.PATTERNS: "space:patterns",
    Practice.LIMITS: "space:limits",
    Practice.OWN_BEHAVIOUR: "space:dynamics",
    Practice.CLOSENESS_DIAL: "space:dial",
    Practice.TRUST_AND_SELF: "space:self",
}


def shown(journal: Journal, entry: Answered) -> dict[str, Any]:
    """The reading, each marked sign with the days it rests on, and every sign over time."""
    reading = read_kept_signs(journal, entry)
    times = times_answered(journal, WARNING_SIGNS.id, entry.body.relationship)
    return {
        "heading": heading(journal, entry),
        "reading": reading,
        "answered": reading.answered,
        "signs": [marked(journal, sign) for sign in reading.marked],
        "links": {practice: reverse(room) for practice, room in ROOMS.items()},
        "over_time": [
            {"name": name, "text": text} for name, text in over_time(times, active_words())
        ]
        if len(times) > 1
        else [],
    }


def heading(journal: Journal, entry: Answered) -> str:
    """The day, and whom it was about where that was said."""
    words, about = active_words(), entry.body.relationship
    person = journal.relationship(about) if about else None
    day = day_text(entry.body.day, words)
    if person is None:
        return words.text("signs.kept.heading", day=day)
    return words.text("signs.kept.heading_with", day=day, alias=person.body.alias)


def marked(journal: Journal, sign: KeptSign) -> dict[str, Any]:
    """One sign in words, with the days it was marked on."""
    return {
        "sign": sign.sign,
        "practices": sign.practices,
        "so_far": so_far(sign, active_words()),
        "days": [day(entry) for each in sign.basis.entries if (entry := journal.entry(each))],
    }


def day(entry: Answered) -> dict[str, str]:
    """One day as a link."""
    return {
        "text": day_text(entry.body.day, active_words()),
        "href": TOOL.result_address(entry),
    }


TOOL = Tool(
    WARNING_SIGNS, words="signs", shown=shown, people=people_to_look_at, again_after=3 * MONTHLY
)
