"""The times one reflection was answered: in order of their days, and the time before one of them."""

from uuid import UUID

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflections.answers import ReflectionAnswers

Answered = Entry[ReflectionAnswers]


def times_answered(
    journal: Journal, reflection: str, relationship: UUID | None = None
) -> tuple[Answered, ...]:
    """Every time, earliest day first, about this relationship; about nobody in particular when it is None."""
    found = (
        journal.of(ReflectionAnswers)
        if relationship is None
        else journal.about(relationship, ReflectionAnswers)
    )
    fitting = (
        entry
        for entry in found
        if (entry.body.reflection, entry.body.relationship) == (reflection, relationship)
    )
    return tuple(sorted(fitting, key=lambda entry: entry.body.day))


def time_before(journal: Journal, entry: Answered) -> Answered | None:
    """The last time the same was answered on an earlier day."""
    body = entry.body
    times = times_answered(journal, body.reflection, body.relationship)
    return next((time for time in reversed(times) if time.body.day < body.day), None)
