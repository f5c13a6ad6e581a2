"""Recurrences come out as the worked examples say, and behave as evidence should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.patterns.recurrence import (
    Scope,
    Seen,
    Tier,
    chance_of_tick,
    read_recurrence,
    weigh,
)

COMMON, MIDDLING, RARE = 0.40, 0.22, 0.10
MASS = 2.88


def seen(pattern, *, ticks=3, childhood=()):
    """Relationships in order of life from a pattern such as "xx.x"."""
    counts = [ticks] * len(pattern) if isinstance(ticks, int) else ticks
    return [
        Seen(number, mark == "x", count, number in childhood)
        for number, (mark, count) in enumerate(zip(pattern, counts, strict=True))
    ]


def test_the_worked_example_with_a_childhood_relationship():
    lives = seen("xxxx", ticks=(2, 1, 2, 2), childhood={0})
    chances = [chance_of_tick(MIDDLING, each.ticks, MASS) for each in lives]
    assert chances == pytest.approx([0.2254, 0.1691, 0.2254, 0.2254], abs=5e-5)
    weight = weigh(MIDDLING, MASS, lives)
    assert weight.count == 4
    assert weight.expected == pytest.approx(0.85, abs=0.005)
    assert weight.log_ratio == pytest.approx(5.3544, abs=5e-5)
    assert weight.posterior == pytest.approx(0.8674, abs=5e-5)
    assert read_recurrence(MIDDLING, MASS, lives).tier is Tier.STANDS_OUT
    assert weigh(MIDDLING, MASS, lives[1:]).posterior == pytest.approx(0.6483, abs=5e-5)


@pytest.mark.parametrize(
    ("base_rate", "pattern", "posterior", "tier"),
    [
        (RARE, "xxx", 0.8829, Tier.STANDS_OUT),
        (RARE, "xxx.", 0.6336, Tier.MAY_RECUR),
        (MIDDLING, "xxx", 0.4145, None),
        (MIDDLING, "xxxx.", 0.3588, None),
        (COMMON, "xxxxx", 0.2231, None),
        (COMMON, "xxxxxxxx", 0.5224, Tier.MAY_RECUR),
    ],
)
def test_the_worked_examples_with_three_ticks_each(base_rate, pattern, posterior, tier):
    recurrence = read_recurrence(base_rate, MASS, seen(pattern))
    assert recurrence.weight.posterior == pytest.approx(posterior, abs=5e-5)
    assert recurrence.tier is tier


@pytest.mark.parametrize("pattern", ["xx", "xx.", "xxx...", "xx........", ""])
def test_two_or_half_of_them_is_never_more_than_a_count(pattern):
    assert read_recurrence(RARE, MASS, seen(pattern)).weight.posterior == 0


def test_a_term_of_adult_life_is_not_hidden_by_a_different_childhood():
    recurrence = read_recurrence(RARE, MASS, seen("..xxx", childhood={0, 1}))
    assert recurrence.scope is Scope.ADULTS
    assert [each.id for each in recurrence.among] == [2, 3, 4]
    assert recurrence.tier is Tier.STANDS_OUT


def test_only_the_earliest_of_childhood_joins_the_adults():
    recurrence = read_recurrence(RARE, MASS, seen("x..xx", childhood={0, 1, 2}))
    assert recurrence.scope is Scope.FIRST_AND_ADULTS
    assert [each.id for each in recurrence.among] == [0, 3, 4]


def test_of_equally_clear_scopes_the_widest_is_told():
    assert read_recurrence(RARE, MASS, seen("xxx")).scope is Scope.EVERYONE


lives = st.lists(
    st.tuples(st.booleans(), st.integers(0, 3), st.booleans()), min_size=1, max_size=12
).map(
    lambda rows: [
        Seen(number, present, ticks + present, childhood)
        for number, (present, ticks, childhood) in enumerate(rows)
    ]
)
base_rates = st.sampled_from((COMMON, MIDDLING, RARE))


@given(base_rates, lives)
def test_one_more_relationship_with_the_term_never_weakens_it(base_rate, known):
    more = [*known, Seen("new", True, 1)]
    assert weigh(base_rate, MASS, more).posterior >= weigh(base_rate, MASS, known).posterior


@given(base_rates, lives)
def test_one_more_relationship_without_it_never_strengthens_it(base_rate, known):
    more = [*known, Seen("new", False, 1)]
    assert weigh(base_rate, MASS, more).posterior <= weigh(base_rate, MASS, known).posterior


@given(lives)
def test_a_rarer_term_never_says_less_than_a_commoner_one_found_everywhere(known):
    everywhere = [Seen(each.id, True, max(each.ticks, 1), each.childhood) for each in known]
    rare, middling, common = (
        weigh(rate, MASS, everywhere).posterior for rate in (RARE, MIDDLING, COMMON)
    )
    assert rare >= middling >= common


@given(base_rates, lives)
def test_a_posterior_is_a_chance_and_a_tier_never_rests_on_fewer_than_three(base_rate, known):
    recurrence = read_recurrence(base_rate, MASS, known)
    assert 0 <= recurrence.weight.posterior <= 1
    if recurrence.tier is not None:
        assert recurrence.weight.count >= 3
        assert 2 * recurrence.weight.count > len(recurrence.among)


def test_hundreds_of_relationships_neither_overflow_nor_break():
    assert weigh(RARE, MASS, seen("x" * 900)).posterior == 1
    assert weigh(COMMON, MASS, seen("." * 900)).posterior == 0
