"""Strain: when a supporter's strain has risen above their own usual while care has not. Nobody else ever sees it.

When strain rises, care needs to. The rule compares a person with their own last weeks, with medians, so that one hard
week says nothing (compare Page 1954; Sen 1968).
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean, median
from typing import Final

import msgspec

RECENT: Final = 3
USUAL: Final = 12
ENOUGH: Final = 7
RECENT_WITHIN_WEEKS: Final = 5
RISE: Final = 2
CARE_KEPT_UP_FROM: Final = 0.5

EARLY_ENOUGH: Final = 4
EARLY_WITHIN_WEEKS: Final = 6
EARLY_RISE: Final = 3

HIGH_STRAIN: Final = 8
LOW_CARE: Final = 3

SCALE: Final = range(11)


class Week(msgspec.Struct, frozen=True):
    """One recorded week: strain and care, each a whole number from 0 to 10."""

    strain: int
    care: int

    def __post_init__(self) -> None:
        if self.strain not in SCALE or self.care not in SCALE:
            raise ValueError("strain and care are whole numbers from 0 to 10")


class StrainReading(msgspec.Struct, frozen=True):
    """What the weeks show.

    `rising` rests on seven weeks or more, `early_sign` on four to six. `usual` is the median strain the last three weeks
    are compared with, when there is one. `high` claims no trend.
    """

    rising: bool = False
    early_sign: bool = False
    high: bool = False
    usual: float | None = None


class _Recorded(msgspec.Struct, frozen=True):
    number: int
    strain: int
    care: int


def read_strain(weeks: Sequence[Week | None]) -> StrainReading:
    """What the weeks show, in order, None for a week without a record. Silent unless the newest week is recorded."""
    recorded = [
        _Recorded(number, week.strain, week.care)
        for number, week in enumerate(weeks)
        if week is not None
    ]
    if not weeks or weeks[-1] is None:
        return StrainReading()
    is_long = len(recorded) >= ENOUGH
    return StrainReading(
        rising=is_long and _is_rising(recorded),
        early_sign=EARLY_ENOUGH <= len(recorded) < ENOUGH and _is_early_sign(recorded),
        high=_is_high(recorded),
        usual=median(week.strain for week in _before(recorded)) if is_long else None,
    )


def _before(recorded: Sequence[_Recorded]) -> Sequence[_Recorded]:
    return recorded[:-RECENT][-USUAL:]


def _is_rising(recorded: Sequence[_Recorded]) -> bool:
    recent, before = recorded[-RECENT:], _before(recorded)
    usual = median(week.strain for week in before)
    care_then = median(week.care for week in before)
    return (
        _weeks_spanned(recent) <= RECENT_WITHIN_WEEKS
        and all(week.strain >= usual + RISE for week in recent)
        and mean(week.care for week in recent) <= care_then + CARE_KEPT_UP_FROM
    )


def _is_early_sign(recorded: Sequence[_Recorded]) -> bool:
    last = recorded[-EARLY_ENOUGH:]
    rises = [after.strain - before.strain for before, after in pairwise(last)]
    return (
        _weeks_spanned(last) <= EARLY_WITHIN_WEEKS
        and all(rise > 0 for rise in rises)
        and sum(rises) >= EARLY_RISE
        and last[-1].care <= last[0].care
    )


def _is_high(recorded: Sequence[_Recorded]) -> bool:
    last = recorded[-2:]
    is_strained = len(last) == 2 and all(week.strain >= HIGH_STRAIN for week in last)
    return is_strained and last[-1].care <= LOW_CARE


def _weeks_spanned(recorded: Sequence[_Recorded]) -> int:
    """How many calendar weeks these records reach over, the first and the last included."""
    return recorded[-1].number - recorded[0].number + 1
