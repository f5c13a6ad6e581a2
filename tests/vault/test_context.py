"""The context: no two places share one encoding."""

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vault import by_hand

from holdfast.vault.context import context

purposes = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=8)
parts = st.lists(st.uuids() | st.integers(0, 2**64 - 1) | st.binary(max_size=20), max_size=4)


def as_bytes(part: UUID | int | bytes) -> bytes:
    if isinstance(part, UUID):
        return part.bytes
    return part.to_bytes(8, "big") if isinstance(part, int) else part


@settings(deadline=None)
@given(purposes, parts, purposes, parts)
def test_two_places_share_a_context_only_when_all_their_parts_are_equal(p, first, q, second):
    same = (p, [*map(as_bytes, first)]) == (q, [*map(as_bytes, second)])
    assert (context(p, *first) == context(q, *second)) == same


def test_moving_a_byte_from_one_part_to_the_next_changes_the_context():
    assert context("x", b"ab", b"c") != context("x", b"a", b"bc") != context("x", b"abc")


@settings(deadline=None)
@given(purposes, parts)
def test_a_context_written_by_hand_is_the_same(purpose, given_parts):
    assert context(purpose, *given_parts) == by_hand.context(purpose, *given_parts)
