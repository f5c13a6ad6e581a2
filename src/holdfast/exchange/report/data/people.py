"""People, what comes before everything, and places on the plane, as data."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import msgspec

from holdfast.exchange.report.data.numbers import rounded
from holdfast.healing.attachment.closeness import AttachmentReading, Closeness, Dial
from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.comes_first import ComesFirst


class PersonData(msgspec.Struct, frozen=True):
    """One relationship, in the order of life."""

    id: UUID
    alias: str
    relation: str
    period: str
    from_childhood: bool


class ComesFirstData(msgspec.Struct, frozen=True):
    """A word of the person's that leads to the safety pages."""

    because: str
    relationship: UUID | None
    basis: tuple[UUID, ...]


class DialData(msgspec.Struct, frozen=True):
    """One dimension, 1 to 7, with its band."""

    score: float
    low: float
    high: float
    answered: int


class PlaceData(msgspec.Struct, frozen=True):
    """The newest place of one relationship on the plane, or why there is none."""

    relationship: UUID
    day: date
    region: str | None
    anxiety: DialData | None
    avoidance: DialData | None
    hard_to_read: str | None
    basis: tuple[UUID, ...]


def person(entry: Entry[Relationship]) -> PersonData:
    """One relationship."""
    body = entry.body
    return PersonData(entry.id, body.alias, body.relation, body.period, body.from_childhood)


def comes_first(word: ComesFirst) -> ComesFirstData:
    """One word that comes before everything."""
    return ComesFirstData(word.because, word.relationship, word.basis.entries)


def place(reading: AttachmentReading) -> PlaceData:
    """One place."""
    found = reading.found
    known = found if isinstance(found, Closeness) else None
    return PlaceData(
        relationship=reading.relationship,
        day=reading.day,
        region=known.region if known else None,
        anxiety=_dial(known.anxiety) if known else None,
        avoidance=_dial(known.avoidance) if known else None,
        hard_to_read=None if isinstance(found, Closeness) else found,
        basis=reading.basis.entries,
    )


def _dial(dial: Dial) -> DialData:
    return DialData(rounded(dial.score), rounded(dial.low), rounded(dial.high), dial.answered)
