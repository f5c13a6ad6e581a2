"""Being let in: a session as the person likes it, and what they should hear once."""

from __future__ import annotations

from datetime import datetime

from holdfast.healing.journal.preferences import Preferences
from holdfast.storage.journal_store import JournalStore

from . import sessions
from .arrive import Entered, Refused
from .checking import check_journal
from .preferences import idle_minutes_in
from .roles import needs_second_factor
from .second_factors import HalfOpen, Shut, half_open, use_code
from .secrets import OperatorSecrets
from .sessions import Note, OpenSession


def let_in(
    entered: Entered, *, now: datetime, notes: tuple[str, ...] = ()
) -> OpenSession | HalfOpen | Refused:
    """Begin a session, or ask for a code first where the role wants one.

    Refused when what opened the space was changed or put away since: then it does not match any more.
    """
    if needs_second_factor(entered.role):
        return half_open(entered, now=now, notes=notes)
    return begin(entered, now=now, notes=notes)


def let_in_with_code(
    token: bytes, code: str, *, secrets: OperatorSecrets, network: str, now: datetime
) -> OpenSession | Refused | Shut:
    """Begin the session that a passphrase has half opened."""
    answer = use_code(token, code, secrets=secrets, network=network, now=now)
    if isinstance(answer, Refused | Shut):
        return answer
    return begin(answer.entered, now=now, notes=answer.notes)


def begin(entered: Entered, *, now: datetime, notes: tuple[str, ...]) -> OpenSession | Refused:
    """A session. Tries that did not match and entries that do not match become one-time notes."""
    checked = check_journal(JournalStore(entered.keyring), Preferences)
    told = list(notes)
    if entered.failed_tries:
        told.append(Note.TRIES.saying(entered.failed_tries))
    if checked.mismatches:
        told.append(Note.MISMATCHES.saying(checked.mismatches))
    begun = sessions.begin(
        entered.keyring,
        entered.role,
        slot=entered.slot,
        now=now,
        idle_minutes=idle_minutes_in(checked.opened.journal, entered.role),
        notes=tuple(told),
    )
    return begun or Refused()
