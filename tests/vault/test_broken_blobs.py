"""K2: every one-bit flip, every cut and every extension of a blob raises SealBroken and nothing else."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.vault.blobs import Sort, every_sort, passphrase_slot

from holdfast.vault.padding import BUCKETS, pad, unpad
from holdfast.vault.sealing import SealBroken

SORTS = every_sort()


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_a_blob_opens_where_it_belongs(sort: Sort):
    sort.open(sort.blob)


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_every_bit_flip_is_refused(sort: Sort):
    for bit in range(len(sort.blob) * 8):
        flipped = bytearray(sort.blob)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(SealBroken):
            sort.open(bytes(flipped))


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_every_cut_is_refused(sort: Sort):
    for length in range(len(sort.blob)):
        with pytest.raises(SealBroken):
            sort.open(sort.blob[:length])


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_every_extension_is_refused(sort: Sort):
    for more in (b"\0", b"\1", b"\0" * 16, sort.blob):
        for blob in (sort.blob + more, more + sort.blob):
            with pytest.raises(SealBroken):
                sort.open(blob)


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_every_other_suite_is_refused(sort: Sort):
    for suite in range(256):
        if suite != 1:
            with pytest.raises(SealBroken):
                sort.open(bytes([suite]) + sort.blob[1:])


def test_a_passphrase_slot_refuses_a_flip_in_every_part():
    sort = passphrase_slot()
    sort.open(sort.blob)
    for at in (0, 1, 33, 65, len(sort.blob) - 1):
        flipped = bytearray(sort.blob)
        flipped[at] ^= 0x80
        with pytest.raises(SealBroken):
            sort.open(bytes(flipped))


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_bytes_from_anywhere_are_refused(sort: Sort):
    @settings(deadline=None, max_examples=50)
    @given(st.binary(max_size=200))
    @example(b"")
    @example(b"\1")
    def refused(blob: bytes) -> None:
        with pytest.raises(SealBroken):
            sort.open(blob)

    refused()


def mutated(blob: bytes, chance: random.Random) -> bytes:
    """Some bytes exchanged, then perhaps cut, repeated or filled up."""
    changed = bytearray(blob)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    start, end = sorted(chance.choices(range(len(changed) + 1), k=2))
    return bytes(chance.choice((changed, changed[start:end], changed[:end] + changed[start:])))


@pytest.mark.soak
def test_a_million_blobs_changed_at_random_are_all_refused():
    chance, unexpected = random.Random(1), []
    for number in range(1_000_000):
        sort = chance.choice(
            SORTS[:-1]
        )  # HPKE is ten times slower; its flips and cuts are tried above
        blob = mutated(sort.blob, chance)
        try:
            sort.open(blob)
        except SealBroken:
            continue
        if blob != sort.blob:
            unexpected.append((number, sort.name))
    assert unexpected == []


@settings(deadline=None)
@given(st.binary(max_size=3000))
def test_padding_gives_the_text_back_and_a_size_from_the_list(text: bytes):
    padded = pad(text)
    assert unpad(padded) == text
    assert len(padded) in BUCKETS


@settings(deadline=None)
@given(st.binary(max_size=100), st.integers(min_value=0), st.integers(1, 255))
def test_padding_that_is_not_zeros_is_refused(text: bytes, at: int, byte: int):
    padded = bytearray(pad(text))
    start = 4 + len(text)
    padded[start + at % (len(padded) - start)] = byte
    with pytest.raises(SealBroken):
        unpad(bytes(padded))


@pytest.mark.parametrize(
    "padded", [b"", b"\0\0\0", b"\0\0\0\5abcd", b"\xff\xff\xff\xff" + bytes(60)]
)
def test_an_impossible_length_is_refused(padded: bytes):
    with pytest.raises(SealBroken):
        unpad(padded)
