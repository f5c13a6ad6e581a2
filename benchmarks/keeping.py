"""How many entries can be kept in a second, beside the same rows written bare to the same disk?

Both wait for the disk once for every single entry (`synchronous=FULL`, write-ahead log, the same other settings), for
an answer that says "kept" must be true after a power cut. Ours also seals, looks for a second version and counts in
the ledger. The first baseline writes what we write: the row of the entry and the row of the ledger, as bytes that
are there already, in one transaction. The second inserts the entry's row alone.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from benchmarks.figures import Figure, rate_ratio
from benchmarks.house import SignedIn, a_person, prepared_home, somebody
from benchmarks.measure import Measured, compare, middle_seconds
from holdfast.vault.ledger import SEALED_LEDGER_SIZE
from holdfast.vault.opening import seal_journal_entry

GOAL = 0.5
TIMES = 200
TABLES = (
    "CREATE TABLE entry (person TEXT, id BLOB, revision BLOB, epoch INT, head BLOB, body BLOB,"
    " PRIMARY KEY (person, id)) WITHOUT ROWID",
    "CREATE TABLE ledger (person TEXT PRIMARY KEY, blob BLOB)",
)
INSERT = "INSERT INTO entry (person, id, revision, epoch, head, body) VALUES (?, ?, ?, ?, ?, ?)"
COUNT = "UPDATE ledger SET blob = ? WHERE person = ?"


def figures(rounds: int) -> Iterator[Figure]:
    """Two ratios of entries a second."""
    mira = somebody()
    keeping = rate(middle_seconds(lambda: keep_one(mira), times=TIMES))
    same_rows = rate(middle_seconds(bare_rows(prepared_home() / "rows.sqlite3", mira), times=TIMES))
    one_row = rate(middle_seconds(bare_insert(prepared_home() / "row.sqlite3", mira), times=TIMES))
    first = compare(keeping, same_rows, rounds=rounds)
    second = compare(keeping, one_row, rounds=rounds)
    assert len(mira.store.journal()) == 2 * TIMES * (rounds + 1)
    yield rate_ratio("entries kept / the same rows written bare", first, goal=GOAL)
    yield rate_ratio("entries kept / bare inserts of the entry alone", second, goal=GOAL)


def rate(each: Measured) -> Measured:
    """How many a second."""
    return lambda: 1 / each()


WORDS = a_person().body


def keep_one(mira: SignedIn) -> None:
    """What a page does when somebody presses "Keep this"."""
    from holdfast.actions import journal  # late: Django must be set up

    kept = journal.keep(uuid4(), WORDS, store=mira.store, now=datetime.now(UTC))
    assert isinstance(kept, journal.Kept)


def bare_rows(file: Path, mira: SignedIn) -> Callable[[], object]:
    """One transaction that inserts a row of an entry's size and replaces one of the ledger's size."""
    database, row, person = bare_database(file), sealed_row(mira), mira.keyring.person.hex
    database.execute("INSERT INTO ledger (person, blob) VALUES (?, ?)", (person, b""))

    def write() -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute(INSERT, (person, uuid4().bytes, *row))
        # Other bytes each time, as a seal has: SQLite writes no page on which nothing changed.
        database.execute(COUNT, (os.urandom(SEALED_LEDGER_SIZE), person))
        database.execute("COMMIT")

    return write


def bare_insert(file: Path, mira: SignedIn) -> Callable[[], object]:
    """One insert of a row of an entry's size, which commits by itself."""
    database, row, person = bare_database(file), sealed_row(mira), mira.keyring.person.hex
    return lambda: database.execute(INSERT, (person, uuid4().bytes, *row))


def bare_database(file: Path) -> sqlite3.Connection:
    """A connection of its own, set as ours is."""
    from holdfast.site.database import SQLITE_PRAGMAS

    database = sqlite3.connect(file, isolation_level=None)
    for statement in (*SQLITE_PRAGMAS, *TABLES):
        database.execute(statement)
    return database


def sealed_row(mira: SignedIn) -> tuple[bytes, int, bytes, bytes]:
    """Revision, epoch, head and body as they are stored."""
    sealed = seal_journal_entry(mira.keyring, a_person())
    return sealed.revision, sealed.epoch, sealed.head, sealed.body
