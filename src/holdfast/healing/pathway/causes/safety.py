"""Causes in safety: a flag, a word that asks for the safety pages, and looks that lie long ago."""

from collections.abc import Collection
from datetime import date
from typing import Final

from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.pathway.causes.cause import Cause, first
from holdfast.healing.safety.comes_first import Because, read_what_comes_first

# How old the month of the last check may grow before a person who asked for reminders is reminded, in months.
REMINDED_AFTER_MONTHS: Final = 3
# A flag and named harm have rules of their own; what has no place in therapy leads to ways to complain.
ASKS_FOR_SAFETY: Final = frozenset(Because) - {Because.FLAGGED, Because.HARM, Because.THERAPY}


def flagged(journal: Journal, _: date) -> Cause | None:
    """The first relationship the person flagged unsafe or unsure."""
    return first(person for person in journal.relationships if person.body.is_flagged)


def harm_named_today(journal: Journal, today: date) -> Cause | None:
    """Inventory answers of today that name harm."""
    return _said_today(journal, today, {Because.HARM})


def safety_asked_today(journal: Journal, today: date) -> Cause | None:
    """Something noted today that asks for the safety pages: it goes on, a no was never respected, a reach met with hurt."""
    return _said_today(journal, today, ASKS_FOR_SAFETY)


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


def _said_today(journal: Journal, today: date, words: Collection[Because]) -> Cause | None:
    """The first of these words that leads to safety, when an entry it rests on was kept today."""
    for each in read_what_comes_first(journal):
        kept = [found for entry_id in each.basis.entries if (found := journal.entry(entry_id))]
        of_today = tuple(entry.id for entry in kept if entry.kept_at.date() == today)
        if each.because in words and of_today:
            return Cause(each.relationship, of_today)
    return None


def _months_since(month: str | None, today: date) -> int:
    if month is None:
        return 0
    year, number = map(int, month.split("-"))
    return (today.year - year) * 12 + today.month - number
