"""Drafts: what is typed and not yet kept, sealed like every entry, one a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.names import name_of


def save_draft(
    page: str, fields: Mapping[str, Sequence[str]], *, store: JournalStore, now: datetime
) -> None:
    """Keep the fields of a page, in the place of its earlier draft. Raises TooLarge."""
    body = Draft(page=page, fields={name: list(values) for name, values in fields.items()})
    store.put_many([Entry(draft_id(page, store), now, body)])


def find_draft(page: str, *, store: JournalStore) -> dict[str, list[str]] | None:
    """The draft of a page, or None."""
    found = store.find(draft_id(page, store))
    return found[0].body.fields if found and isinstance(found[0].body, Draft) else None


def open_drafts(*, store: JournalStore) -> list[Entry[Draft]]:
    """Every draft, the newest first."""
    return list(reversed(store.journal(Draft).of(Draft)))


def let_go(page: str, *, store: JournalStore) -> None:
    """Remove the draft of a page: its words were kept, or are not wanted."""
    if store.find(draft_id(page, store)):
        store.remove([draft_id(page, store)])


def draft_id(page: str, store: JournalStore) -> UUID:
    """The same page always has the same draft; without the key nobody can tell which page it is."""
    return name_of(store.keyring, "draft", page)
