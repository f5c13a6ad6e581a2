"""Named queries about people, and their slots as the vault knows them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F

from holdfast.vault.pair import Pair
from holdfast.vault.passphrase import Cost
from holdfast.vault.slots import PassphraseSlot, RecoverySlot

from .models import (
    EntryRow,
    HalfOpenRow,
    LedgerRow,
    PassphraseSlotRow,
    PersonRow,
    RecoverySlotRow,
    SecondFactorRow,
    SessionRow,
    StubRow,
    WaitingRow,
)

# Every table that holds a key of somebody, or what leads to one.
KEYS = (
    PassphraseSlotRow,
    RecoverySlotRow,
    SecondFactorRow,
    LedgerRow,
    SessionRow,
    HalfOpenRow,
    StubRow,
    WaitingRow,
)


def find_by_handle(handle_mac: bytes) -> PersonRow | None:
    """The person behind a hidden handle, if there is one."""
    return PersonRow.objects.filter(handle_mac=handle_mac).first()


def get_person(person_id: UUID) -> PersonRow:
    """The person's row. Raises PersonRow.DoesNotExist."""
    return PersonRow.objects.get(id=person_id)


def pair_of(row: PersonRow) -> Pair:
    """The sharing pair: public in clear, private sealed."""
    return Pair(bytes(row.public_key), bytes(row.private_key))


def passphrase_slot_of(person_id: UUID) -> PassphraseSlot:
    """The slot that the passphrase opens."""
    return _slot_in(PassphraseSlotRow.objects.get(person_id=person_id))


def lock_passphrase_slot(person_id: UUID) -> PassphraseSlot | None:
    """The slot, held until the transaction ends; None when the space is gone.

    Whatever changes a slot of any sort, or lets somebody in by one, begins here: so none passes another by.
    """
    row = PassphraseSlotRow.objects.select_for_update().filter(person_id=person_id).first()
    return _slot_in(row) if row else None


def _slot_in(row: PassphraseSlotRow) -> PassphraseSlot:
    cost = Cost(row.passes, row.memory_kib)
    return PassphraseSlot(row.id, bytes(row.salt), cost, row.pepper, bytes(row.blob))


def recovery_slots_of(person_id: UUID) -> list[RecoverySlot]:
    """The slots that recovery codes open."""
    rows = RecoverySlotRow.objects.filter(person_id=person_id)
    return [RecoverySlot(row.id, bytes(row.blob)) for row in rows]


def add_person(row: PersonRow, slot: PassphraseSlot, recovery: RecoverySlot, ledger: bytes) -> None:
    """Write a new space: the person, their slots, an empty ledger. Call inside a transaction."""
    row.save(force_insert=True)
    PassphraseSlotRow.objects.create(person_id=row.id, **_fields_of(slot))
    add_recovery_slot(row.id, recovery)
    LedgerRow.objects.create(person=row, blob=ledger)


def save_passphrase_slot(person_id: UUID, slot: PassphraseSlot, *, in_place_of: bytes) -> bool:
    """Write the slot in the place of the one with this blob; False, and nothing written, when that is gone."""
    rows = PassphraseSlotRow.objects.filter(person_id=person_id, blob=in_place_of)
    return bool(rows.update(**_fields_of(slot)))


def _fields_of(slot: PassphraseSlot) -> dict[str, object]:
    return {
        "id": slot.id,
        "salt": slot.salt,
        "passes": slot.cost.passes,
        "memory_kib": slot.cost.memory_kib,
        "pepper": slot.pepper,
        "blob": slot.blob,
    }


def add_recovery_slot(person_id: UUID, slot: RecoverySlot) -> None:
    """Write a recovery slot beside those there are."""
    RecoverySlotRow.objects.create(id=slot.id, person_id=person_id, blob=slot.blob)


def keep_only_recovery_slot(person_id: UUID, slot_id: UUID) -> None:
    """Remove all recovery slots but one."""
    RecoverySlotRow.objects.filter(person_id=person_id).exclude(id=slot_id).delete()


def count_failed_try(person_id: UUID) -> None:
    """One more passphrase that did not match. An id nobody has costs the same query."""
    PersonRow.objects.filter(id=person_id).update(failed_tries=F("failed_tries") + 1)


def note_use(person_id: UUID, month: str) -> None:
    """Remember the month of the last use, and that failed tries have been shown."""
    PersonRow.objects.filter(id=person_id).update(used_month=month, failed_tries=0)


def shred_keys(person_id: UUID, noise: bytes) -> None:
    """Overwrite every key of a person with noise, then remove it. Nothing opens after this commit."""
    PassphraseSlotRow.objects.filter(person_id=person_id).update(blob=noise, salt=noise[:16])
    RecoverySlotRow.objects.filter(person_id=person_id).update(blob=noise)
    PersonRow.objects.filter(id=person_id).update(private_key=noise)
    LedgerRow.objects.filter(person_id=person_id).update(blob=noise)
    SecondFactorRow.objects.filter(person_id=person_id).update(blob=noise)
    SessionRow.objects.filter(person_id=person_id).update(blob=noise)
    HalfOpenRow.objects.filter(person_id=person_id).update(blob=noise)
    for table in KEYS:
        table.objects.filter(person_id=person_id).delete()


def remove_remains(person_id: UUID) -> None:
    """Remove the entries that can no longer be opened, and the person."""
    EntryRow.objects.filter(person_id=person_id).delete()
    PersonRow.objects.filter(id=person_id).delete()
