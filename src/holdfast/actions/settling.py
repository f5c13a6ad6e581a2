"""What a person would rather avoid when settling; one entry, however often it is changed."""

from __future__ import annotations

from uuid import UUID

from holdfast.healing.journal.journal import Journal
from holdfast.healing.settling.card import Need
from holdfast.healing.settling.kinds import SettlingLimits
from holdfast.storage.journal_store import JournalStore

from .the_one import the_one_id


def limits_in(journal: Journal) -> tuple[Need, ...]:
    """What is avoided by the list kept last; nothing when there is none."""
    latest = journal.latest(SettlingLimits)
    return latest.body.avoid if latest else ()


def limits_id(journal: Journal, *, store: JournalStore) -> UUID:
    """The id of the one list."""
    return the_one_id(SettlingLimits, journal, store=store)
