"""Oneself, as data: trust and self, kept signs, one's own behaviour, a therapy, and what settles."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import msgspec

from holdfast.exchange.report.data.together import MoveData, move
from holdfast.exchange.report.reading import Look
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.dynamics.reading import DynamicsMonth, DynamicsReading, is_with_flagged
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflections.therapy import TherapyReading
from holdfast.healing.reflections.trust_and_self import SelfReading
from holdfast.healing.safety.kept_signs import KeptSign, KeptSignsReading
from holdfast.healing.settling.tries import Helped


class SelfData(msgspec.Struct, frozen=True):
    """Trust and self on the latest day. `moves` is null the first time."""

    day: date
    stronger: tuple[str, ...]
    younger: tuple[str, ...]
    moves: tuple[MoveData, ...] | None
    answered: int
    basis: tuple[UUID, ...]


class SignData(msgspec.Struct, frozen=True):
    """A sign marked on the latest day, with the days so far it was marked on."""

    sign: str
    times: int
    looks: int
    basis: tuple[UUID, ...]


class SignsData(msgspec.Struct, frozen=True):
    """The six signs on the latest day, about one person or nobody in particular. They are not added up."""

    relationship: UUID | None
    day: date
    marked: tuple[SignData, ...]
    answered: int
    basis: tuple[UUID, ...]


class EventData(msgspec.Struct, frozen=True):
    """One event of one's own."""

    id: UUID
    day: date
    row: str
    relationship: UUID | None
    step_used: int | None
    mending: str | None


class MonthData(msgspec.Struct, frozen=True):
    """One month of one's own events."""

    month: str
    events: tuple[EventData, ...]
    steps: dict[str, int]


class OwnBehaviourData(msgspec.Struct, frozen=True):
    """One's own events by month, and whether they became more lately."""

    months: tuple[MonthData, ...]
    lately: int
    before: int
    is_rise: bool


class TherapyData(msgspec.Struct, frozen=True):
    """The latest look at one therapy. With a red flag or an unsure one, that comes before the lists."""

    relationship: UUID | None
    day: date
    red_flags: tuple[str, ...]
    unsure_flags: tuple[str, ...]
    there: tuple[str, ...]
    sometimes: tuple[str, ...]
    not_yet: tuple[str, ...]
    basis: tuple[UUID, ...]


class SettlingData(msgspec.Struct, frozen=True):
    """How often one way to settle helped."""

    card: str
    helped: int
    of: int
    basis: tuple[UUID, ...]


class HardHoursData(msgspec.Struct, frozen=True):
    """The plan for hard hours: the lines that say something."""

    lines: dict[str, str]
    country: str | None


def trust_and_self(look: Look[SelfReading]) -> SelfData:
    """Two lists, and what moved."""
    reading = look.reading
    moved = reading.changes
    return SelfData(
        day=look.entry.body.day,
        stronger=reading.stronger,
        younger=reading.younger,
        moves=None if moved is None else tuple(move(each) for each in moved),
        answered=reading.answered,
        basis=reading.basis.entries,
    )


def signs(look: Look[KeptSignsReading]) -> SignsData:
    """The marked ones."""
    reading = look.reading
    return SignsData(
        relationship=reading.relationship,
        day=look.entry.body.day,
        marked=tuple(_sign(each) for each in reading.marked),
        answered=reading.answered,
        basis=reading.basis.entries,
    )


def own_behaviour(journal: Journal, reading: DynamicsReading) -> OwnBehaviourData:
    """Month by month, the latest first. Repair is not named toward somebody who was flagged."""
    rise = reading.rise
    months = tuple(_month(journal, month) for month in reading.months)
    return OwnBehaviourData(months, rise.lately, rise.before, rise.is_rise)


def therapy(look: Look[TherapyReading]) -> TherapyData:
    """One look."""
    reading = look.reading
    return TherapyData(
        relationship=look.entry.body.relationship,
        day=look.entry.body.day,
        red_flags=reading.red_flags,
        unsure_flags=reading.unsure_flags,
        there=reading.there,
        sometimes=reading.sometimes,
        not_yet=reading.not_yet,
        basis=reading.basis.entries,
    )


def settling(card: str, helped: Helped) -> SettlingData:
    """One way."""
    return SettlingData(card, helped.times, helped.of, helped.basis.entries)


def hard_hours(plan: HardHoursPlan) -> HardHoursData:
    """The plan."""
    return HardHoursData(dict(plan.lines), plan.country)


def _sign(sign: KeptSign) -> SignData:
    return SignData(sign.sign, sign.times, sign.looks, sign.basis.entries)


def _month(journal: Journal, month: DynamicsMonth) -> MonthData:
    steps = {str(step.value): count for step, count in month.steps.items()}
    return MonthData(month.month, tuple(_event(journal, entry) for entry in month.events), steps)


def _event(journal: Journal, entry: Entry[Dynamic]) -> EventData:
    body = entry.body
    return EventData(
        id=entry.id,
        day=body.day,
        row=body.row,
        relationship=body.relationship,
        step_used=body.step_used.value if body.step_used else None,
        mending=None if is_with_flagged(journal, body) else body.mending,
    )
