"""What the dial says, in the words of the page: days, the middle and the range, days counted by wish."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from holdfast.doors.frame.closeness_words import decimal
from holdfast.doors.frame.words import active_words
from holdfast.healing.dial.day import DialDay, Wish
from holdfast.healing.dial.weeks import DialReading, Spread
from holdfast.healing.journal.entry import Entry
from holdfast.words.dates import day_of_month_text, day_text


def number_text(value: float) -> str:
    """4, or 3.5 with the mark of the language."""
    return str(int(value)) if value == int(value) else decimal(value)


def said_text(value: int | None) -> str:
    """A number, or that it was not said."""
    return active_words().text("dial.reading.not_said") if value is None else str(value)


def wish_text(gap: float) -> str:
    """A difference, such as "2 nearer"."""
    wish = Wish.AS_IT_IS if gap == 0 else Wish.NEARER if gap > 0 else Wish.MORE_ROOM
    return active_words().text(f"dial.reading.wish.{wish}", number=number_text(abs(gap)))


def entry_text(body: DialDay) -> str:
    """One note, as a list shows it."""
    words = active_words()
    return words.text(
        "dial.history.entry",
        day=day_text(body.day, words),
        felt=said_text(body.felt),
        wanted=said_text(body.wanted),
    )


def summary(reading: DialReading) -> list[dict[str, str]]:
    """The middle and the range of what could be read, as `definition_list` takes it."""
    return [
        {
            "name": active_words().text(f"dial.reading.{name}"),
            "text": spread_text(spread, gap=name == "gap"),
        }
        for name in ("felt", "wanted", "gap")
        if (spread := getattr(reading, name)) is not None
    ]


def spread_text(spread: Spread, *, gap: bool) -> str:
    """The middle and the range of numbers, or of differences."""
    say, key = (wish_text, "spread_gap") if gap else (number_text, "spread")
    return active_words().text(
        f"dial.reading.{key}",
        middle=say(spread.middle),
        low=say(spread.low),
        high=say(spread.high),
    )


def counts(reading: DialReading) -> list[str]:
    """Days counted by wish and by who set the pace; a sentence only where something was said."""
    words = active_words()
    return [
        words.text(f"dial.reading.{name}", n=sum(counted.values()), **counted)
        for name, counted in (
            ("wishes", {wish.value: count for wish, count in reading.wishes.items()}),
            ("paces", {pace.value: count for pace, count in reading.paces.items()}),
        )
        if any(counted.values())
    ]


def row(entry: Entry[DialDay]) -> dict[str, Any]:
    """One day of the drawing and of its table."""
    body, words = entry.body, active_words()
    return {
        "day": body.day.toordinal(),
        "felt": body.felt,
        "wanted": body.wanted,
        "name": day_of_month_text(body.day, words),
        "felt_text": said_text(body.felt),
        "wanted_text": said_text(body.wanted),
        "words": "" if body.gap is None else wish_text(body.gap),
        "href": reverse("space:dial-edit", args=[entry.id]),
    }
