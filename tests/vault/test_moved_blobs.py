"""K3: a blob moved to another person, entry, revision, purpose or epoch does not open. All pairs are tried."""

import os
from collections.abc import Callable
from itertools import product

import pytest
from tests.vault.making import CHEAP, PASSPHRASE, PEPPERS, some_uuid

from holdfast.vault import pair, session, slots
from holdfast.vault.context import context
from holdfast.vault.entries import SealedEntry, open_body, open_head, seal_entry
from holdfast.vault.keys import Keyring
from holdfast.vault.ledger import Ledger, open_ledger, seal_ledger
from holdfast.vault.recovery import new_recovery_code
from holdfast.vault.sealing import EntryCipher, SealBroken, open_sealed, seal

ROOT = bytes(range(32))  # one key for all, so that only the place can make the difference
RINGS = [Keyring(some_uuid(person), epoch, ROOT) for person in (1, 2) for epoch in (1, 2)]
ENTRIES = [some_uuid(seed).bytes for seed in (11, 12)]


def opens(attempt: Callable[..., object], *args: object, **kwargs: object) -> bool:
    try:
        attempt(*args, **kwargs)
    except SealBroken:
        return False
    return True


def test_the_committing_seal_opens_in_its_own_place_only():
    places = [
        context(purpose, ring.person, some_uuid(slot), ring.epoch)
        for purpose, ring, slot in product(("slot", "private"), RINGS, (21, 22))
    ]
    blobs = [seal(ROOT, place, b"text") for place in places]
    for (home, blob), place in product(zip(places, blobs, strict=True), places):
        assert opens(open_sealed, ROOT, place, blob) == (home == place)


def test_the_parts_of_an_entry_open_in_their_own_place_only():
    homes = [
        (ring, seal_entry(ring, entry, b"text", b"text"))
        for ring, entry, _ in product(RINGS, ENTRIES, range(2))
    ]
    for (ring, row), (other, place) in product(homes, homes):
        moved_head = place._replace(head=row.head)
        moved_body = place._replace(body=row.body)
        same = ring is other and row is place
        assert opens(open_head, other, moved_head) == same
        assert opens(open_body, other, moved_body) == same


def test_a_head_is_no_body_and_a_body_is_no_head():
    ring = RINGS[0]
    row = seal_entry(ring, ENTRIES[0], b"text", b"text")
    assert not opens(open_head, ring, row._replace(head=row.body))
    assert not opens(open_body, ring, row._replace(body=row.head))


@pytest.mark.parametrize("changed", [{"epoch": 2}, {"id": ENTRIES[1]}, {"revision": bytes(16)}])
def test_a_row_with_a_changed_column_does_not_open(changed: dict[str, int | bytes]):
    ring = RINGS[0]
    row: SealedEntry = seal_entry(ring, ENTRIES[0], b"text", b"text")._replace(**changed)
    assert not opens(open_head, ring, row)
    assert not opens(open_body, ring, row)


def test_an_id_and_a_revision_cannot_lend_each_other_bytes(monkeypatch: pytest.MonkeyPatch):
    """A revision that begins like a length field would let both splits read the same, were lengths not checked."""
    ring, sixteen = RINGS[0], (16).to_bytes(4, "big")
    monkeypatch.setattr(os, "urandom", lambda size: sixteen + bytes(size - 4))
    row = seal_entry(ring, ENTRIES[0], b"text", b"text")
    shifted = row._replace(id=row.id + sixteen, revision=row.revision[4:])
    assert opens(open_head, ring, row)
    assert not opens(open_head, ring, shifted)


def test_each_purpose_has_its_own_cipher():
    purposes = ("head", "body")
    for (seal_for, seal_ring), (open_for, open_ring) in product(product(purposes, RINGS), repeat=2):
        sealing = EntryCipher(ROOT, seal_for, seal_ring.person, seal_ring.epoch)
        opening = EntryCipher(ROOT, open_for, open_ring.person, open_ring.epoch)
        blob = sealing.seal(b"same place", b"text")
        same = (seal_for, seal_ring) == (open_for, open_ring)
        assert opens(opening.open, b"same place", blob) == same


def test_a_recovery_slot_opens_for_its_own_person_slot_and_epoch_only():
    code = new_recovery_code()
    made = [(ring, slots.make_recovery_slot(ring, code)) for ring in RINGS]
    for (ring, slot), (other, place) in product(made, made):
        moved = slots.RecoverySlot(place.id, slot.blob)
        tried = opens(slots.open_recovery_slot, moved, code, person=other.person, epoch=other.epoch)
        assert tried == (ring is other)


@pytest.mark.parametrize(
    ("person", "epoch", "own_id"), [(2, 1, True), (1, 2, True), (1, 1, False), (1, -1, True)]
)
def test_a_passphrase_slot_moved_elsewhere_does_not_open(person: int, epoch: int, own_id: bool):
    ring = RINGS[0]
    slot = slots.make_passphrase_slot(ring, PASSPHRASE, peppers=PEPPERS, cost=CHEAP)
    moved = slots.PassphraseSlot(
        slot.id if own_id else some_uuid(99), slot.salt, slot.cost, slot.pepper, slot.blob
    )
    with pytest.raises(SealBroken):
        slots.open_passphrase_slot(
            moved, PASSPHRASE, person=some_uuid(person), epoch=epoch, peppers=PEPPERS
        )


def test_a_ledger_opens_for_its_own_person_and_epoch_only():
    for ring, other in product(RINGS, RINGS):
        blob = seal_ledger(ring, Ledger())
        assert opens(open_ledger, other, blob) == (ring is other)


def test_a_session_blob_opens_under_its_own_token_only():
    tokens = [session.new_token() for _ in range(3)]
    for token, other in product(tokens, tokens):
        blob = session.seal_session(token, session.Session(RINGS[0], "person"))
        assert opens(session.open_session, other, blob) == (token is other)


def test_a_waiting_piece_opens_for_its_own_person_and_id_only():
    made, pieces = [pair.new_pair(ring) for ring in RINGS], [some_uuid(31), some_uuid(32)]
    homes = list(product(zip(RINGS, made, strict=True), pieces))
    for ((ring, own), piece), ((other, theirs), place) in product(homes, homes):
        blob = pair.seal_waiting(own.public, ring.person, piece, b"words")
        tried = opens(pair.open_waiting, other, theirs, place, blob)
        assert tried == (ring is other and piece == place)


def test_a_waiting_piece_sealed_for_somebody_else_by_the_right_key_does_not_open():
    ring = RINGS[0]
    own = pair.new_pair(ring)
    blob = pair.seal_waiting(own.public, some_uuid(2), some_uuid(31), b"words")
    assert not opens(pair.open_waiting, ring, own, some_uuid(31), blob)
