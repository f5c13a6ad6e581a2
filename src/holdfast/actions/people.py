"""What one does with the people who matter: giving them their place, and forgetting them whole."""

from __future__ import annotations

from uuid import UUID

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.life_order import place_after
from holdfast.healing.relationship import Relationship
from holdfast.storage.journal_store import JournalStore

from .experiences import naming_only
from .journal import remove
from .limits import noted_about


def place(
    kept: Entry[Relationship], after: UUID | None, journal: Journal, *, store: JournalStore
) -> None:
    """Put a relationship after another in the order of life; only entries that move are written."""
    people = journal.with_entry(kept).relationships
    if changed := place_after(people, kept.id, after):
        store.put_many(changed)


def forget(person_id: UUID, *, store: JournalStore) -> int:
    """Delete a relationship and everything noted about it. Returns how many entries went."""
    about = [head.id for head in store.open(Relationship).heads if head.about == person_id]
    alone = naming_only([person_id], store=store)
    ids = [person_id, *about, *noted_about(about, store=store), *alone]
    return remove(ids, store=store)
