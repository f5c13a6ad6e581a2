"""The one neutral setting that remains of a look at safety: shared tools of a relationship, on or off."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.reading import Allowed, Decision
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import Answers, may_turn_on_joint_tools
from holdfast.storage.journal_store import JournalStore


def switch_off(person_id: UUID | None, *, store: JournalStore) -> None:
    """Shared tools off for one relationship, or for all when the worry named nobody.

    Only relationships where they were on are written, so that off leaves no trace of why.
    """
    people = store.journal(Relationship).relationships
    on = [person for person in people if person.body.joint_tools]
    store.put_many(with_tools(person, on=False) for person in on if person_id in (None, person.id))


def turn_on(
    person: Entry[Relationship],
    answers: Answers,
    *,
    today: date,
    keep_month: bool,
    store: JournalStore,
) -> Decision:
    """Shared tools on, if the answers just given allow it. The answers go no further than this."""
    decision = may_turn_on_joint_tools(person.body, answers, checked_on=today, today=today)
    if isinstance(decision, Allowed):
        month = f"{today:%Y-%m}" if keep_month else None
        store.put_many([with_tools(person, on=True, month=month)])
    return decision


def with_tools(
    person: Entry[Relationship], *, on: bool, month: str | None = None
) -> Entry[Relationship]:
    """The relationship with its shared tools on or off."""
    kept = month or person.body.checked_month
    body = msgspec.structs.replace(person.body, joint_tools=on, checked_month=kept)
    return msgspec.structs.replace(person, body=body)
