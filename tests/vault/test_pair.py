"""The sharing pair: what arrives after the lock is sealed to it, and nothing typed is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vault import by_hand
from tests.vault.making import some_keyring, some_uuid

from holdfast.vault.padding import KIB, TooLarge
from holdfast.vault.pair import PublicKeyUnusable, new_pair, open_waiting, seal_waiting
from holdfast.vault.sealing import SealBroken

RING, PIECE = some_keyring(), some_uuid(41)
PAIR = new_pair(RING)
LARGEST = 64 * KIB - 4


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=3000))
def test_a_waiting_piece_opens_for_its_person(text: bytes):
    blob = seal_waiting(PAIR.public, RING.person, PIECE, text)
    assert open_waiting(RING, PAIR, PIECE, blob) == text


def test_a_piece_may_have_nearly_64_kib_and_no_more():
    blob = seal_waiting(PAIR.public, RING.person, PIECE, bytes(LARGEST))
    assert open_waiting(RING, PAIR, PIECE, blob) == bytes(LARGEST)
    with pytest.raises(TooLarge):
        seal_waiting(PAIR.public, RING.person, PIECE, bytes(LARGEST + 1))


def test_pieces_of_one_bucket_look_alike():
    sizes = {len(seal_waiting(PAIR.public, RING.person, PIECE, b"a" * n)) for n in (0, 1, 1000)}
    assert len(sizes) == 1


def test_the_same_text_sealed_twice_has_nothing_in_common():
    first, second = (seal_waiting(PAIR.public, RING.person, PIECE, b"words") for _ in range(2))
    assert first[1:33] != second[1:33]
    assert first[33:65] != second[33:65]


def test_a_blob_made_by_hand_after_rfc_9180_opens():
    info = by_hand.context("waiting", RING.person, PIECE)
    blob = by_hand.hpke_seal(PAIR.public, bytes(range(32)), info, by_hand.pad(b"words", KIB))
    assert open_waiting(RING, PAIR, PIECE, blob) == b"words"


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33), bytes(32), b"\1" + bytes(31)])
def test_a_public_key_that_is_none_is_refused_and_nothing_is_sealed(public: bytes):
    with pytest.raises(PublicKeyUnusable):
        seal_waiting(public, RING.person, PIECE, b"words")


@pytest.mark.parametrize("point", [bytes(32), b"\1" + bytes(31)])
def test_a_blob_that_names_a_point_of_low_order_is_refused(point: bytes):
    blob = seal_waiting(PAIR.public, RING.person, PIECE, b"words")
    with pytest.raises(SealBroken):
        open_waiting(RING, PAIR, PIECE, b"\1" + point + blob[33:])


def test_a_new_pair_is_new():
    assert new_pair(RING).public != PAIR.public
