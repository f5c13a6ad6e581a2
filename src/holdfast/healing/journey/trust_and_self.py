"""Trust and self over time: the strengths that moved between the first and the last answer, day by day, each by itself."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import msgspec

from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflections.moves import MOVED_FROM
from holdfast.healing.reflections.times import Answered, times_answered
from holdfast.healing.reflections.trust_and_self import TRUST_AND_SELF, over_time

# Five years of months: more would be a longer line and no clearer one.
MOST_DRAWN: Final = 60


class StrengthPoint(msgspec.Struct, frozen=True):
    """One answer, 0 to 4, read so that more is stronger."""

    day: date
    value: int


class StrengthOverTime(msgspec.Struct, frozen=True):
    """Every answer about one strength, one a day, earliest first."""

    strength: str
    points: tuple[StrengthPoint, ...]

    @property
    def has_moved(self) -> bool:
        """Whether the last answer lies far enough from the first to be named."""
        return abs(self.points[-1].value - self.points[0].value) >= MOVED_FROM


class SelfOverTime(msgspec.Struct, frozen=True):
    """The strengths answered on two days or more: those that moved, and those that did not move far enough to be named.

    Only the latest times are looked at; `earlier` were left out.
    """

    moved: tuple[StrengthOverTime, ...]
    steady: tuple[str, ...]
    earlier: int
    basis: Basis


def read_self_over_time(journal: Journal) -> SelfOverTime:
    """Each strength by itself. There is no sum of them, and so no line for all."""
    all_times = times_answered(journal, TRUST_AND_SELF.id)
    times = all_times[-MOST_DRAWN:]
    every = [
        StrengthOverTime(strength, _one_a_day(values))
        for strength, values in over_time(times).items()
    ]
    answered = [each for each in every if len(each.points) > 1]
    return SelfOverTime(
        moved=tuple(each for each in answered if each.has_moved),
        steady=tuple(each.strength for each in answered if not each.has_moved),
        earlier=len(all_times) - len(times),
        basis=Basis.of(time.id for time in times),
    )


def _one_a_day(values: Iterable[tuple[Answered, int]]) -> tuple[StrengthPoint, ...]:
    """The answer of each day, the one kept last where there are several. They come in the order of their days."""
    by_day = {time.body.day: value for time, value in values}
    return tuple(StrengthPoint(day, value) for day, value in by_day.items())
