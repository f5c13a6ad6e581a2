"""Toward whom limits and sentences may be prepared: never toward someone the person has flagged."""

from uuid import UUID

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import ALLOWED, Decision
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import refused_by_flag


def people_to_choose(journal: Journal) -> tuple[Entry[Relationship], ...]:
    """The relationships without a flag, in the order of life."""
    return tuple(entry for entry in journal.relationships if not entry.body.is_flagged)


def may_prepare(journal: Journal, relationship: UUID | None) -> Decision:
    """Whether words toward this relationship are offered. Toward nobody in particular they always are."""
    person = journal.relationship(relationship) if relationship else None
    return (refused_by_flag(person.body) if person else None) or ALLOWED
