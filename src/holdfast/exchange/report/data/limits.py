"""Limits and sentences for a hard talk, as data."""

from __future__ import annotations

from uuid import UUID

import msgspec

from holdfast.exchange.report.data.numbers import why_refused
from holdfast.exchange.report.reading import LimitMet
from holdfast.exchange.telling.limits import rests_because
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.i_statement import IStatement, Part
from holdfast.healing.limits.limit import LIMIT_LINES
from holdfast.healing.limits.toward import may_prepare


class LimitData(msgspec.Struct, frozen=True):
    """One limit: the lines that say something, and how it was met on the days that were noted."""

    id: UUID
    relationship: UUID | None
    area: str | None
    lines: dict[str, str]
    counts: dict[str, int]
    latest: str | None
    basis: tuple[UUID, ...]


class StatementData(msgspec.Struct, frozen=True):
    """One sentence by its parts. Toward somebody flagged it has neither feelings nor parts here."""

    id: UUID
    relationship: UUID | None
    refused: str | None
    feelings: tuple[str, ...]
    parts: dict[str, str]


def limit(met: LimitMet) -> LimitData:
    """One limit."""
    body, reading = met.entry.body, met.reading
    return LimitData(
        id=met.entry.id,
        relationship=body.relationship,
        area=body.area,
        lines={name: text for name in LIMIT_LINES if (text := getattr(body, name).strip())},
        counts={held.value: count for held, count in reading.counts.items()},
        latest=reading.latest,
        basis=reading.basis.entries,
    )


def statement(journal: Journal, entry: Entry[IStatement]) -> StatementData:
    """One sentence."""
    body, decision = entry.body, may_prepare(journal, entry.body.relationship)
    is_told = rests_because(decision) != "flagged"
    written = {part.value: text for part in Part if (text := body.written(part).strip())}
    return StatementData(
        id=entry.id,
        relationship=body.relationship,
        refused=why_refused(decision),
        feelings=tuple(body.feelings) if is_told else (),
        parts=written if is_told else {},
    )
