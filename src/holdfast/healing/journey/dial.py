"""Near and far over time: the middle of each month in which enough days were noted, felt and wanted beside each other."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from uuid import UUID

import msgspec

from holdfast.healing.dial.day import DialDay
from holdfast.healing.dial.weeks import counting_days, spread
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.relationship import Relationship


class DialMonth(msgspec.Struct, frozen=True):
    """One month, under its first day. A middle is None when too few days of the month say it."""

    day: date
    felt: float | None
    wanted: float | None


class DialOverTime(msgspec.Struct, frozen=True):
    """The months that can be read, earliest first. `few` months have some days, and too few to read."""

    relationship: UUID
    months: tuple[DialMonth, ...]
    few: int
    basis: Basis


def read_dial_over_time(journal: Journal, person: Entry[Relationship]) -> DialOverTime | None:
    """The dial of one relationship by months. None while it is flagged, as with all that is about closeness."""
    if person.body.is_flagged:
        return None
    days = counting_days(journal.about(person.id, DialDay), date.min, date.max)
    months = [_month(entries) for _, entries in groupby(days, key=_first_of_month)]
    read = tuple(month for month in months if (month.felt, month.wanted) != (None, None))
    return DialOverTime(
        relationship=person.id,
        months=read,
        few=len(months) - len(read),
        basis=Basis.of(entry.id for entry in days),
    )


def _first_of_month(entry: Entry[DialDay]) -> date:
    return entry.body.day.replace(day=1)


def _month(entries: Iterable[Entry[DialDay]]) -> DialMonth:
    days = list(entries)
    felt = spread(entry.body.felt for entry in days)
    wanted = spread(entry.body.wanted for entry in days)
    return DialMonth(
        _first_of_month(days[0]), felt.middle if felt else None, wanted.middle if wanted else None
    )
