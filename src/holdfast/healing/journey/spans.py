"""Spans: points close enough in time to be joined by a line. Across a long gap nobody knows what was between."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Protocol, TypeVar

# A reflection is offered again after a month; after three without one, what lay between is not known.
LONGEST_JOIN: Final = timedelta(days=92)


class Dated(Protocol):
    """Something that belongs to a day."""

    @property
    def day(self) -> date: ...


P = TypeVar("P", bound=Dated)


def spans(points: Iterable[P], longest: timedelta = LONGEST_JOIN) -> tuple[tuple[P, ...], ...]:
    """The points, earliest first, cut wherever more than `longest` passed between two of them."""
    cut: list[list[P]] = []
    for point in sorted(points, key=lambda each: each.day):
        if cut and point.day - cut[-1][-1].day <= longest:
            cut[-1].append(point)
        else:
            cut.append([point])
    return tuple(tuple(each) for each in cut)
