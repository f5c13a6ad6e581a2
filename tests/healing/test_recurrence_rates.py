"""The stated rates of docs/estimates.md hold for our vocabularies: `make soak` runs the full numbers, every run a tenth."""

import pytest

from holdfast.healing.patterns.recurrence import Tier
from holdfast.healing.patterns.repeating import read_patterns
from holdfast.healing.patterns.vocabulary import Facet, terms

from .simulating import off_by_half, random_journal, seeded

ALL_TERMS = [term for facet in Facet for term in terms(facet)]
FULL, TENTH = 1000, 100

runs = pytest.mark.parametrize(
    "runs", [TENTH, pytest.param(FULL, marks=pytest.mark.soak)], ids=["tenth", "full"]
)


def standing_out(journal):
    return {each.term for each in read_patterns(journal).candidates if each.tier is Tier.STANDS_OUT}


def share(size, runs, **how):
    """Of inventories ticked at random, the share in which anything stands out."""
    chance = seeded(size)
    return sum(bool(standing_out(random_journal(size, chance, **how))) for _ in range(runs)) / runs


def found(size, runs):
    """The share of inventories in which the one term that truly repeats stands out."""
    chance = seeded(100 + size)
    hits = 0
    for _ in range(runs):
        real = chance.choice(ALL_TERMS)
        hits += real in standing_out(random_journal(size, chance, real=real))
    return hits / runs


@runs
def test_at_most_three_in_a_hundred_random_inventories_show_anything_that_stands_out(runs):
    shares = [share(size, runs) for size in range(3, 13)]
    assert sum(shares) / len(shares) <= 0.03
    assert max(shares) <= 0.03 + 2 * (0.03 * 0.97 / runs) ** 0.5


@runs
def test_with_assumed_rates_off_by_half_it_stays_within_the_stated_six_and_twelve(runs):
    chance = seeded(5)
    few = [share(size, runs, skew=off_by_half(chance)) for size in (3, 4, 5)]
    many = [share(size, runs, skew=off_by_half(chance)) for size in (8, 10, 12)]
    assert sum(few) / len(few) <= 0.06
    assert sum(many) / len(many) <= 0.12


@runs
def test_a_true_recurrence_is_found_at_least_as_often_as_stated(runs):
    stated = {3: 0.10, 5: 0.26, 8: 0.55, 12: 0.72}
    for size, rate in stated.items():
        assert found(size, runs) >= rate - 0.05, size
