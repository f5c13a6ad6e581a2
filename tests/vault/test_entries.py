"""Sealed entries: they come back as they went in, and their rows tell a bucket and nothing more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vault.making import some_keyring, some_uuid

from holdfast.vault.context import context
from holdfast.vault.entries import (
    HEAD_ROOM,
    SEALED_BODY_SIZES,
    SEALED_HEAD_SIZE,
    open_body,
    open_head,
    seal_entry,
)
from holdfast.vault.padding import BUCKETS, KIB, TooLarge

RING, ENTRY = some_keyring(), some_uuid(51).bytes


@settings(deadline=None)
@given(st.binary(max_size=HEAD_ROOM), st.binary(max_size=5000))
def test_an_entry_comes_back_as_it_went_in(head: bytes, body: bytes):
    row = seal_entry(RING, ENTRY, head, body)
    assert (open_head(RING, row), open_body(RING, row)) == (head, body)


def test_one_to_a_thousand_characters_look_alike():
    """D5: the row of a single word is the row of a page."""
    sizes = {
        (len(row.head), len(row.body))
        for length in range(1, 1001)
        for row in [seal_entry(RING, ENTRY, b"h" * (length % HEAD_ROOM), b"b" * length)]
    }
    assert sizes == {(SEALED_HEAD_SIZE, KIB + 29)}


@pytest.mark.parametrize("bucket", BUCKETS)
def test_texts_of_one_bucket_have_rows_of_one_size(bucket: int):
    smaller = max((each for each in BUCKETS if each < bucket), default=4)
    smallest, largest = smaller - 3 if smaller > 4 else 0, bucket - 4
    sizes = {len(seal_entry(RING, ENTRY, b"", bytes(n)).body) for n in (smallest, largest)}
    assert sizes == {bucket + 29}


def test_every_size_of_a_body_is_on_the_list():
    assert {bucket + 29 for bucket in BUCKETS} == SEALED_BODY_SIZES


def test_a_body_may_have_nearly_one_mib_and_no_more():
    row = seal_entry(RING, ENTRY, b"", bytes(KIB * KIB - 4))
    assert len(open_body(RING, row)) == KIB * KIB - 4
    with pytest.raises(TooLarge):
        seal_entry(RING, ENTRY, b"", bytes(KIB * KIB - 3))


def test_a_head_too_large_for_its_place_is_refused():
    with pytest.raises(TooLarge):
        seal_entry(RING, ENTRY, bytes(HEAD_ROOM + 1), b"")


def test_each_change_has_a_new_revision_and_shares_no_bytes_with_the_last():
    first, second = (seal_entry(RING, ENTRY, b"head", b"body") for _ in range(2))
    assert first.revision != second.revision
    assert first.head[13:29] != second.head[13:29]
    assert first.body[13:29] != second.body[13:29]


def test_the_quick_context_is_the_plain_one():
    revision, places = bytes(range(16)), RING.places
    for purpose, quick in (("head", places.head), ("body", places.body)):
        plain = context(purpose, RING.person, ENTRY, revision, RING.epoch)
        assert quick(ENTRY, revision, RING.epoch) == plain


def test_no_word_and_no_id_lies_in_a_row():
    row = seal_entry(RING, ENTRY, b"a head about Mira", b"a body about Mira")
    assert b"Mira" not in row.head + row.body + row.revision
    assert row.id not in row.head + row.body
