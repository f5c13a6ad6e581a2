"""Sealed rows in and out. Plain SQL: every page reads them all, and a model object costs more than a seal.

What writes is given the `run` of a transaction that began with `lock_ledger`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from uuid import UUID

from django.db import connection

from holdfast.vault.entries import Row, SealedEntry

from .statements import Run, run

BATCH = (
    200  # rows; memory for a batch is used again for the next, which is quicker than room for all
)
READ = "SELECT id, revision, epoch, head, body FROM storage_entryrow WHERE person_id = %s"
READ_ONE = f"{READ} AND id = %s"
# Without the bodies, which are most of the bytes.
READ_HEADS = "SELECT id, revision, epoch, head, NULL FROM storage_entryrow WHERE person_id = %s"
INSERT = "INSERT INTO storage_entryrow (person_id, id, revision, epoch, head, body) VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
UPDATE = "UPDATE storage_entryrow SET revision = %s, epoch = %s, head = %s, body = %s WHERE person_id = %s AND id = %s AND revision = %s"
DELETE = "DELETE FROM storage_entryrow WHERE person_id = %s AND id = %s"
READ_LEDGER = "SELECT blob FROM storage_ledgerrow WHERE person_id = %s"
WRITE_LEDGER = "UPDATE storage_ledgerrow SET blob = %s WHERE person_id = %s"


def rows_of(person: UUID) -> Iterator[Row]:
    """All of a person's sealed rows, in one query, a batch at a time: each in the order of SealedEntry."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [as_column(person)])
        while batch := cursor.fetchmany(BATCH):
            yield from batch


def heads_of(person: UUID) -> Iterator[Row]:
    """All of a person's rows without their bodies: enough to open every head."""
    with connection.cursor() as cursor:
        cursor.execute(READ_HEADS, [as_column(person)])
        while batch := cursor.fetchmany(BATCH):
            yield from batch


def rows_among(person: UUID, entry_ids: Collection[bytes]) -> Iterator[Row]:
    """The sealed rows with these ids, in one query and in no order; what is not there is passed over."""
    if not entry_ids:
        return
    places = ", ".join(["%s"] * len(entry_ids))
    with connection.cursor() as cursor:
        cursor.execute(f"{READ} AND id IN ({places})", [as_column(person), *entry_ids])
        yield from cursor.fetchall()


def row_of(person: UUID, entry_id: bytes) -> SealedEntry | None:
    """One sealed row, or None: not there and not yours look the same."""
    with connection.cursor() as cursor:
        cursor.execute(READ_ONE, [as_column(person), entry_id])
        row = cursor.fetchone()
    return SealedEntry._make(row) if row else None


def insert_row(run: Run, person: UUID, sealed: SealedEntry) -> bool:
    """Write a new row; False, and nothing written, when one has its id."""
    return bool(run(INSERT, as_column(person), *sealed).rowcount == 1)


def update_row(run: Run, person: UUID, sealed: SealedEntry, old_revision: bytes) -> bool:
    """Write a row in the place of one revision; False when that is not there."""
    entry_id, *changed = sealed
    return bool(run(UPDATE, *changed, as_column(person), entry_id, old_revision).rowcount == 1)


def delete_row(run: Run, person: UUID, entry_id: bytes) -> None:
    """Remove a row."""
    run(DELETE, as_column(person), entry_id)


def lock_ledger(run: Run, person: UUID) -> bytes:
    """Read the ledger and hold it until the transaction ends; every write begins here."""
    return _ledger_in(run(_lock_sql(), as_column(person)).fetchone())


def read_ledger(person: UUID) -> bytes:
    """The sealed ledger. Raises LookupError when the row is gone."""
    return _ledger_in(run(READ_LEDGER, as_column(person)).fetchone())


def _ledger_in(row: tuple[bytes] | None) -> bytes:
    if row is None:
        raise LookupError("this person has no ledger")
    return bytes(row[0])


def write_ledger(run: Run, person: UUID, blob: bytes) -> None:
    """Write the ledger back."""
    run(WRITE_LEDGER, blob, as_column(person))


def as_column(person: UUID) -> UUID | str:
    """A UUID as this database stores it: PostgreSQL has the type, SQLite keeps the hex digits."""
    return person if _has_uuids() else person.hex


@cache
def _lock_sql() -> str:
    """SQLite's transaction holds everything from its beginning."""
    return READ_LEDGER if connection.vendor == "sqlite" else f"{READ_LEDGER} FOR UPDATE"


@cache
def _has_uuids() -> bool:
    return bool(connection.features.has_native_uuid_field)
