"""What a person chose about how Holdfast behaves; one entry, whatever was chosen how often."""

from __future__ import annotations

from datetime import datetime

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.preferences import Preferences
from holdfast.storage import sessions
from holdfast.storage.journal_store import JournalStore

from .roles import LIMITS
from .the_one import the_one_id


def preferences_in(journal: Journal) -> Preferences:
    """The choices kept last, or how it is for everybody."""
    latest = journal.latest(Preferences)
    return latest.body if latest else Preferences()


def idle_minutes_in(journal: Journal, role: str) -> int:
    """After how many minutes a session locks: the person's choice within the limits of their role."""
    latest, limits = journal.latest(Preferences), LIMITS[role]
    return min(latest.body.idle_minutes, limits.longest_idle) if latest else limits.usual_idle


def choose_idle_minutes(minutes: int, *, store: JournalStore, now: datetime) -> None:
    """Keep when to lock (2 to 30 minutes), and apply it to every open session of the person."""
    journal = store.journal(Preferences)
    body = msgspec.structs.replace(preferences_in(journal), idle_minutes=minutes)
    entry_id = the_one_id(Preferences, journal, store=store)
    store.put_many([Entry(entry_id, now, body)])
    sessions.set_idle_minutes(store.keyring.person, minutes)
