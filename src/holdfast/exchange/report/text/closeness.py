"""The relationships on one plane, as text: each place with its bands, and which two differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text.section import Line, Section, heading, paragraphs
from holdfast.exchange.telling.closeness import dial_line
from holdfast.exchange.telling.people import alias_of
from holdfast.healing.attachment.closeness import (
    AttachmentReading,
    Closeness,
    HardToRead,
    differ,
)
from holdfast.words import Words
from holdfast.words.dates import day_text


def plane(report: Report, words: Words) -> Iterator[Section]:
    """Every place on the plane. That two cannot be told apart says nothing new, and is left out."""
    readings = report.plane.readings
    lines = [heading("attachment.compare.heading", words)]
    if readings:
        lines.append(Line(1, words.text("attachment.not_validated")))
    else:
        lines.append(Line(1, words.text("attachment.compare.none_yet")))
    for reading in readings:
        lines += _place(report, reading, words)
    lines += paragraphs(1, _differences(report, words))
    if left_off := len(report.plane.left_off):
        lines.append(Line(1, words.text("attachment.compare.left_off", n=left_off)))
    yield lines


def _place(report: Report, reading: AttachmentReading, words: Words) -> Iterator[Line]:
    alias = alias_of(report.journal, reading.relationship)
    yield Line(1, words.text("report.entry", alias=alias, day=day_text(reading.day, words)))
    yield from paragraphs(2, _found(alias, reading.found, words))


def _found(alias: str, found: Closeness | HardToRead, words: Words) -> list[str]:
    if not isinstance(found, Closeness):
        return [
            words.text("attachment.region.hard_to_read.sentence"),
            words.text(f"attachment.hard_to_read.{found}"),
        ]
    answered = found.anxiety.answered + found.avoidance.answered
    return [
        words.text(f"attachment.region.{found.region}.sentence", alias=alias),
        dial_line(found.anxiety, words),
        dial_line(found.avoidance, words),
        words.text("attachment.how.answered", answered=answered),
    ]


def _differences(report: Report, words: Words) -> Iterator[str]:
    placed = [
        (alias_of(report.journal, reading.relationship), reading.found)
        for reading in report.plane.readings
        if isinstance(reading.found, Closeness)
    ]
    for (first, place), (second, other) in combinations(placed, 2):
        if differ(place, other):
            yield words.text("attachment.compare.differ", first=first, second=second)
