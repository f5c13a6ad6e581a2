"""Causes in understanding: what was begun with the inventory, threads, sentences, closeness, signs and experiences."""

from datetime import date
from itertools import islice

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.attachment.closeness import latest_attachment, may_offer_attachment
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway.causes.cause import (
    Cause,
    because_of,
    first,
    open_people,
    people_to_be_close_with,
    was_answered,
)
from holdfast.healing.pathway.causes.now import check_today
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.recurrence import FEWEST_READ
from holdfast.healing.patterns.repeating import latest_threads, read_patterns
from holdfast.healing.patterns.thread import Fits
from holdfast.healing.reading import Allowed
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.kept_signs import WARNING_SIGNS
from holdfast.healing.safety.pacing import may_begin_deep, suggests_one_at_a_time
from holdfast.healing.safety.worries import people_of_worry


def draft(journal: Journal, _: date) -> Cause | None:
    """The draft kept last, unless it belongs to somebody who may be a danger: nobody is led back to words toward them."""
    feared = {str(each) for each in people_of_worry(journal)} if journal.of(Draft) else set()
    drafts = (entry for entry in reversed(journal.of(Draft)) if not _is_about(entry.body, feared))
    return because_of(islice(drafts, 1))


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
    return because_of(answered) if everyone and 0 < len(answered) < FEWEST_READ else None


def not_yet_read(journal: Journal, _: date) -> Cause | None:
    """The first candidate the person is asked about and has said nothing about."""
    asked = [each for each in read_patterns(journal).candidates if not each.is_received]
    waiting = [each for each in asked if each.fits is None]
    return Cause(entries=waiting[0].basis.entries) if waiting else None


def inventory_ready(journal: Journal, today: date) -> Cause | None:
    """Inventory answers enough to compare, one of them of today."""
    answered = _inventoried(journal)
    is_fresh = any(entry.kept_at.date() == today for entry in answered)
    return because_of(answered) if is_fresh and len(answered) >= FEWEST_READ else None


def thread_fits(journal: Journal, _: date) -> Cause | None:
    """Threads that fit and are newer than the last formulation."""
    written = journal.latest(Formulation)
    fitting = [
        thread
        for thread in latest_threads(journal).values()
        if thread.body.fits is Fits.YES and (written is None or written.kept_at < thread.kept_at)
    ]
    return because_of(fitting)


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


def experiences_not_yet(journal: Journal, today: date) -> Cause | None:
    """A sentence was written, and nothing was said about what happened. Never on a day with another deep tool."""
    if journal.of(Experience) or not isinstance(
        may_begin_deep(journal, "experiences", today), Allowed
    ):
        return None
    return because_of(journal.of(Formulation)[-1:])


def signs_not_yet(journal: Journal, _: date) -> Cause | None:
    """The first current relationship without a worry, while warning signs were never looked at."""
    if was_answered(journal, WARNING_SIGNS.id):
        return None
    return first(open_people(journal))


def _is_about(unfinished: Draft, people: set[str]) -> bool:
    """Whether a draft stands on the page of one of these people, or chose one of them."""
    chosen = unfinished.fields.get("relationship", [])
    return any(person in unfinished.page or person in chosen for person in people)


def _inventoried(journal: Journal) -> list[Entry[InventoryAnswers]]:
    """The newest inventory answers of each relationship that has some."""
    newest = (journal.latest(InventoryAnswers, about=person.id) for person in journal.relationships)
    return [entry for entry in newest if entry is not None]


def _next_to_inventory(journal: Journal, today: date) -> Cause | None:
    """The first relationship without inventory answers, unless one a sitting is enough today and was done."""
    check = check_today(journal, today)
    done_today = any(entry.kept_at.date() == today for entry in _inventoried(journal))
    if done_today and check is not None and suggests_one_at_a_time(check.body):
        return None
    answered = {entry.body.relationship for entry in _inventoried(journal)}
    return first(person for person in journal.relationships if person.id not in answered)


def _offered_closeness(journal: Journal, today: date, *, looked_at: bool) -> Cause | None:
    """The first current relationship the reflection is suggested for; one a day is enough."""
    if any(entry.body.day == today for entry in journal.of(AttachmentAnswers)):
        return None
    return first(
        person
        for person in people_to_be_close_with(journal)
        if _is_offered(person, journal, today)
        and (latest_attachment(journal, person.id) is not None) == looked_at
    )


def _is_offered(person: Entry[Relationship], journal: Journal, today: date) -> bool:
    latest = latest_attachment(journal, person.id)
    latest_body = None if latest is None else latest.body
    decision = may_offer_attachment(person.body, latest_body, today=today)
    return isinstance(decision, Allowed)
