"""Short ways to make entries for tests, with ids and moments that need no thought."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import UUID

from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import RelationKind, Relationship

START = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)
TODAY = date(2026, 3, 1)
_numbers = count(1)


def entry(body, *, minutes=None):
    """An entry with a fresh id, kept `minutes` after the start, or a little after the entry made before it."""
    number = next(_numbers)
    after = timedelta(milliseconds=number) if minutes is None else timedelta(minutes=minutes)
    return Entry(UUID(int=number, version=4), START + after, body)


def person(alias="M.", *, order=0, relation=RelationKind.FRIEND, **fields):
    return entry(Relationship(alias=alias, relation=relation, order=order, **fields))
