"""Kinds of which a person has one entry, however often it is changed."""

from __future__ import annotations

from uuid import UUID

from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import Kind, kind_name
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.names import name_of


def the_one_id(kind: type[Kind], journal: Journal, *, store: JournalStore) -> UUID:
    """The id of the one entry of a kind. Before there is one, every window works out the same id for it."""
    latest = journal.latest(kind)  # type: ignore[type-var]  # every kind is a body
    return latest.id if latest else name_of(store.keyring, kind_name(kind), "")
