"""The report as text for a terminal: the same statements as the pages, in the same words from content."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from holdfast.exchange.report import Report
from holdfast.exchange.report_patterns import Line, named, patterns_sections
from holdfast.healing.attachment.closeness import (
    AttachmentReading,
    Closeness,
    Dial,
    HardToRead,
    differ,
)
from holdfast.healing.patterns.formulation import filled_blanks
from holdfast.healing.relationship import Relationship
from holdfast.words import Words
from holdfast.words.dates import day_text
from holdfast.words.phrases import decimal_text

WIDTH: Final = 78  # columns
INDENT: Final = "  "


def report_text(report: Report, words: Words) -> str:
    """The whole report, wrapped for a terminal. What a person typed is printed without control characters."""
    lines = [line for section in _sections(report, words) for line in (*section, (0, ""))]
    return "\n".join(_wrapped(depth, harmless(text)) for depth, text in lines).rstrip() + "\n"


def harmless(text: str) -> str:
    """The text on one line, without the control characters that could steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _wrapped(depth: int, text: str) -> str:
    start = INDENT * depth
    return textwrap.fill(text, WIDTH, initial_indent=start, subsequent_indent=start)


def _sections(report: Report, words: Words) -> Iterator[list[Line]]:
    yield _beginning(report, words)
    yield from _safety(report, words)
    yield _people(report, words)
    yield _closeness(report, words)
    yield from patterns_sections(report, words)
    yield _sentence(report, words)
    yield from _settling(report, words)
    yield [(0, line) for line in words.list("report.limits")]


def _beginning(report: Report, words: Words) -> list[Line]:
    lines = [
        (0, words.text("report.heading")),
        (0, words.text("report.entries", n=len(report.journal))),
    ]
    if unread := len(report.journal.unread):
        lines.append((0, words.text("report.unread", n=unread)))
    return lines


def _safety(report: Report, words: Words) -> Iterator[list[Line]]:
    """What the person noted about harm stands before every count."""
    if report.patterns.safety_first:
        names = named(report, report.patterns.safety_first, words)
        yield [
            (0, words.text("patterns.safety_first.heading")),
            (1, words.text("patterns.safety_first.lead", names=names)),
            (1, words.text("report.to_safety")),
        ]


def _people(report: Report, words: Words) -> list[Line]:
    people = report.journal.relationships
    lines = [(1, _person(entry.body, words)) for entry in people]
    return [
        (0, words.text("people.heading")),
        *(lines or [(1, words.text("people.none_yet"))]),
    ]


def _person(person: Relationship, words: Words) -> str:
    key = "from_childhood" if person.from_childhood else person.period.value
    relation = words.text(f"relations.relation.{person.relation}")
    line = words.text(f"people.kind_line.{key}", relation=relation)
    return words.text("report.person", alias=person.alias, line=line)


def _closeness(report: Report, words: Words) -> list[Line]:
    readings = report.plane.readings
    lines: list[Line] = [(0, words.text("attachment.compare.heading"))]
    for reading in readings:
        lines += _place(report, reading, words)
    if not readings:
        lines.append((1, words.text("attachment.compare.none_yet")))
    lines += [(1, line) for line in _differences(report, words)]
    if left_off := len(report.plane.left_off):
        lines.append((1, words.text("attachment.compare.left_off", n=left_off)))
    return lines


def _place(report: Report, reading: AttachmentReading, words: Words) -> list[Line]:
    alias = report.alias(reading.relationship)
    day = day_text(reading.day, words)
    heading: Line = (1, words.text("report.entry", alias=alias, day=day))
    return [heading, *((2, line) for line in _found(alias, reading.found, words))]


def _found(alias: str, found: Closeness | HardToRead, words: Words) -> list[str]:
    if not isinstance(found, Closeness):
        return [
            words.text("attachment.region.hard_to_read.sentence"),
            words.text(f"attachment.hard_to_read.{found}"),
        ]
    answered = found.anxiety.answered + found.avoidance.answered
    return [
        words.text(f"attachment.region.{found.region}.sentence", alias=alias),
        _dial(found.anxiety, words),
        _dial(found.avoidance, words),
        words.text("attachment.how.answered", answered=answered),
    ]


def _dial(dial: Dial, words: Words) -> str:
    return words.text(
        f"attachment.result.{dial.dimension}.sentence",
        value=decimal_text(float(dial.score), words),
        low=decimal_text(float(dial.low), words),
        high=decimal_text(float(dial.high), words),
    )


def _differences(report: Report, words: Words) -> Iterator[str]:
    """Only pairs that differ: that two cannot be told apart says nothing new."""
    placed = [
        (report.alias(reading.relationship), reading.found)
        for reading in report.plane.readings
        if isinstance(reading.found, Closeness)
    ]
    for (first, place), (second, other) in combinations(placed, 2):
        if differ(place, other):
            yield words.text("attachment.compare.differ", first=first, second=second)


def _settling(report: Report, words: Words) -> Iterator[list[Line]]:
    """What has helped, where anything was tried; a way that left the content is still counted."""
    lines = [
        (1, words.text("settling.history.counts", name=_way(card, words), times=each.times, n=each.of))
        for card, each in report.settling.items()
    ]  # fmt: skip
    if lines:
        yield [(0, words.text("settling.history.heading")), *lines]


def _way(card: str, words: Words) -> str:
    key = f"settling.card.{card}.name"
    return words.text(key) if words.has(key) else words.text("settling.history.gone")


def _sentence(report: Report, words: Words) -> list[Line]:
    lines: list[Line] = [(0, words.text("formulation.heading"))]
    entry = report.formulation
    blanks = filled_blanks(entry.body) if entry else ()
    if entry is None or not blanks:
        return [*lines, (1, words.text("formulation.empty"))]
    lines += [
        (1, words.text(f"formulation.sentence.{blank}", words=text)) for blank, text in blanks
    ]
    day = day_text(entry.kept_at.date(), words)
    return [*lines, (1, words.text("formulation.yours.written_on", day=day))]
