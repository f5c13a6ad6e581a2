"""The ledger: it knows which entries there should be, whatever was written in between."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vault import by_hand
from tests.vault.making import some_keyring

from holdfast.vault.ledger import Findings, Ledger, Mark, open_ledger, seal_ledger, verify

RING = some_keyring()
sixteen = st.binary(min_size=16, max_size=16)
journals = st.dictionaries(sixteen, sixteen, max_size=8)


def mark(entry: int, revision: int = 0) -> Mark:
    return bytes([entry]) * 16, bytes([revision]) * 16


def ledger_of(*marks: Mark) -> Ledger:
    ledger = Ledger()
    for each in marks:
        ledger = ledger.added(RING, each)
    return ledger


def findings(**found: object) -> Findings:
    nothing: dict[str, object] = {
        "unopened": frozenset(),
        "returned": frozenset(),
        "missing": 0,
        "surplus": 0,
        "replayed": False,
    }
    return Findings(**{**nothing, **found})  # type: ignore[arg-type]  # whole values, written short


A, B, C = mark(1), mark(2), mark(3)


@settings(deadline=None)
@given(journals, st.randoms(use_true_random=False))
def test_the_order_of_writing_does_not_matter(journal, random):
    marks = list(journal.items())
    shuffled = random.sample(marks, len(marks))
    assert ledger_of(*marks) == ledger_of(*shuffled)
    assert verify(RING, ledger_of(*marks), shuffled) == findings()


@settings(deadline=None)
@given(journals, sixteen, sixteen, sixteen)
def test_what_is_added_and_removed_leaves_only_the_sequence(journal, entry, old, new):
    before = ledger_of(*journal.items())
    after = before.added(RING, (entry, old)).replaced(RING, (entry, old), (entry, new))
    after = after.removed(RING, (entry, new))
    assert (after.count, after.sum) == (before.count, before.sum)
    assert after.sequence == before.sequence + 3


@settings(deadline=None)
@given(journals)
def test_the_sum_is_the_one_worked_out_by_hand(journal):
    marks = list(journal.items())
    expected = by_hand.ledger_sum(RING.root, RING.person, RING.epoch, marks)
    assert ledger_of(*marks).sum == expected


@settings(deadline=None)
@given(st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1), st.integers(0, 2**256 - 1))
def test_a_sealed_ledger_comes_back_and_has_one_size(count, sequence, total):
    ledger = Ledger(count, sequence, total)
    blob = seal_ledger(RING, ledger)
    assert len(blob) == 129
    assert open_ledger(RING, blob) == ledger


def test_two_people_with_the_same_entries_have_different_sums():
    other = some_keyring(2)
    assert Ledger().added(RING, A).sum != Ledger().added(other, A).sum


@pytest.mark.parametrize(
    ("rows", "unopened", "expected"),
    [
        pytest.param([A, B, C], [], findings(), id="nothing happened"),
        pytest.param([A, B], [], findings(missing=1), id="one removed"),
        pytest.param([], [], findings(missing=3), id="all removed"),
        pytest.param(
            [A, B, mark(3, 9)], [], findings(replayed=True), id="an old revision put back"
        ),
        pytest.param(
            [A, B, C, mark(4)], [], findings(returned={mark(4)[0]}, surplus=1), id="one put back"
        ),
        pytest.param([A, B, C, mark(4), mark(5)], [], findings(surplus=2), id="two put back"),
        pytest.param([A, B, C], [B[0]], findings(unopened={B[0]}), id="one changed in place"),
        pytest.param([A, B, C], [A[0], B[0]], findings(unopened={A[0], B[0]}), id="two swapped"),
        pytest.param(
            [A, B, C, mark(9)], [mark(9)[0]], findings(unopened={mark(9)[0]}), id="a foreign row"
        ),
        pytest.param(
            [A, B], [B[0]], findings(unopened={B[0]}, missing=1), id="one removed, one changed"
        ),
    ],
)
def test_findings_say_what_happened(rows: list[Mark], unopened: list[bytes], expected: Findings):
    found = verify(RING, ledger_of(A, B, C), rows, unopened)
    assert found == expected
    assert (found.count == 0) == (expected == findings())


def test_the_count_is_the_least_number_that_does_not_match():
    assert verify(RING, ledger_of(A, B, C), [A, mark(7)], [A[0]]).count == 2
