"""Looking over every row without a key: frames, references, slots and ledgers. Nothing is opened or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from uuid import UUID

from django.db import connection

from holdfast.vault.framing import (
    EntryFrame,
    Misframed,
    is_entry,
    is_ledger,
    is_pair,
    is_recovery_slot,
    passphrase_slot_faults,
)
from holdfast.vault.passphrase import Peppers

from . import people
from .entries import as_column
from .models import EntryRow, LedgerRow, PassphraseSlotRow, PersonRow, RecoverySlotRow

# Sizes and first bytes only: a body may have a megabyte, and what it holds is nobody's business here.
FRAMES = """
    SELECT length(id), length(revision), epoch, length(head), substr(head, 1, 1), length(body), substr(body, 1, 1)
    FROM storage_entryrow WHERE person_id = %s
"""

# What a column of another type than ours raises when it is read.
UNFIT = (TypeError, ValueError)

Faults = Counter[tuple[UUID, Misframed]]


def count_rows() -> tuple[int, int]:
    """How many spaces there are, and how many entries in all."""
    return PersonRow.objects.count(), EntryRow.objects.count()


def read_faults(peppers: Peppers) -> Faults:
    """How often each thing is misframed, by person."""
    faults: Faults = Counter()
    for row in PersonRow.objects.order_by("id").iterator():
        for fault in _faults_of(row, peppers):
            faults[row.id, fault] += 1
    return faults


def _faults_of(row: PersonRow, peppers: Peppers) -> Iterator[Misframed]:
    if not is_pair(bytes(row.public_key), bytes(row.private_key)):
        yield Misframed.PAIR
    yield from _slot_faults(row.id, peppers)
    ledger = LedgerRow.objects.filter(person_id=row.id).first()
    if ledger is None or not is_ledger(bytes(ledger.blob)):
        yield Misframed.LEDGER
    for frame in _frames(row.id):
        if not is_entry(frame, epoch=row.epoch):
            yield Misframed.ENTRIES


def _slot_faults(person: UUID, peppers: Peppers) -> Iterator[Misframed]:
    try:
        yield from passphrase_slot_faults(people.passphrase_slot_of(person), peppers=peppers)
    except (PassphraseSlotRow.DoesNotExist, *UNFIT):
        yield Misframed.PASSPHRASE_SLOT
    slots = people.recovery_slots_of(person)
    if not slots or not all(map(is_recovery_slot, slots)):
        yield Misframed.RECOVERY_SLOT


def _frames(person: UUID) -> Iterator[EntryFrame]:
    with connection.cursor() as cursor:
        cursor.execute(FRAMES, [as_column(person)])
        for *sizes, head_suite, body_size, body_suite in cursor:
            yield EntryFrame(*sizes, _first_byte(head_suite), body_size, _first_byte(body_suite))


def _first_byte(value: object) -> bytes:
    """SQLite keeps whatever type was put in: text or nothing in the place of bytes is no suite."""
    return b"" if value is None or isinstance(value, str) else bytes(value)


def count_orphans() -> int:
    """Rows that belong to nobody. PostgreSQL never lets one in; a damaged or edited SQLite file may hold some."""
    tables = (EntryRow, LedgerRow, PassphraseSlotRow, RecoverySlotRow)
    there = PersonRow.objects.values("id")
    return sum(table.objects.exclude(person_id__in=there).count() for table in tables)


def is_sound_file() -> bool:
    """What SQLite says about its own file; PostgreSQL keeps checksums of its own."""
    if connection.vendor != "sqlite":
        return True
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(1)")
        return bool(cursor.fetchone() == ("ok",))
