"""Limits with how they were met, and sentences for a hard talk, as text."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.exchange.report.reading import LimitMet, Report
from holdfast.exchange.report.text.section import (
    Line,
    Section,
    heading,
    items,
    paragraphs,
)
from holdfast.exchange.telling.limits import limit_lines, rest_lines, rests_because, statement_lines
from holdfast.exchange.telling.people import alias_of
from holdfast.healing.journal.entry import Entry
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Held
from holdfast.healing.limits.toward import may_prepare
from holdfast.words import Words


def limits(report: Report, words: Words) -> Iterator[Section]:
    """Every limit, newest first, with the days it was noted on as counts."""
    if report.limits:
        told = (_limit(report, each, words) for each in report.limits)
        yield [
            heading("limits.heading", words),
            Line(1, words.text("limits.test.normal")),
            *(line for lines in told for line in lines),
            Line(1, words.text("limits.test.cannot_tell")),
        ]


def statements(report: Report, words: Words) -> Iterator[Section]:
    """Every sentence, newest first. Toward somebody flagged its words are left out: nothing is prepared there."""
    if report.statements:
        told = (_statement(report, entry, words) for entry in report.statements)
        yield [
            heading("statement.heading", words),
            Line(1, words.text("statement.never_sent")),
            *(line for lines in told for line in lines),
        ]


def _limit(report: Report, met: LimitMet, words: Words) -> Iterator[Line]:
    body, alias = met.entry.body, alias_of(report.journal, met.entry.body.relationship)
    yield _whom("limits.toward", alias, words)
    if because := rests_because(may_prepare(report.journal, body.relationship)):
        yield from paragraphs(2, rest_lines(because, alias, words))
    if body.area:
        area = words.text(f"limits.area.{body.area}")
        yield Line(2, words.text("report.protects", what=area), is_item=True)
    yield from items(2, limit_lines(body, words))
    yield from _days(met, words)


def _days(met: LimitMet, words: Words) -> Iterator[Line]:
    noted = len(met.reading.basis.entries)
    counted = {held.value: count for held, count in met.reading.counts.items()}
    if not noted:
        yield Line(2, words.text("limits.test.none"))
        return
    yield Line(2, words.text("limits.test.counts", n=noted, **counted))
    if met.reading.latest is Held.CROSSED:
        yield from paragraphs(
            2, (words.text(f"limits.test.{key}") for key in ("crossed", "crossed_fear"))
        )


def _statement(report: Report, entry: Entry[IStatement], words: Words) -> Iterator[Line]:
    alias = alias_of(report.journal, entry.body.relationship)
    yield _whom("statement.toward", alias, words)
    if because := rests_because(may_prepare(report.journal, entry.body.relationship)):
        yield from paragraphs(2, rest_lines(because, alias, words))
    if because == "flagged":
        yield Line(2, words.text("toward.flagged.stays"))
        return
    yield from paragraphs(2, statement_lines(entry.body, words))


def _whom(key: str, alias: str, words: Words) -> Line:
    return Line(1, words.text(key, alias=alias) if alias else words.text("toward.who.nobody"))
