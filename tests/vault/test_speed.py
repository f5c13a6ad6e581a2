"""Opening 10,000 entries: how much it costs beyond reading and decrypting. Ratios, for machines differ."""

import sqlite3
import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.healing.making import START
from tests.vault.making import some_keyring, some_uuid

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.journal.entry import AnyBody, Entry
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.healing.safety.state import Moment, StateCheck
from holdfast.vault.entries import SealedEntry
from holdfast.vault.opening import open_journal, seal_journal_entry
from holdfast.vault.padding import unpad

RING = some_keyring()
DAY = date(2026, 3, 1)


def body(number: int) -> AnyBody:
    """What a journal is mostly made of."""
    if number % 3 == 0:
        answers = {f"v{item}": 3 for item in range(1, 7)}
        return AttachmentAnswers(relationship=some_uuid(number % 20), day=DAY, answers=answers)
    if number % 3 == 1:
        return StateCheck(tool="anchor", moment=Moment.BEFORE, day=DAY)
    return Relationship(alias="Somebody", relation=RelationKind.FRIEND)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], list[SealedEntry]]:
    """Reads 10,000 sealed rows from SQLite."""
    database = sqlite3.connect(tmp_path_factory.mktemp("speed") / "rows.sqlite3")
    database.execute("CREATE TABLE row (id PRIMARY KEY, revision, epoch, head, body) WITHOUT ROWID")
    rows = (
        seal_journal_entry(RING, Entry(some_uuid(n), START + timedelta(minutes=n), body(n)))
        for n in range(10_000)
    )
    database.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?)", rows)
    return lambda: [SealedEntry(*row) for row in database.execute("SELECT * FROM row")]


def ratio(work: Callable[[], object], measure: Callable[[], object]) -> float:
    """The best of alternating rounds, so that a busy machine slows both or neither."""
    best = [float("inf"), float("inf")]
    for _ in range(12):
        for index, run in enumerate((work, measure)):
            start = time.process_time()
            run()
            best[index] = min(best[index], time.process_time() - start)
    return best[0] / best[1]


@pytest.mark.soak
def test_heads_cost_a_fifth_more_than_reading_and_decrypting_them(read):
    place, unseal = RING.places.head, RING.heads.open

    def decrypted() -> list[bytes]:
        return [unpad(unseal(place(*row[:3]), row.head)) for row in read()]

    assert ratio(lambda: open_journal(RING, read(), kinds=()), decrypted) <= 1.2


@pytest.mark.soak
def test_a_journal_costs_at_most_twice_what_reading_and_decrypting_it_does(read):
    places = RING.places

    def decrypted() -> list[tuple[bytes, bytes]]:
        return [
            (
                unpad(RING.heads.open(places.head(*row[:3]), row.head)),
                unpad(RING.bodies.open(places.body(*row[:3]), row.body)),
            )
            for row in read()
        ]

    assert ratio(lambda: open_journal(RING, read()), decrypted) <= 2.0
