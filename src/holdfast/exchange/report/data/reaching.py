"""The ladder of one relationship, as data. While the gate is closed it holds counts and no step."""

from __future__ import annotations

from uuid import UUID

import msgspec

from holdfast.exchange.report.data.numbers import rounded, why_refused
from holdfast.healing.reach.ladder import DepthReading, Hold
from holdfast.healing.reach.reaching import ReachReading


class DepthData(msgspec.Struct, frozen=True):
    """One depth: how many of its last twelve reaches were met with care."""

    depth: int
    attuned: int
    of: int
    low: float
    high: float
    word: str


class HoldData(msgspec.Struct, frozen=True):
    """What would close one pause in going deeper."""

    response: str
    missing: int
    at_depth: int
    needs_repair: bool


class LadderData(msgspec.Struct, frozen=True):
    """The ladder. `status`, `offered`, `next` and `holds` say nothing while `refused` names a reason."""

    relationship: UUID
    depths: tuple[DepthData, ...]
    uneven: bool
    turns: int
    refused: str | None
    status: str | None
    offered: int | None
    next: str | None
    holds: tuple[HoldData, ...]
    basis: tuple[UUID, ...]


def ladder(reading: ReachReading) -> LadderData:
    """One ladder."""
    found, may_speak = reading.ladder, reading.next is not None
    return LadderData(
        relationship=reading.relationship,
        depths=tuple(_depth(each) for each in found.depths),
        uneven=found.uneven,
        turns=found.turns,
        refused=why_refused(reading.may_suggest),
        status=found.status if may_speak else None,
        offered=found.offered if may_speak else None,
        next=reading.next,
        holds=tuple(_hold(each) for each in found.holds) if may_speak else (),
        basis=reading.basis.entries,
    )


def _depth(found: DepthReading) -> DepthData:
    low, high = rounded(found.low), rounded(found.high)
    return DepthData(found.depth, found.attuned, found.of, low, high, found.word)


def _hold(hold: Hold) -> HoldData:
    return HoldData(hold.response, hold.missing, hold.at_depth, hold.needs_repair)
