"""Reading dynamics: one's own events by month with the steps used, and whether they have become more lately."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

import msgspec

from holdfast.healing.dynamics.event import Dynamic, Mending, Step
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis

# docs/estimates.md: two events more in these fourteen days than in the fourteen before them.
WINDOW: Final = timedelta(days=14)
RISE: Final = 2

Events = tuple[Entry[Dynamic], ...]


class DynamicsMonth(msgspec.Struct, frozen=True):
    """The events of one month, such as "2026-03", the latest first, and how often each step was used."""

    month: str
    events: Events
    steps: Mapping[Step, int]


class Rise(msgspec.Struct, frozen=True):
    """How many events the last fourteen days hold, and the fourteen before them, with the events themselves.

    `too_far` says whether one of the last fourteen days went too far: then help to stop is named beside the numbers.
    """

    lately: int
    before: int
    basis: Basis
    too_far: bool = False

    @property
    def is_rise(self) -> bool:
        """Whether settling and a practitioner are suggested. It says nothing about why."""
        return self.lately - self.before >= RISE


class DynamicsReading(msgspec.Struct, frozen=True):
    """One's own events. `owed` are those where repair is owed; what went too far is not among them.

    Repair means coming near again. After harm that is not asked of anyone: help to stop comes first.
    """

    months: tuple[DynamicsMonth, ...]
    rise: Rise
    owed: Events
    basis: Basis


def read_dynamics(journal: Journal, *, today: date) -> DynamicsReading:
    """One's own events by month, the latest month first."""
    events = tuple(sorted(journal.of(Dynamic), key=lambda entry: entry.body.day, reverse=True))
    return DynamicsReading(
        months=tuple(_read_month(month, tuple(found)) for month, found in groupby(events, _month)),
        rise=read_rise(events, today=today),
        owed=tuple(entry for entry in events if is_owed(entry.body)),
        basis=Basis.of(entry.id for entry in events),
    )


def read_rise(events: Sequence[Entry[Dynamic]], *, today: date) -> Rise:
    """The events of today and the thirteen days before it, beside those of the fourteen days before these.

    Days to come belong to neither.
    """
    lately = [entry for entry in events if today - WINDOW < entry.body.day <= today]
    before = [entry for entry in events if today - 2 * WINDOW < entry.body.day <= today - WINDOW]
    return Rise(
        len(lately),
        len(before),
        Basis.of(entry.id for entry in (*lately, *before)),
        too_far=any(entry.body.leads_to_help for entry in lately),
    )


def is_owed(event: Dynamic) -> bool:
    """Whether repair is named as owed: the person said so, and it did not go too far."""
    return event.mending is Mending.OWED and not event.leads_to_help


def is_with_flagged(journal: Journal, event: Dynamic) -> bool:
    """Whether it is with somebody the person flagged. Repair is not named there."""
    person = journal.relationship(event.relationship) if event.relationship else None
    return person is not None and person.body.is_flagged


def _read_month(month: str, found: Events) -> DynamicsMonth:
    used = Counter(entry.body.step_used for entry in found if entry.body.step_used)
    return DynamicsMonth(month, found, {step: used[step] for step in Step})


def _month(entry: Entry[Dynamic]) -> str:
    return f"{entry.body.day:%Y-%m}"
