"""What the dial says, as its page needs it: in the words of the telling, and the rows of the drawing."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from holdfast.doors.frame.words import active_words
from holdfast.exchange.telling import dial as telling
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dial.weeks import DialReading
from holdfast.healing.journal.entry import Entry
from holdfast.words.dates import day_of_month_text


def entry_text(body: DialDay) -> str:
    """One note, as a list shows it."""
    return telling.day_line(body, active_words())


def summary(reading: DialReading) -> list[dict[str, str]]:
    """The middle and the range of what could be read, as `definition_list` takes it."""
    told = telling.summary(reading, active_words())
    return [{"name": name, "text": text} for name, text in told]


def counts(reading: DialReading) -> list[str]:
    """Days counted by wish and by who set the pace."""
    return list(telling.counts(reading, active_words()))


def row(entry: Entry[DialDay]) -> dict[str, Any]:
    """One day of the drawing and of its table."""
    body, words = entry.body, active_words()
    return {
        "day": body.day.toordinal(),
        "felt": body.felt,
        "wanted": body.wanted,
        "name": day_of_month_text(body.day, words),
        "felt_text": telling.said_text(body.felt, words),
        "wanted_text": telling.said_text(body.wanted, words),
        "words": "" if body.gap is None else telling.wish_text(body.gap, words),
        "href": reverse("space:dial-edit", args=[entry.id]),
    }
