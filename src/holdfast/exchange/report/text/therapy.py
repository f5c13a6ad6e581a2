"""How a therapy is, as the person marked it, as text. A red flag comes before everything, and then nothing else is told."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.exchange.report.reading import Look, Report
from holdfast.exchange.report.text.section import (
    Line,
    Section,
    heading,
    items,
    labelled,
    paragraphs,
)
from holdfast.exchange.telling.people import alias_of
from holdfast.healing.reflections.therapy import TherapyReading
from holdfast.words import Words
from holdfast.words.dates import day_text


def therapy(report: Report, words: Words) -> Iterator[Section]:
    """The latest look at each therapy."""
    for look in report.therapy:
        told = _flags if look.reading.stops else _lists
        yield [_heading(report, look, words), *told(look.reading, words)]


def _heading(report: Report, look: Look[TherapyReading], words: Words) -> Line:
    day = day_text(look.entry.body.day, words)
    alias = alias_of(report.journal, look.entry.body.relationship)
    if not alias:
        return heading("therapy.result.heading", words, day=day)
    return heading("therapy.result.heading_with", words, day=day, alias=alias)


def _flags(reading: TherapyReading, words: Words) -> Iterator[Line]:
    yield Line(1, words.text(f"therapy.flags.{'lead' if reading.red_flags else 'lead_unsure'}"))
    yield Line(1, words.text("therapy.flags.no_talk"))
    for name, flags in (("marked", reading.red_flags), ("unsure", reading.unsure_flags)):
        if flags:
            yield Line(1, words.text(f"therapy.flags.{name}"))
        for flag in flags:
            why = words.text(f"therapy.flags.why.{flag}")
            said = labelled(words.text(f"therapy.item.{flag}"), why, words)
            yield Line(2, said, is_item=True)
    yield Line(1, words.text("therapy.flags.ways.heading"))
    yield from items(2, words.list("therapy.flags.ways.points"))
    yield Line(1, words.text("therapy.flags.ways.order"))


def _lists(reading: TherapyReading, words: Words) -> Iterator[Line]:
    yield Line(1, words.text("therapy.result.lead"))
    for name in ("there", "sometimes", "not_yet"):
        parts = getattr(reading, name)
        if parts or name != "sometimes":
            yield Line(1, words.text(f"therapy.result.{name}.heading"))
        if parts:
            yield from items(2, (words.text(f"therapy.part.{part}") for part in parts))
        elif name != "sometimes":
            yield Line(2, words.text(f"therapy.result.{name}.none"))
    if reading.not_yet or reading.sometimes:
        yield from paragraphs(
            1, (words.text(f"therapy.result.{key}") for key in ("early", "repaired"))
        )
