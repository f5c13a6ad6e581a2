"""K9: whoever can write the database can hide nothing: every change to rows is refused or reported."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

import pytest
from tests.healing.making import START
from tests.vault.making import some_keyring

from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.vault.entries import SealedEntry
from holdfast.vault.keys import Keyring
from holdfast.vault.ledger import Ledger, verify
from holdfast.vault.opening import open_journal, seal_journal_entry


@dataclass
class Shelf:
    """One person's rows as a database holds them, with everything an attacker may have kept from before."""

    keyring: Keyring
    rows: list[SealedEntry] = field(default_factory=list)
    old: list[SealedEntry] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)

    def add(self, chance: random.Random) -> None:
        row = seal_journal_entry(self.keyring, an_entry(chance.randbytes(16), chance))
        self.rows.append(row)
        self.ledger = self.ledger.added(self.keyring, row[:2])

    def change(self, at: int, chance: random.Random) -> None:
        before = self.rows[at]
        row = seal_journal_entry(self.keyring, an_entry(before.id, chance))
        self.rows[at] = row
        self.old.append(before)
        self.ledger = self.ledger.replaced(self.keyring, before[:2], row[:2])

    def remove(self, at: int) -> None:
        row = self.rows.pop(at)
        self.old.append(row)
        self.ledger = self.ledger.removed(self.keyring, row[:2])


def an_entry(entry_id: bytes, chance: random.Random) -> Entry:
    alias = f"someone {chance.random()}"
    return Entry(
        UUID(bytes=entry_id), START, Relationship(alias=alias, relation=RelationKind.FRIEND)
    )


def a_shelf(chance: random.Random, person: int = 1) -> Shelf:
    shelf = Shelf(some_keyring(person))
    for _ in range(12):
        shelf.add(chance)
    for at in range(6):
        shelf.change(at, chance)
    for _ in range(3):
        shelf.remove(chance.randrange(len(shelf.rows)))
    return shelf


def does_not_match(shelf: Shelf) -> int:
    """What a person is told after *Check my journal*: how many entries do not match, at least."""
    opened = open_journal(shelf.keyring, shelf.rows)
    marks = [row[:2] for row in shelf.rows]
    return verify(shelf.keyring, shelf.ledger, marks, opened.broken).count


Tampering = Callable[[Shelf, Shelf, random.Random], None]


def flip_a_bit(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    at, column = (
        chance.randrange(len(shelf.rows)),
        chance.choice(("id", "revision", "head", "body")),
    )
    value = bytearray(getattr(shelf.rows[at], column))
    value[chance.randrange(len(value))] ^= 1 << chance.randrange(8)
    shelf.rows[at] = shelf.rows[at]._replace(**{column: bytes(value)})


def swap_a_column(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    one, two = chance.sample(range(len(shelf.rows)), 2)
    column = chance.choice(("revision", "head", "body"))
    first, second = getattr(shelf.rows[one], column), getattr(shelf.rows[two], column)
    shelf.rows[one] = shelf.rows[one]._replace(**{column: second})
    shelf.rows[two] = shelf.rows[two]._replace(**{column: first})


def exchange_two_ids(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    one, two = chance.sample(range(len(shelf.rows)), 2)
    first, second = shelf.rows[one].id, shelf.rows[two].id
    shelf.rows[one] = shelf.rows[one]._replace(id=second)
    shelf.rows[two] = shelf.rows[two]._replace(id=first)


def put_back_an_old_revision(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    present = {row.id for row in shelf.rows}
    old = chance.choice([row for row in shelf.old if row.id in present])
    shelf.rows = [old if row.id == old.id else row for row in shelf.rows]


def put_back_a_removed_row(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    present = {row.id for row in shelf.rows}
    shelf.rows.append(chance.choice([row for row in shelf.old if row.id not in present]))


def remove_a_row(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    shelf.rows.pop(chance.randrange(len(shelf.rows)))


def remove_one_and_put_back_another(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    put_back_a_removed_row(shelf, other, chance)
    shelf.rows.pop(0)


def copy_a_row_under_a_new_id(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    shelf.rows.append(chance.choice(shelf.rows)._replace(id=chance.randbytes(16)))


def bring_in_a_foreign_row(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    shelf.rows.append(chance.choice(other.rows))


def put_a_foreign_row_in_place(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    at, foreign = chance.randrange(len(shelf.rows)), chance.choice(other.rows)
    shelf.rows[at] = foreign._replace(id=shelf.rows[at].id)


def change_the_epoch(shelf: Shelf, other: Shelf, chance: random.Random) -> None:
    at = chance.randrange(len(shelf.rows))
    shelf.rows[at] = shelf.rows[at]._replace(epoch=chance.choice((0, 2, -1, 2**70)))


TAMPERINGS: list[Tampering] = [
    flip_a_bit,
    swap_a_column,
    exchange_two_ids,
    put_back_an_old_revision,
    put_back_a_removed_row,
    remove_a_row,
    remove_one_and_put_back_another,
    copy_a_row_under_a_new_id,
    bring_in_a_foreign_row,
    put_a_foreign_row_in_place,
    change_the_epoch,
]


def tamper_and_count_unseen(seeds: range) -> list[int]:
    """One or two random tamperings for each seed; the seeds of those that went unseen."""
    unseen = []
    for seed in seeds:
        chance = random.Random(seed)
        shelf, other = a_shelf(chance), a_shelf(chance, person=2)
        before = list(shelf.rows)
        for tamper in chance.sample(TAMPERINGS, chance.randint(1, 2)):
            tamper(shelf, other, chance)
        if sorted(shelf.rows) != sorted(before) and not does_not_match(shelf):
            unseen.append(seed)
    return unseen


def test_an_untouched_journal_matches():
    assert not any(does_not_match(a_shelf(random.Random(seed))) for seed in range(10))


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
def test_every_sort_of_tampering_is_reported(tamper: Tampering):
    chance = random.Random(tamper.__name__)
    shelf, other = a_shelf(chance), a_shelf(chance, person=2)
    tamper(shelf, other, chance)
    assert does_not_match(shelf) >= 1


def test_a_hundred_random_tamperings_are_all_reported():
    assert tamper_and_count_unseen(range(100)) == []


@pytest.mark.soak
def test_a_thousand_random_tamperings_are_all_reported():
    assert tamper_and_count_unseen(range(1000, 2000)) == []
