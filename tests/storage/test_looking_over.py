"""Looking over rows without a key finds what is misframed, on SQLite and on PostgreSQL alike."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from holdfast.actions import arrive
from holdfast.actions.secrets import OperatorSecrets
from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.storage import checking
from holdfast.storage.journal_store import JournalStore
from holdfast.storage.models import EntryRow, LedgerRow, PassphraseSlotRow
from holdfast.vault.framing import Misframed
from holdfast.vault.passphrase import Peppers

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
PEPPERS = Peppers({1: bytes(range(32))})
SECRETS = OperatorSecrets(bytes(range(32, 64)), PEPPERS)


@pytest.fixture
def store(db) -> JournalStore:
    joined = arrive.join(
        "Mira", "five calm words by the sea", secrets=SECRETS, network="test", now=NOW
    )
    store = JournalStore(joined.keyring)
    body = Relationship(alias="M.", relation=RelationKind.FRIEND)
    store.put_many(Entry(uuid4(), NOW, body) for _ in range(3))
    return store


def faults() -> dict[Misframed, int]:
    return {fault: count for (_, fault), count in checking.read_faults(PEPPERS).items()}


def test_a_sound_space_has_no_fault(store: JournalStore) -> None:
    assert (faults(), checking.count_orphans(), checking.is_sound_file()) == ({}, 0, True)
    assert checking.count_rows() == (1, 3)


def test_each_damaged_row_counts_for_its_person(store: JournalStore) -> None:
    first = EntryRow.objects.values_list("id", flat=True).first()
    EntryRow.objects.filter(id=first).update(head=b"\x01" * 220)
    LedgerRow.objects.update(blob=b"\x02" * 129)
    assert checking.read_faults(PEPPERS) == {
        (store.keyring.person, Misframed.ENTRIES): 1,
        (store.keyring.person, Misframed.LEDGER): 1,
    }


def test_a_pepper_that_was_not_given_is_missed(store: JournalStore) -> None:
    assert dict(checking.read_faults(Peppers())) == {(store.keyring.person, Misframed.PEPPER): 1}
    PassphraseSlotRow.objects.all().delete()
    assert faults() == {Misframed.PASSPHRASE_SLOT: 1}
