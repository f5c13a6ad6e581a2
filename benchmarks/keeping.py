"""How many entries can be kept in a second, beside bare inserts of the same bytes on the same disk?

Both wait for the disk at every single entry (`synchronous=FULL`, write-ahead log, the same other
settings), for an answer that says "kept" must be true after a power cut. Ours also seals, looks for a
second version, and keeps the ledger, all in one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from benchmarks.figures import Figure, rate_ratio
from benchmarks.house import SignedIn, a_person, prepared_home, somebody
from benchmarks.measure import Measured, compare, seconds
from holdfast.vault.opening import seal_journal_entry

GOAL = 0.5
TIMES = 200
INSERT = "INSERT INTO entry (person, id, revision, epoch, head, body) VALUES (?, ?, ?, ?, ?, ?)"
TABLE = (
    "CREATE TABLE entry (person TEXT, id BLOB, revision BLOB, epoch INT, head BLOB, body BLOB,"
    " PRIMARY KEY (person, id)) WITHOUT ROWID"
)


def figures(rounds: int) -> Iterator[Figure]:
    """One ratio of entries a second."""
    mira = somebody()
    kept = compare(
        rate(seconds(lambda: keep_one(mira), times=TIMES)),
        rate(seconds(bare_insert(prepared_home() / "bare.sqlite3", mira), times=TIMES)),
        rounds=rounds,
    )
    assert len(mira.store.journal()) == TIMES * (rounds + 1)
    yield rate_ratio("entries kept / bare durable inserts", kept, goal=GOAL)


def rate(each: Measured) -> Measured:
    """How many a second."""
    return lambda: 1 / each()


def keep_one(mira: SignedIn) -> None:
    """What a page does when somebody presses "Keep this"."""
    from holdfast.actions import journal  # late: Django must be set up

    body = a_person().body
    kept = journal.keep(uuid4(), body, store=mira.store, now=datetime.now(UTC))
    assert isinstance(kept, journal.Kept)


def bare_insert(file: Path, mira: SignedIn) -> Callable[[], object]:
    """A connection of its own that inserts one row of the same size, and commits."""
    from holdfast.site.database import SQLITE_PRAGMAS

    database = sqlite3.connect(file, isolation_level=None)
    for pragma in SQLITE_PRAGMAS:
        database.execute(pragma)
    database.execute(TABLE)
    sealed, person = seal_journal_entry(mira.keyring, a_person()), mira.keyring.person.hex
    rest = (sealed.revision, sealed.epoch, sealed.head, sealed.body)
    return lambda: database.execute(INSERT, (person, uuid4().bytes, *rest))
