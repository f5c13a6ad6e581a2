"""Causes: what makes a rule of the pathway speak. None of them reads what a person wrote in their own words."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.attachment.closeness import latest_attachment, may_offer_attachment
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.recurrence import FEWEST_READ
from holdfast.healing.patterns.repeating import latest_threads, read_patterns
from holdfast.healing.patterns.thread import Fits
from holdfast.healing.reading import Allowed, Refused
from holdfast.healing.relationship import Period, Relationship
from holdfast.healing.safety.pacing import check_before, may_go_on, suggests_one_at_a_time
from holdfast.healing.safety.state import StateCheck
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import as_checks

# How old the month of the last check may grow before a person who asked for reminders is reminded, in months.
REMINDED_AFTER_MONTHS: Final = 3


class Cause(msgspec.Struct, frozen=True):
    """What made a rule speak."""

    relationship: UUID | None = None
    entries: tuple[UUID, ...] = ()


def _check_today(journal: Journal, today: date) -> Entry[StateCheck] | None:
    latest = journal.latest(StateCheck)
    return latest if latest is not None and latest.body.day == today else None


def stopped_today(journal: Journal, today: date) -> Cause | None:
    """What was said last about the state, when it was said today and says stop: a check, or how it was after settling."""
    said: list[Entry[StateCheck] | Entry[SettlingTry]] = [
        *journal.of(StateCheck)[-1:],
        *journal.of(SettlingTry)[-1:],
    ]
    latest = max(said, key=lambda entry: (entry.kept_at, entry.id), default=None)
    if latest is None or latest.body.day != today:
        return None
    return Cause(entries=(latest.id,)) if _says_stop(journal, latest.body) else None


def _says_stop(journal: Journal, said: StateCheck | SettlingTry) -> bool:
    if isinstance(said, SettlingTry):
        before, after = as_checks(said)
        return isinstance(may_go_on(after, before), Refused)
    earlier = check_before(journal, said)
    return isinstance(may_go_on(said, None if earlier is None else earlier.body), Refused)


def flagged(journal: Journal, _: date) -> Cause | None:
    """The first relationship the person flagged unsafe or unsure."""
    return _first(person for person in journal.relationships if person.body.is_flagged)


def harm_named_today(journal: Journal, today: date) -> Cause | None:
    """Inventory answers of today that ask for the safety page."""
    named = (
        entry
        for entry in journal.of(InventoryAnswers)
        if entry.body.leads_to_safety and entry.kept_at.date() == today
    )
    return _first_about(journal, named)


def check_is_due(journal: Journal, today: date) -> Cause | None:
    """The first relationship whose check lies three months back, if the person asked to be reminded."""
    preferences = journal.latest(Preferences)
    if preferences is None or not preferences.body.remind_of_check:
        return None
    return _first(
        person
        for person in journal.relationships
        if _months_since(person.body.checked_month, today) >= REMINDED_AFTER_MONTHS
    )


def nobody(journal: Journal, _: date) -> Cause | None:
    """That there is no relationship yet."""
    return None if journal.relationships else Cause()


def draft(journal: Journal, _: date) -> Cause | None:
    """The draft kept last."""
    latest = journal.latest(Draft)
    return None if latest is None else Cause(entries=(latest.id,))


def inventory_not_begun(journal: Journal, today: date) -> Cause | None:
    """The first relationship, when none has inventory answers."""
    return None if _inventoried(journal) else _next_to_inventory(journal, today)


def inventory_begun(journal: Journal, today: date) -> Cause | None:
    """The next relationship without answers, while there are too few to compare."""
    begun = 0 < len(_inventoried(journal)) < FEWEST_READ
    return _next_to_inventory(journal, today) if begun else None


def too_few_people(journal: Journal, _: date) -> Cause | None:
    """That every relationship has answers and they are still too few."""
    answered = _inventoried(journal)
    everyone = len(answered) == len(journal.relationships)
    return Cause(entries=_ids(answered)) if everyone and 0 < len(answered) < FEWEST_READ else None


def not_yet_read(journal: Journal, _: date) -> Cause | None:
    """The first candidate the person has said nothing about."""
    waiting = [each for each in read_patterns(journal).candidates if each.fits is None]
    return Cause(entries=waiting[0].basis.entries) if waiting else None


def inventory_ready(journal: Journal, today: date) -> Cause | None:
    """Inventory answers enough to compare, one of them of today."""
    answered = _inventoried(journal)
    is_fresh = any(entry.kept_at.date() == today for entry in answered)
    return Cause(entries=_ids(answered)) if is_fresh and len(answered) >= FEWEST_READ else None


def thread_fits(journal: Journal, _: date) -> Cause | None:
    """Threads that fit and are newer than the last formulation."""
    written = journal.latest(Formulation)
    fitting = [
        thread
        for thread in latest_threads(journal).values()
        if thread.body.fits is Fits.YES and (written is None or written.kept_at < thread.kept_at)
    ]
    return Cause(entries=_ids(fitting)) if fitting else None


def sentence_written_today(journal: Journal, today: date) -> Cause | None:
    """The sentence written today: hearing it with someone often helps."""
    written = journal.latest(Formulation)
    if written is None or written.kept_at.date() != today:
        return None
    return Cause(entries=(written.id,))


def closeness_not_yet(journal: Journal, today: date) -> Cause | None:
    """The first relationship whose closeness was never looked at."""
    return _offered_closeness(journal, today, looked_at=False)


def closeness_again(journal: Journal, today: date) -> Cause | None:
    """The first relationship whose closeness may be looked at again."""
    return _offered_closeness(journal, today, looked_at=True)


def _inventoried(journal: Journal) -> list[Entry[InventoryAnswers]]:
    """The newest inventory answers of each relationship that has some."""
    newest = (journal.latest(InventoryAnswers, about=person.id) for person in journal.relationships)
    return [entry for entry in newest if entry is not None]


def _next_to_inventory(journal: Journal, today: date) -> Cause | None:
    """The first relationship without inventory answers, unless one a sitting is enough today and was done."""
    check = _check_today(journal, today)
    done_today = any(entry.kept_at.date() == today for entry in _inventoried(journal))
    if done_today and check is not None and suggests_one_at_a_time(check.body):
        return None
    answered = {entry.body.relationship for entry in _inventoried(journal)}
    return _first(person for person in journal.relationships if person.id not in answered)


def _offered_closeness(journal: Journal, today: date, *, looked_at: bool) -> Cause | None:
    """The first current relationship the reflection is offered for; one a day is enough."""
    if any(entry.body.day == today for entry in journal.of(AttachmentAnswers)):
        return None
    return _first(
        person
        for person in journal.relationships
        if person.body.period is Period.CURRENT
        and _is_offered(person, journal, today)
        and (latest_attachment(journal, person.id) is not None) == looked_at
    )


def _is_offered(person: Entry[Relationship], journal: Journal, today: date) -> bool:
    latest = latest_attachment(journal, person.id)
    latest_body = None if latest is None else latest.body
    decision = may_offer_attachment(person.body, latest_body, today=today)
    return isinstance(decision, Allowed)


def _months_since(month: str | None, today: date) -> int:
    if month is None:
        return 0
    year, number = map(int, month.split("-"))
    return (today.year - year) * 12 + today.month - number


def _first(people: Iterator[Entry[Relationship]]) -> Cause | None:
    person = next(people, None)
    return None if person is None else Cause(person.id, (person.id,))


def _first_about(journal: Journal, entries: Iterator[Entry[InventoryAnswers]]) -> Cause | None:
    known = (entry for entry in entries if journal.relationship(entry.body.relationship))
    entry = next(known, None)
    return None if entry is None else Cause(entry.body.relationship, (entry.id,))


def _ids(entries: Iterable[Entry]) -> tuple[UUID, ...]:
    return tuple(entry.id for entry in entries)
