"""Causes in safety: a flag, a word that asks for the safety pages, and looks that lie long ago."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from holdfast.healing.experiences.experience import Experience, SafetyFirst
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.pace.emotional_safety import EMOTIONAL_SAFETY, read_emotional_safety
from holdfast.healing.pace.lean_on import LEAN_ON, read_lean_on
from holdfast.healing.pathway.causes.cause import Cause, first
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.reaching import in_order, is_met_with_hurt
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, read_kept_signs

# How old the month of the last check may grow before a person who asked for reminders is reminded, in months.
REMINDED_AFTER_MONTHS: Final = 3


def flagged(journal: Journal, _: date) -> Cause | None:
    """The first relationship the person flagged unsafe or unsure."""
    return first(person for person in journal.relationships if person.body.is_flagged)


def harm_named_today(journal: Journal, today: date) -> Cause | None:
    """Inventory answers of today that name harm."""
    named = (
        entry
        for entry in journal.of(InventoryAnswers)
        if entry.body.leads_to_safety and entry.kept_at.date() == today
    )
    return _first_about(journal, named)


def safety_asked_today(journal: Journal, today: date) -> Cause | None:
    """Something noted today that asks for the safety pages: it goes on, a no was never respected, a reach met with hurt."""
    return _first_about(journal, _asking(journal, today))


def check_is_due(journal: Journal, today: date) -> Cause | None:
    """The first relationship whose check lies three months back, if the person asked to be reminded."""
    preferences = journal.latest(Preferences)
    if preferences is None or not preferences.body.remind_of_check:
        return None
    return first(
        person
        for person in journal.relationships
        if _months_since(person.body.checked_month, today) >= REMINDED_AFTER_MONTHS
    )


def nobody(journal: Journal, _: date) -> Cause | None:
    """That there is no relationship yet."""
    return None if journal.relationships else Cause()


def _asking(
    journal: Journal, today: date
) -> Iterator[Entry[Experience] | Entry[ReflectionAnswers] | Entry[LoggedReach]]:
    for noted in journal.of(Experience):
        if noted.kept_at.date() == today and noted.body.safety is SafetyFirst.AT_ONCE:
            yield noted
    for answered in journal.of(ReflectionAnswers):
        if answered.kept_at.date() == today and _offers_safety(journal, answered):
            yield answered
    for person in journal.relationships:
        newest = in_order(journal, person.id)[-1:]
        if is_met_with_hurt(journal, person.id) and newest[0].kept_at.date() == today:
            yield newest[0]


def _offers_safety(journal: Journal, entry: Entry[ReflectionAnswers]) -> bool:
    match entry.body.reflection:
        case EMOTIONAL_SAFETY.id:
            return read_emotional_safety(journal, entry).offers_safety
        case LEAN_ON.id:
            return read_lean_on(entry).offers_safety
        case WARNING_SIGNS.id:
            return read_kept_signs(journal, entry).offers_safety
        case _:
            return False


def _first_about(
    journal: Journal,
    entries: Iterator[Entry[InventoryAnswers]]
    | Iterator[Entry[Experience] | Entry[ReflectionAnswers] | Entry[LoggedReach]],
) -> Cause | None:
    """The first entry, with its relationship; one about somebody who was deleted is passed over."""
    for entry in entries:
        about = getattr(entry.body, "relationship", None)
        if about is None or journal.relationship(about):
            return Cause(about, (entry.id,))
    return None


def _months_since(month: str | None, today: date) -> int:
    if month is None:
        return 0
    year, number = map(int, month.split("-"))
    return (today.year - year) * 12 + today.month - number
