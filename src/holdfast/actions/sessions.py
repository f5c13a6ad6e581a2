"""Being signed in: beginning a session, resuming it at each page, locking, leaving, ending others."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4

from django.db import transaction

from holdfast.healing.journal.preferences import Preferences
from holdfast.storage import people, sessions
from holdfast.storage.journal_store import JournalStore
from holdfast.storage.models import SessionRow
from holdfast.vault import session as sealed
from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import SealBroken

from .preferences import idle_minutes_in
from .roles import LIMITS

SESSIONS_AT_MOST = 5
STUB_LASTS = timedelta(hours=24)
CLOCK_SLIP = timedelta(minutes=5)  # a clock set back further than this ends the session


class Note(StrEnum):
    """What a session holds to be said once, sealed with the key: the name of a note, then what it says."""

    CODE = "code"  # a recovery code that is not confirmed yet
    HANDLE = "handle"
    ASKED = "asked"  # which two of its groups are typed again
    TRIES = "tries"  # passphrases that did not match since the last time
    MISMATCHES = "mismatches"  # entries that do not match the ledger
    DONE = "done"  # the key of a sentence about what was just done
    KEYS = "keys"  # "off" once the person has switched the keys of a page off

    def saying(self, what: str | int) -> str:
        """The note as the session holds it."""
        return f"{self.value}:{what}"


@dataclass(frozen=True)
class OpenSession:
    """One request's view of a signed-in person; the key lives in it and nowhere else."""

    row_id: UUID
    content: sealed.Session = field(repr=False)
    token: bytes = field(repr=False)
    started_at: datetime
    idle_minutes: int

    @property
    def keyring(self) -> Keyring:
        """What opens this person's journal."""
        return self.content.keyring

    @property
    def role(self) -> str:
        """Who they are here; sealed with the key, so that no row can change it."""
        return self.content.role

    @property
    def person(self) -> UUID:
        """Whose session it is."""
        return self.content.keyring.person

    def told(self, note: Note) -> str:
        """What a note says; nothing when there is none."""
        start = f"{note.value}:"
        notes = (held for held in self.content.notes if held.startswith(start))
        return next(notes, "").removeprefix(start)


def begin(
    keyring: Keyring,
    role: str,
    *,
    slot: bytes,
    now: datetime,
    idle_minutes: int | None = None,
    notes: tuple[str, ...] = (),
) -> OpenSession | None:
    """Open a session under a fresh token; the oldest of more than five ends.

    None when `slot`, the blob that was opened, is not there any more: since then the passphrase was changed or
    the space put away. The session locks after the minutes the person chose, unless the caller has read them.
    """
    if idle_minutes is None:
        idle_minutes = idle_minutes_in(JournalStore(keyring).journal(Preferences), role)
    token, moment = sealed.new_token(), to_minute(now)
    content = sealed.Session(keyring, role, notes)
    row = SessionRow(
        token_hash=sealed.session_id(token),
        id=uuid4(),
        person_id=keyring.person,
        started_at=moment,
        seen_at=moment,
        idle_minutes=idle_minutes,
        blob=sealed.seal_session(token, content),
    )
    with transaction.atomic():
        if not is_still_there(keyring.person, slot):
            return None
        for old in sessions.sessions_of(keyring.person)[SESSIONS_AT_MOST - 1 :]:
            sessions.remove_one_of(keyring.person, old.id)
        sessions.add_session(row)
    return OpenSession(row.id, content, token, moment, idle_minutes)


def is_still_there(person: UUID, slot: bytes) -> bool:
    """Whether a person's passphrase slot has this blob; it is held until the transaction ends."""
    held = people.lock_passphrase_slot(person)
    return held is not None and held.blob == slot


def resume(token: bytes, *, now: datetime) -> OpenSession | None:
    """The open session behind a cookie, or None; one that has run out is locked on the way."""
    token_hash = sealed.session_id(token)
    row = sessions.find_session(token_hash)
    if row is None:
        return None
    try:
        content = sealed.open_session(token, bytes(row.blob))
    except SealBroken:
        sessions.remove_session(token_hash)
        return None
    if has_run_out(row, content.role, now):
        lock(token, now=now)
        return None
    if to_minute(now) != row.seen_at:
        sessions.touch_session(row.id, to_minute(now))
    return OpenSession(row.id, content, token, row.started_at, idle_of(row, content.role))


def idle_of(row: SessionRow, role: str) -> int:
    """After how many minutes without use a session locks: as chosen, within what the role allows."""
    return min(row.idle_minutes, LIMITS[role].longest_idle)


def has_run_out(row: SessionRow, role: str, now: datetime) -> bool:
    """Whether idle or absolute time is over, by the server's clock, also when that was set back."""
    idle = now - row.seen_at >= timedelta(minutes=idle_of(row, role))
    return idle or now - row.started_at >= LIMITS[role].absolute or row.seen_at - now > CLOCK_SLIP


def lock(token: bytes, *, now: datetime) -> None:
    """Delete the session; for a day a form sent with its token can still be kept for its person."""
    token_hash = sealed.session_id(token)
    with transaction.atomic():
        row = sessions.find_session(token_hash)
        if row is None:
            return
        sessions.remove_ended_stubs(now)
        sessions.add_stub(token_hash, row.person_id, to_minute(now) + STUB_LASTS)
        sessions.remove_session(token_hash)


def leave(token: bytes) -> None:
    """End the session and forget it whole: no stub, nothing waits."""
    token_hash = sealed.session_id(token)
    sessions.remove_session(token_hash)
    sessions.remove_stub(token_hash)


def note(session: OpenSession, *notes: str) -> OpenSession:
    """Seal notes into the session, each in the place of an earlier one of its name."""
    names = {held.partition(":")[0] for held in notes}
    kept = (held for held in session.content.notes if held.partition(":")[0] not in names)
    return with_notes(session, (*kept, *notes))


def forget_notes(session: OpenSession, *names: Note) -> OpenSession:
    """They were said, and are gone. Nothing is written when there was none."""
    kept = tuple(held for held in session.content.notes if held.partition(":")[0] not in names)
    return session if kept == session.content.notes else with_notes(session, kept)


def with_notes(session: OpenSession, notes: tuple[str, ...]) -> OpenSession:
    """Seal these notes into the session, in the place of all it held."""
    content = sealed.Session(session.keyring, session.content.role, notes)
    sessions.set_blob(session.row_id, sealed.seal_session(session.token, content))
    return replace(session, content=content)


def open_elsewhere(session: OpenSession) -> list[SessionRow]:
    """The person's other open sessions, the newest first."""
    return [row for row in sessions.sessions_of(session.person) if row.id != session.row_id]


def end_one(session: OpenSession, row_id: UUID) -> None:
    """Sign another browser of this person out. Somebody else's session is passed over."""
    sessions.remove_one_of(session.person, row_id)


def end_others(session: OpenSession) -> None:
    """Sign every other browser of this person out."""
    sessions.remove_others(session.person, keep=session.row_id)


def to_minute(moment: datetime) -> datetime:
    """Times of sessions are kept to the minute, no finer."""
    return moment.replace(second=0, microsecond=0)
