"""Being let in: a session as the person likes it, and what they should hear once."""

from __future__ import annotations

from datetime import datetime

from holdfast.healing.preferences import Preferences
from holdfast.storage.journal_store import JournalStore

from . import sessions
from .arrive import Entered
from .checking import check_journal
from .preferences import preferences_in
from .sessions import Note, OpenSession


def let_in(entered: Entered, *, now: datetime, notes: tuple[str, ...] = ()) -> OpenSession:
    """Begin a session. Tries that did not match and entries that do not match become one-time notes."""
    checked = check_journal(JournalStore(entered.keyring), Preferences)
    told = list(notes)
    if entered.failed_tries:
        told.append(Note.TRIES.saying(entered.failed_tries))
    if checked.mismatches:
        told.append(Note.MISMATCHES.saying(checked.mismatches))
    return sessions.begin(
        entered.keyring,
        entered.role,
        now=now,
        idle_minutes=preferences_in(checked.opened.journal).idle_minutes,
        notes=tuple(told),
    )
