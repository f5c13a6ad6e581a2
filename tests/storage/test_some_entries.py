"""A few entries of many: heads without bodies, and bodies by their ids, in one query each."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfast.actions import arrive
from holdfast.actions.secrets import OperatorSecrets
from holdfast.healing.journal.entry import Entry
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.storage.journal_store import JournalStore
from holdfast.storage.models import EntryRow
from holdfast.vault.passphrase import Peppers

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SECRETS = OperatorSecrets(bytes(range(32, 64)), Peppers({1: bytes(range(32))}))
FRIEND = Relationship(alias="M.", relation=RelationKind.FRIEND)


def new_store(name: str) -> JournalStore:
    passphrase = "five calm words by the sea"
    joined = arrive.join(name, passphrase, secrets=SECRETS, network="test", now=NOW)
    return JournalStore(joined.keyring)


@pytest.fixture
def store(db) -> JournalStore:
    store = new_store("Mira")
    store.put_many(Entry(uuid4(), NOW + timedelta(hours=at), FRIEND) for at in range(5))
    store.put(Entry(uuid4(), NOW, Formulation(thread="keeping the peace")))
    return store


def test_the_heads_are_those_of_the_whole_journal(store: JournalStore):
    assert sorted(head.id for head in store.heads()) == sorted(
        entry.id for entry in store.journal()
    )


def test_some_entries_are_opened_whole_and_in_order(store: JournalStore):
    wanted = [head.id for head in store.heads()][1:4]
    journal = store.journal()
    assert store.some(wanted).entries == tuple(each for each in journal if each.id in wanted)
    assert len(store.some([])) == 0


def test_somebody_elses_entries_look_like_none(store: JournalStore):
    other = new_store("Ana")
    assert len(other.some([head.id for head in store.heads()])) == 0


def test_a_damaged_row_is_passed_over(store: JournalStore):
    first = EntryRow.objects.values_list("id", flat=True).first()
    EntryRow.objects.filter(id=first).update(head=b"\x01" * 221, body=b"\x01" * 1053)
    heads = [head.id for head in store.heads()]
    assert len(heads) == 5
    assert len(store.some([*heads, UUID(bytes=bytes(first))])) == 5


@pytest.mark.parametrize("count", [1, 5])
def test_one_query_is_enough_however_many(store: JournalStore, count: int):
    ids = [head.id for head in store.heads()][:count]
    with CaptureQueriesContext(connection) as asked:
        store.some(ids)
    assert len(asked) == 1
