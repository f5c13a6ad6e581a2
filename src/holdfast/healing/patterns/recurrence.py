"""Recurrence: how surely a term that came up in several relationships repeats more than chance would make it.

With three to five relationships and a rich vocabulary something nearly always comes up twice. So each term is weighed
against how often it would be ticked anyway (its assumed base rate, spread over the ticks a relationship has), starting
from a low prior, because fifty-odd terms are looked at together (compare Westfall & Young 1993). Deterministic, from
one person's records alone. `docs/estimates.md` tells how often this is wrong.
"""

from collections.abc import Hashable, Sequence
from enum import StrEnum
from math import exp, log
from typing import Final, Generic, TypeVar

import msgspec

# The chance, before looking, that any one term truly repeats in a person's relationships.
PRIOR: Final = 0.03
# The chance of a tick in each relationship where a term truly repeats.
PRESENT_IF_REAL: Final = 0.80
# A relationship's chance of a tick is kept within these, then raised by a quarter to stay on the careful side.
LOWEST_CHANCE, HIGHEST_CHANCE = 0.10, 0.90
CAUTION: Final = 1.25
# Three is the first count that is read at all.
FEWEST_READ: Final = 3

STANDS_OUT_FROM: Final = 0.80
MAY_RECUR_FROM: Final = 0.50

Id = TypeVar("Id", bound=Hashable)


class Tier(StrEnum):
    """How surely something repeats. Below the two named tiers there is only the plain count."""

    STANDS_OUT = "stands_out"
    MAY_RECUR = "may_recur"


class Scope(StrEnum):
    """Which relationships a term is looked for in: all, those of adult life, or these and the earliest of childhood."""

    EVERYONE = "everyone"
    ADULTS = "adults"
    FIRST_AND_ADULTS = "first_and_adults"


class Seen(msgspec.Struct, Generic[Id], frozen=True):
    """One relationship as one term sees it: was it ticked, among how many ticks, and was this in childhood?"""

    id: Id
    present: bool
    ticks: int
    childhood: bool = False


class Weight(msgspec.Struct, frozen=True):
    """What one set of relationships says: count, the count expected by chance, log likelihood ratio, posterior."""

    count: int
    expected: float
    log_ratio: float
    posterior: float


class Recurrence(msgspec.Struct, Generic[Id], frozen=True):
    """The scope in which a term speaks most clearly, the relationships it holds, and their weight."""

    scope: Scope
    among: tuple[Seen[Id], ...]
    weight: Weight

    @property
    def tier(self) -> Tier | None:
        """The tier the posterior reaches, or None when only the plain count may be told."""
        if self.weight.posterior >= STANDS_OUT_FROM:
            return Tier.STANDS_OUT
        return Tier.MAY_RECUR if self.weight.posterior >= MAY_RECUR_FROM else None


def chance_of_tick(base_rate: float, ticks: int, mass: float) -> float:
    """The chance that a term is ticked by coincidence in a relationship with this many ticks.

    `mass` is the sum of the facet's base rates. From 0.125 to 0.90; the two added ticks are a mild prior on picking.
    """
    spread = base_rate * (ticks + 2) / (mass + 2)
    return min(HIGHEST_CHANCE, CAUTION * min(max(spread, LOWEST_CHANCE), HIGHEST_CHANCE))


def weigh(base_rate: float, mass: float, seen: Sequence[Seen[Id]]) -> Weight:
    """The weight of a term in these relationships. The posterior is 0 below three, and unless in more than half."""
    chances = [chance_of_tick(base_rate, each.ticks, mass) for each in seen]
    count = sum(each.present for each in seen)
    log_ratio = sum(
        _evidence(each.present, chance) for each, chance in zip(seen, chances, strict=True)
    )
    is_read = count >= FEWEST_READ and 2 * count > len(seen)
    posterior = _chance_from_log_odds(log(PRIOR / (1 - PRIOR)) + log_ratio) if is_read else 0.0
    return Weight(count, sum(chances), log_ratio, posterior)


def read_recurrence(base_rate: float, mass: float, seen: Sequence[Seen[Id]]) -> Recurrence[Id]:
    """The clearest of three scopes, the first of equals; `seen` is in the order of life, earliest first."""
    readings = [
        Recurrence(scope, among, weigh(base_rate, mass, among)) for scope, among in _scopes(seen)
    ]
    return max(readings, key=lambda reading: reading.weight.posterior)


def _scopes(seen: Sequence[Seen[Id]]) -> list[tuple[Scope, tuple[Seen[Id], ...]]]:
    adult = tuple(each for each in seen if not each.childhood)
    first = tuple(each for each in seen if each.childhood)[:1]
    return [
        (Scope.EVERYONE, tuple(seen)),
        (Scope.ADULTS, adult),
        (Scope.FIRST_AND_ADULTS, first + adult),
    ]


def _evidence(present: bool, chance: float) -> float:
    if present:
        return log(PRESENT_IF_REAL / chance)
    return log((1 - PRESENT_IF_REAL) / (1 - chance))


def _chance_from_log_odds(log_odds: float) -> float:
    # Each form is safe from overflow on its own side of zero.
    if log_odds >= 0:
        return 1 / (1 + exp(-log_odds))
    return exp(log_odds) / (1 + exp(log_odds))
