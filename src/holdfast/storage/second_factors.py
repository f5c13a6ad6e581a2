"""Named queries about the second factor, and about those whose code is still asked for."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from .models import HalfOpenRow, SecondFactorRow


def lock_factor(person_id: UUID) -> bytes | None:
    """The sealed second factor, held until the transaction ends; None when there is none."""
    row = SecondFactorRow.objects.select_for_update().filter(person_id=person_id).first()
    return bytes(row.blob) if row else None


def save_factor(person_id: UUID, blob: bytes) -> None:
    """Write the second factor in the place of the one before."""
    SecondFactorRow.objects.update_or_create(person_id=person_id, defaults={"blob": blob})


def add_half_open(token_hash: bytes, person_id: UUID, ends_at: datetime, blob: bytes) -> None:
    """Remember for some minutes that a passphrase fitted."""
    HalfOpenRow.objects.create(
        token_hash=token_hash, person_id=person_id, ends_at=ends_at, blob=blob
    )


def find_half_open(token_hash: bytes, now: datetime) -> UUID | None:
    """Whose the half-open row is, while it lasts."""
    rows = HalfOpenRow.objects.filter(token_hash=token_hash, ends_at__gt=now)
    return rows.values_list("person_id", flat=True).first()


def lock_half_open(token_hash: bytes, now: datetime) -> HalfOpenRow | None:
    """The half-open row while it lasts, held until the transaction ends."""
    rows = HalfOpenRow.objects.select_for_update()
    return rows.filter(token_hash=token_hash, ends_at__gt=now).first()


def count_half_open_try(row: HalfOpenRow) -> None:
    """One code that did not fit."""
    row.tries += 1
    row.save(update_fields=["tries"])


def remove_half_open(token_hash: bytes) -> None:
    """The code fitted, or there were too many that did not."""
    HalfOpenRow.objects.filter(token_hash=token_hash).delete()


def remove_ended_half_open(now: datetime) -> None:
    """Forget those whose minutes are over: a key must not lie about for longer."""
    HalfOpenRow.objects.filter(ends_at__lte=now).delete()


def remove_all_half_open(person_id: UUID) -> None:
    """The passphrase was changed: what it had half opened is shut."""
    HalfOpenRow.objects.filter(person_id=person_id).delete()
