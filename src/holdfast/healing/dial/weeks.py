"""Reading the dial: the middle and the range of the last four weeks, and days counted by wish. No verdict, no trend.

One entry a day counts: of two about the same relationship on one day, the one kept last stands for the day, because it
looks back on more of it. The earlier one stays in the journal. Days without an entry are not counted and not named.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.dial.day import DialDay, Pace, Wish
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis

WINDOW: Final = timedelta(weeks=4)  # domain rule: four weeks, today being the last day
READ_FROM: Final = 3  # days: one or two are noted, not read


class Spread(msgspec.Struct, frozen=True):
    """The median and the ends of some numbers. The median of an even count may end in .5."""

    middle: float
    low: int
    high: int


class DialReading(msgspec.Struct, frozen=True):
    """Four weeks of one relationship. A spread is None below three days that say both or that one thing.

    `days` are the entries that count, one a day, earliest first; `basis` names the same entries.
    """

    relationship: UUID
    first: date
    last: date
    days: tuple[Entry[DialDay], ...]
    felt: Spread | None
    wanted: Spread | None
    gap: Spread | None
    wishes: Mapping[Wish, int]
    paces: Mapping[Pace, int]
    basis: Basis


def read_dial(journal: Journal, relationship: UUID, *, today: date) -> DialReading:
    """What was noted about one relationship in the four weeks that end today. Days to come are left out."""
    first = today - WINDOW + timedelta(days=1)
    days = counting_days(journal.about(relationship, DialDay), first, today)
    bodies = [entry.body for entry in days]
    wishes = Counter(body.wish for body in bodies)
    paces = Counter(body.pace for body in bodies)
    return DialReading(
        relationship=relationship,
        first=first,
        last=today,
        days=days,
        felt=spread(body.felt for body in bodies),
        wanted=spread(body.wanted for body in bodies),
        gap=spread(body.gap for body in bodies),
        wishes={wish: wishes[wish] for wish in Wish},
        paces={pace: paces[pace] for pace in Pace},
        basis=Basis.of(entry.id for entry in days),
    )


def counting_days(
    entries: Sequence[Entry[DialDay]], first: date, last: date
) -> tuple[Entry[DialDay], ...]:
    """The entries that count from `first` to `last`, one a day, earliest day first."""
    # Entries come in the order they were kept, so a later one of the same day takes the place of an earlier one.
    by_day = {entry.body.day: entry for entry in entries if first <= entry.body.day <= last}
    return tuple(by_day[day] for day in sorted(by_day))


def spread(values: Iterable[int | None]) -> Spread | None:
    """The middle and the range of what was said, or None while that is too little to read."""
    said = [value for value in values if value is not None]
    if len(said) < READ_FROM:
        return None
    return Spread(middle=float(median(said)), low=min(said), high=max(said))


def noted_days(journal: Journal, relationship: UUID) -> tuple[Entry[DialDay], ...]:
    """Everything noted about one relationship, the earliest day first and within a day as it was kept."""
    return tuple(sorted(journal.about(relationship, DialDay), key=lambda entry: entry.body.day))
