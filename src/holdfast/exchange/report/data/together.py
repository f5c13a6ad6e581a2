"""Being with one person, as data: room to be oneself, leaning, the pace plan, near and far."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import msgspec

from holdfast.exchange.report.data.numbers import why_refused
from holdfast.exchange.report.reading import Look, PlanWith
from holdfast.healing.dial.weeks import DialReading, Spread
from holdfast.healing.pace.emotional_safety import EmotionalSafetyReading
from holdfast.healing.pace.lean_on import LeanOnReading, Quality
from holdfast.healing.pace.planning import told_of
from holdfast.healing.reflections.moves import Move


class MoveData(msgspec.Struct, frozen=True):
    """One item that was answered differently than the time before, by two steps or more."""

    item: str
    before: int
    now: int


class RoomData(msgspec.Struct, frozen=True):
    """Emotional safety with one person on the latest day. There is no total."""

    relationship: UUID | None
    day: date
    present: tuple[str, ...]
    thin: tuple[str, ...]
    moves: tuple[MoveData, ...]
    compared_with: date | None
    answered: int
    basis: tuple[UUID, ...]


class LeaningData(msgspec.Struct, frozen=True):
    """Strength and kindness with one person lately: each quality with its answer, 0 to 4. Never a score of anyone."""

    relationship: UUID | None
    day: date
    strength: dict[str, int]
    kindness: dict[str, int]
    asks_for_kindness: bool
    basis: tuple[UUID, ...]


class PacePlanData(msgspec.Struct, frozen=True):
    """The newest plan with one person: the lines that say something, and that may be told."""

    id: UUID
    kept_at: datetime
    relationship: UUID
    refused: str | None
    lines: dict[str, tuple[str, ...]]


class SpreadData(msgspec.Struct, frozen=True):
    """The median and the ends of some numbers."""

    middle: float
    low: int
    high: int


class WeeksData(msgspec.Struct, frozen=True):
    """Near and far with one person in four weeks."""

    relationship: UUID
    first: date
    last: date
    days: int
    felt: SpreadData | None
    wanted: SpreadData | None
    gap: SpreadData | None
    wishes: dict[str, int]
    paces: dict[str, int]
    basis: tuple[UUID, ...]


def move(moved: Move) -> MoveData:
    """One item that moved."""
    return MoveData(moved.item, moved.before, moved.now)


def room(look: Look[EmotionalSafetyReading]) -> RoomData:
    """What is there and what is thin."""
    reading = look.reading
    return RoomData(
        relationship=reading.relationship,
        day=look.entry.body.day,
        present=reading.present,
        thin=reading.thin,
        moves=tuple(move(each) for each in reading.moves),
        compared_with=reading.before.body.day if reading.before else None,
        answered=reading.answered,
        basis=reading.basis.entries,
    )


def leaning(look: Look[LeanOnReading]) -> LeaningData:
    """Two lists."""
    reading = look.reading
    return LeaningData(
        relationship=reading.relationship,
        day=look.entry.body.day,
        strength=_answers(reading.strength),
        kindness=_answers(reading.kindness),
        asks_for_kindness=reading.asks_for_kindness,
        basis=reading.basis.entries,
    )


def pace_plan(plan: PlanWith) -> PacePlanData:
    """A plan; where it may not lead closer, only what protects."""
    pace = plan.pace
    refused = None if pace.may_lead_closer else why_refused(pace.plan) or why_refused(pace.step)
    return PacePlanData(
        id=plan.entry.id,
        kept_at=plan.entry.kept_at,
        relationship=plan.entry.body.relationship,
        refused=refused,
        lines=dict(told_of(plan.entry.body, pace)),
    )


def weeks(reading: DialReading) -> WeeksData:
    """Four weeks."""
    return WeeksData(
        relationship=reading.relationship,
        first=reading.first,
        last=reading.last,
        days=len(reading.days),
        felt=_spread(reading.felt),
        wanted=_spread(reading.wanted),
        gap=_spread(reading.gap),
        wishes={wish.value: count for wish, count in reading.wishes.items()},
        paces={pace.value: count for pace, count in reading.paces.items()},
        basis=reading.basis.entries,
    )


def _answers(qualities: tuple[Quality, ...]) -> dict[str, int]:
    return {each.quality: each.answer for each in qualities}


def _spread(found: Spread | None) -> SpreadData | None:
    return SpreadData(found.middle, found.low, found.high) if found else None
