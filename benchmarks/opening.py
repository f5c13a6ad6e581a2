"""What do typed entries cost beside rows that are only read and decrypted?

The baseline is the shortest honest loop: one query on a bare SQLite connection, one cipher object a
purpose, the context each row was sealed with, and a list of the texts in clear. Ours gives a journal:
padding and types checked, broken rows named, entries in order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from benchmarks.figures import Figure, time_ratio
from benchmarks.house import SignedIn, a_person, prepared_home, somebody
from benchmarks.measure import compare, cpu_seconds
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.vault.context import context, framed

ENTRIES = 10_000
READ = "SELECT id, revision, head, body FROM storage_entryrow WHERE person_id = ?"
GOAL_ALL = 2.0
GOAL_HEADS = 1.2


def figures(rounds: int) -> Iterator[Figure]:
    """All entries, and the heads alone, against the same loop."""
    home = prepared_home()
    mira = somebody()
    mira.store.put_many(entries())
    bare = cpu_seconds(lambda: read_and_decrypt(home, mira))
    whole = cpu_seconds(lambda: mira.store.open())
    heads = cpu_seconds(lambda: mira.store.open(Preferences))
    assert len(mira.store.open().journal) == len(read_and_decrypt(home, mira)) == ENTRIES
    assert len(mira.store.open(Preferences).heads) == ENTRIES
    name = f"{ENTRIES:,} entries"
    yield time_ratio(
        f"{name} as a journal / read and decrypt",
        compare(whole, bare, rounds=rounds),
        goal=GOAL_ALL,
    )
    yield time_ratio(
        f"{name}, heads alone / read and decrypt",
        compare(heads, bare, rounds=rounds),
        goal=GOAL_HEADS,
    )


def read_and_decrypt(home: Path, mira: SignedIn) -> list[tuple[bytes, bytes]]:
    """Every head and body in clear, padding and all, and nothing made of them."""
    person, ring = mira.keyring.person, mira.keyring
    head_aead, body_aead = ring.heads._aead, ring.bodies._aead
    sixteen = (16).to_bytes(4, "big")
    head_start, body_start = (context(part, person) + sixteen for part in ("head", "body"))
    end = framed(ring.epoch.to_bytes(8, "big"))
    database = sqlite3.connect(home / "holdfast.sqlite3")
    texts = []
    for entry_id, revision, head, body in database.execute(READ, [person.hex]):
        place = entry_id + sixteen + revision + end
        head_text = head_aead.decrypt(head[1:13], head[13:], head_start + place)
        texts.append((head_text, body_aead.decrypt(body[1:13], body[13:], body_start + place)))
    database.close()
    return texts


def entries() -> Iterator[Entry]:
    """Some years of a busy journal: mostly short looks at the own state, some threads, some people."""
    began = datetime.now(UTC) - timedelta(days=3650)
    people = [a_person(order) for order in range(100)]
    yield from people
    for at in range(ENTRIES - len(people)):
        yield Entry(uuid4(), began + timedelta(hours=8 * at), _body(at, people[at % 100]))


def _body(at: int, person: Entry) -> StateCheck | InventoryAnswers:
    day = date(2016, 1, 1) + timedelta(days=at // 3)
    if at % 3:
        return StateCheck(tool="inventory", moment=Moment.BEFORE, state=State.TOO_MUCH, day=day)
    return InventoryAnswers(
        relationship=person.id, was_good="She laughed with me. " * 6, gave_up="Singing, and rest."
    )
