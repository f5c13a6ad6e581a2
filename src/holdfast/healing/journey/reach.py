"""The ladder over time: down to which depth reaches were met with care often enough, reach by reach."""

from datetime import date
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reach.climb import Climb
from holdfast.healing.reach.reaching import as_seen, in_order
from holdfast.healing.reach.rules import RULES, Pace
from holdfast.healing.reading import Basis
from holdfast.healing.relationship import Relationship


class DepthPoint(msgspec.Struct, frozen=True):
    """The deepest depth with support after the last reach of a day, 0 for none, and never deeper than an open hold allows."""

    day: date
    depth: int


class DepthOverTime(msgspec.Struct, frozen=True):
    """One point for each day with a reach, earliest first."""

    relationship: UUID
    points: tuple[DepthPoint, ...]
    basis: Basis


def read_depth_over_time(
    journal: Journal, person: Entry[Relationship], pace: Pace = Pace.STEADY
) -> DepthOverTime | None:
    """The ladder of one relationship, read again after each day. None while it is flagged.

    What has support and lies below a hold is what counts here: after a hurtful answer the line falls at once.
    """
    if person.body.is_flagged:
        return None
    climb, by_day = Climb(RULES[pace]), dict[date, int]()
    logged = in_order(journal, person.id)
    for entry in logged:
        climb.take(as_seen(entry))
        by_day[entry.body.day] = min(climb.supported, climb.level)
    return DepthOverTime(
        relationship=person.id,
        points=tuple(DepthPoint(day, depth) for day, depth in by_day.items()),
        basis=Basis.of(entry.id for entry in logged),
    )


def turns(points: tuple[DepthPoint, ...]) -> tuple[DepthPoint, ...]:
    """The first point, and every point at which the depth changed: what there is to say in words."""
    return tuple(
        point for at, point in enumerate(points) if at == 0 or point.depth != points[at - 1].depth
    )
