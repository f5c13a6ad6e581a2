"""Toward whom limits and sentences may be prepared: never toward someone of whom the person noted a worry about safety."""

from uuid import UUID

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import ALLOWED, Decision, Reason, Refused
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import refused_by_flag
from holdfast.healing.safety.worries import is_a_worry


def people_to_choose(journal: Journal) -> tuple[Entry[Relationship], ...]:
    """The relationships without a worry, in the order of life."""
    return tuple(entry for entry in journal.relationships if not is_a_worry(journal, entry))


def may_prepare(journal: Journal, relationship: UUID | None) -> Decision:
    """Whether words toward this relationship are offered. Toward nobody in particular they always are.

    The journal holds WORRIES_REST_ON beside the relationships, because what was noted counts like a flag.
    """
    person = journal.relationship(relationship) if relationship else None
    if person is None:
        return ALLOWED
    if refused := refused_by_flag(person.body):
        return refused
    return Refused(Reason.NOTED) if is_a_worry(journal, person) else ALLOWED
