"""A cause, and the small steps every cause is found with."""

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Period, RelationKind, Relationship
from holdfast.healing.safety.worries import is_a_worry

# Therapy has a look of its own, and a child is nobody to lean on. Whoever likes can still open these tools with them.
CLOSENESS_IS_NOT_SUGGESTED_WITH: Final = frozenset({RelationKind.PRACTITIONER, RelationKind.CHILD})


class Cause(msgspec.Struct, frozen=True):
    """What made a rule speak: about whom, if about anyone; the entries behind it; the way to settle it names, if one."""

    relationship: UUID | None = None
    entries: tuple[UUID, ...] = ()
    way: str = ""


def first(people: Iterator[Entry[Relationship]]) -> Cause | None:
    """The first of these people, or None."""
    person = next(people, None)
    return None if person is None else Cause(person.id, (person.id,))


def because_of(entries: Iterable[Entry]) -> Cause | None:
    """These entries, or None when there are none."""
    found = tuple(entry.id for entry in entries)
    return Cause(entries=found) if found else None


def open_people(journal: Journal) -> Iterator[Entry[Relationship]]:
    """The people of today with whom nothing was noted that may be about safety, in the order of life."""
    return (
        person
        for person in journal.relationships
        if person.body.period is Period.CURRENT and not is_a_worry(journal, person)
    )


def people_to_be_close_with(journal: Journal) -> Iterator[Entry[Relationship]]:
    """Of these, the ones with whom coming closer may be suggested."""
    return (
        person
        for person in open_people(journal)
        if person.body.relation not in CLOSENESS_IS_NOT_SUGGESTED_WITH
    )


def was_answered(journal: Journal, reflection: str) -> bool:
    """Whether a reflection was answered at all, about anybody."""
    return any(entry.body.reflection == reflection for entry in journal.of(ReflectionAnswers))
