"""Reaches and the ladder of each relationship, as text. Steps are spoken of only where the gate is open."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text.section import Line, Section, heading, items, paragraphs
from holdfast.exchange.telling.people import alias_of
from holdfast.exchange.telling.reaching import hold_lines, met_lines, verdict_lines
from holdfast.healing.reach.reaching import ReachReading
from holdfast.healing.reading import Reason, Refused
from holdfast.words import Words


def reaches(report: Report, words: Words) -> Iterator[Section]:
    """How the reaches to each were met, and the sentence the rule allows."""
    if report.reaches:
        told = [line for reading in report.reaches for line in _ladder(report, reading, words)]
        yield [heading("reach.heading", words), Line(1, words.text("reach.lead")), *told]


def _ladder(report: Report, reading: ReachReading, words: Words) -> Iterator[Line]:
    alias = alias_of(report.journal, reading.relationship)
    yield Line(1, words.text("report.with", alias=alias))
    yield from items(2, met_lines(reading.ladder, words))
    if reading.next is None:
        person = report.journal.relationship(reading.relationship)
        why = "flagged" if person is not None and person.body.is_flagged else "closed"
        stops = reading.may_suggest == Refused(Reason.THERAPY)
        key = "therapy.flags.rests" if stops else f"reach.gate.{why}"
        yield Line(2, words.text(key, alias=alias))
    # Hurt by the newest reach is said at the very beginning; an earlier one that still counts is said here.
    if reading.hurt_counts and not reading.is_met_with_hurt:
        yield Line(2, words.text("reach.next.protect_still", alias=alias))
    yield from paragraphs(2, verdict_lines(reading, words))
    if holds := hold_lines(reading, words):
        yield Line(2, words.text("reach.hold.heading"))
        yield from items(3, holds)
    if reading.ladder.uneven:
        yield Line(2, words.text("reach.uneven.heading"))
        yield Line(3, words.text("reach.uneven.counts", n=reading.ladder.turns))
        yield from paragraphs(3, words.list("reach.uneven.paragraphs"))
