"""Reading limits: how often one was kept, bent or crossed, resting on the days that were noted. Counts, and no verdict."""

from collections import Counter
from collections.abc import Collection, Mapping
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.limit import Held, LimitTest
from holdfast.healing.reading import Basis


class LimitReading(msgspec.Struct, frozen=True):
    """How one limit was so far. `latest` is the newest day's answer, None before the first."""

    limit: UUID
    counts: Mapping[Held, int]
    latest: Held | None
    basis: Basis


def read_limit(journal: Journal, limit_id: UUID) -> LimitReading:
    """What was noted about this limit, by day, and within a day in the order it was kept."""
    tests = days_of(journal, {limit_id})
    counted = Counter(entry.body.held for entry in tests)
    return LimitReading(
        limit=limit_id,
        counts={held: counted[held] for held in Held},
        latest=tests[-1].body.held if tests else None,
        basis=Basis.of(entry.id for entry in tests),
    )


def days_of(journal: Journal, limits: Collection[UUID]) -> tuple[Entry[LimitTest], ...]:
    """The noted days of these limits, earliest first. They go when their limit goes."""
    found = [entry for entry in journal.of(LimitTest) if entry.body.limit in limits]
    return tuple(sorted(found, key=lambda entry: entry.body.day))
