"""Closeness over time: how the two dials of one relationship lay on the days they were looked at."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from uuid import UUID

import msgspec

from holdfast.healing.attachment.answers import AttachmentAnswers, Dimension
from holdfast.healing.attachment.closeness import Closeness, read_change, read_closeness
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.relationship import Relationship


class ClosenessPoint(msgspec.Struct, frozen=True):
    """Where a relationship lay on one day, and the entry that says so."""

    day: date
    place: Closeness
    entry: UUID


class ClosenessOverTime(msgspec.Struct, frozen=True):
    """The days of one relationship that can be read, earliest first, and how many cannot.

    `changes` compares the last day with the first, and names a dial only when it moved by more than one point.
    """

    relationship: UUID
    points: tuple[ClosenessPoint, ...]
    hard_to_read: int
    changes: Mapping[Dimension, Fraction]
    basis: Basis


def read_closeness_over_time(
    journal: Journal, person: Entry[Relationship]
) -> ClosenessOverTime | None:
    """The dials of one relationship over time. None while it is flagged: fear of someone is not attachment."""
    if person.body.is_flagged:
        return None
    places = [
        (entry, read_closeness(entry.body.answers)) for entry in _one_a_day(journal, person.id)
    ]
    points = tuple(
        ClosenessPoint(entry.body.day, place, entry.id)
        for entry, place in places
        if isinstance(place, Closeness)
    )
    return ClosenessOverTime(
        relationship=person.id,
        points=points,
        hard_to_read=len(places) - len(points),
        changes=read_change(points[0].place, points[-1].place) if len(points) > 1 else {},
        basis=Basis.of(point.entry for point in points),
    )


def _one_a_day(journal: Journal, person_id: UUID) -> list[Entry[AttachmentAnswers]]:
    """The answers of each day, those kept last where there are several, earliest day first."""
    by_day = {entry.body.day: entry for entry in journal.about(person_id, AttachmentAnswers)}
    return [by_day[day] for day in sorted(by_day)]
