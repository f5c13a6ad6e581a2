"""Named queries about open sessions, locked stubs and waiting words."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from .models import SessionRow, StubRow, WaitingRow


def find_session(token_hash: bytes) -> SessionRow | None:
    """The session behind a hashed token."""
    return SessionRow.objects.filter(token_hash=token_hash).first()


def add_session(row: SessionRow) -> None:
    """Write a new session."""
    row.save(force_insert=True)


def is_open(person_id: UUID, row_id: UUID) -> bool:
    """Whether a session of this person has not been ended."""
    return SessionRow.objects.filter(person_id=person_id, id=row_id).exists()


def touch_session(row_id: UUID, seen_at: datetime) -> None:
    """Remember that a session was used."""
    SessionRow.objects.filter(id=row_id).update(seen_at=seen_at)


def set_blob(row_id: UUID, blob: bytes) -> None:
    """Replace what a session holds under its token."""
    SessionRow.objects.filter(id=row_id).update(blob=blob)


def set_idle_minutes(person_id: UUID, minutes: int) -> None:
    """Apply the person's choice of when to lock, to every session they have open."""
    SessionRow.objects.filter(person_id=person_id).update(idle_minutes=minutes)


def sessions_of(person_id: UUID) -> list[SessionRow]:
    """A person's open sessions, the newest first."""
    return list(SessionRow.objects.filter(person_id=person_id).order_by("-started_at"))


def remove_session(token_hash: bytes) -> None:
    """Delete a session row: its key is gone with it."""
    SessionRow.objects.filter(token_hash=token_hash).delete()


def remove_one_of(person_id: UUID, row_id: UUID) -> None:
    """Delete one of a person's own sessions."""
    SessionRow.objects.filter(person_id=person_id, id=row_id).delete()


def remove_others(person_id: UUID, keep: UUID | None) -> None:
    """Delete all of a person's sessions but one, and every stub."""
    SessionRow.objects.filter(person_id=person_id).exclude(id=keep).delete()
    StubRow.objects.filter(person_id=person_id).delete()


def add_stub(token_hash: bytes, person_id: UUID, ends_at: datetime) -> None:
    """Remember for a day whose words a late form with this token carries."""
    StubRow.objects.update_or_create(
        token_hash=token_hash, defaults={"person_id": person_id, "ends_at": ends_at}
    )


def find_stub(token_hash: bytes, now: datetime) -> StubRow | None:
    """The stub of a locked session, with its person, while it lasts."""
    rows = StubRow.objects.select_related("person")
    return rows.filter(token_hash=token_hash, ends_at__gt=now).first()


def remove_stub(token_hash: bytes) -> None:
    """Forget a locked session."""
    StubRow.objects.filter(token_hash=token_hash).delete()


def remove_ended_stubs(now: datetime) -> None:
    """Forget the locked sessions whose day is over."""
    StubRow.objects.filter(ends_at__lte=now).delete()


def add_waiting(piece_id: UUID, person_id: UUID, blob: bytes) -> None:
    """Keep words that arrived after the lock, in the place of an earlier piece of that id."""
    WaitingRow.objects.update_or_create(
        id=piece_id, defaults={"person_id": person_id, "blob": blob}
    )


def count_waiting(person_id: UUID) -> int:
    """How many pieces wait."""
    return WaitingRow.objects.filter(person_id=person_id).count()


def waiting_of(person_id: UUID) -> list[WaitingRow]:
    """All pieces that wait."""
    return list(WaitingRow.objects.filter(person_id=person_id))


def remove_waiting(person_id: UUID, piece_id: UUID) -> None:
    """Forget one piece: the person has it back, or does not want it."""
    WaitingRow.objects.filter(person_id=person_id, id=piece_id).delete()
