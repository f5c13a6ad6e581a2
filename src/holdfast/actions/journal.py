"""Keeping, changing and removing entries: the only way anything private is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast.healing.journal.entry import Body, Entry, Unread
from holdfast.storage.erasing import erase_what_is_gone
from holdfast.storage.journal_store import JournalStore, Moved


@dataclass(frozen=True)
class Kept:
    """The entry is on disk; the answer may say so."""

    entry: Entry
    revision: str


@dataclass(frozen=True)
class TwoVersions:
    """Another window changed the entry meanwhile. Nothing was written; both versions are here."""

    yours: Entry
    stored: Entry | None
    revision: str


def keep(
    entry_id: UUID, body: Body, *, store: JournalStore, now: datetime, made_from: str = ""
) -> Kept | TwoVersions:
    """Keep one entry under the id minted with its form.

    The same form sent twice makes one entry: a second arrival of the same words is already kept. An
    entry that is changed keeps the moment it was first kept, unless what it says now counts from today.
    Raises TooLarge, and Unreadable for a body that could not be read back.
    """
    found = store.find(entry_id) if made_from else None  # an id minted with a form is new
    entry = Entry(entry_id, _kept_at(body, found and found[0], now), body)
    if found and found[0].body == body:
        return Kept(*found)
    try:
        return Kept(entry, store.put(entry, made_from=made_from))
    except Moved:
        return meet(entry, store.find(entry_id))


def _kept_at(body: Body, before: Entry | None, now: datetime) -> datetime:
    if before is None:
        return now
    is_anew = not isinstance(before.body, Unread) and body.is_said_anew(before.body)
    return now if is_anew else before.kept_at


def meet(yours: Entry, stored: tuple[Entry, str] | None) -> Kept | TwoVersions:
    """Two writers met: the same words twice are kept once, other words are both shown."""
    if stored is None:
        return TwoVersions(yours, None, "")
    entry, revision = stored
    return (
        Kept(entry, revision) if entry.body == yours.body else TwoVersions(yours, entry, revision)
    )


def remove(ids: Iterable[UUID], *, store: JournalStore) -> int:
    """Delete entries for good, from the disk too. Returns how many there were."""
    removed = store.remove(ids)
    erase_what_is_gone()
    return removed
