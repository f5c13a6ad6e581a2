"""Oneself, as text: trust and self, kept signs, one's own behaviour. Nothing is added up."""

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
from holdfast.exchange.telling.dynamics import event_line, step_line
from holdfast.exchange.telling.people import alias_of
from holdfast.exchange.telling.signs import over_time, so_far
from holdfast.exchange.telling.trust_and_self import change_lines
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.dynamics.reading import DynamicsMonth, DynamicsReading, is_with_flagged
from holdfast.healing.journal.entry import Entry
from holdfast.healing.reflections.times import time_before, times_answered
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, KeptSign, KeptSignsReading
from holdfast.words import Words
from holdfast.words.dates import day_text, month_text


def trust_and_self(report: Report, words: Words) -> Iterator[Section]:
    """The two lists of the latest day, and what moved."""
    look = report.trust_and_self
    if look is None:
        return
    lines = [heading("self.result.heading", words, day=day_text(look.entry.body.day, words))]
    for name in ("stronger", "younger"):
        strengths = getattr(look.reading, name)
        lines.append(Line(1, words.text(f"self.result.{name}.heading")))
        if strengths:
            lines.append(Line(2, words.text(f"self.result.{name}.meaning")))
            lines += items(2, (words.text(f"self.strength.{each}") for each in strengths))
        else:
            lines.append(Line(2, words.text(f"self.result.{name}.none")))
    if before := time_before(report.journal, look.entry):
        lines.append(Line(1, words.text("self.change.heading")))
        lines += items(2, change_lines(look.reading, before, words))
    yield [*lines, *paragraphs(1, (words.text("self.result.both_allowed"),))]


def signs(report: Report, words: Words) -> Iterator[Section]:
    """What was marked on the latest day, about nobody in particular and about each person."""
    for look in report.signs:
        yield [_of_day(report, look, words), *_signs(report, look, words)]


def behaviour(report: Report, words: Words) -> Iterator[Section]:
    """One's own events by month. Whoever is afraid does not look here first, and what went too far comes before counts."""
    reading = report.own_behaviour
    if reading.months:
        yield [
            heading("dynamics.heading", words),
            Line(1, words.text("dynamics.afraid")),
            *_far(reading, words),
            *_rise(reading, words),
            *_owed(report, words),
            *(line for month in reading.months for line in _month(report, month, words)),
            Line(1, words.text("dynamics.months.cannot")),
        ]


def _of_day(report: Report, look: Look[KeptSignsReading], words: Words) -> Line:
    day = day_text(look.entry.body.day, words)
    alias = alias_of(report.journal, look.entry.body.relationship)
    if not alias:
        return heading("signs.kept.heading", words, day=day)
    return heading("signs.kept.heading_with", words, day=day, alias=alias)


def _signs(report: Report, look: Look[KeptSignsReading], words: Words) -> Iterator[Line]:
    reading = look.reading
    if reading.is_flagged:
        yield Line(1, words.text("signs.kept.flagged"))
    if reading.marked and reading.left_to_ask:
        yield Line(1, words.text("report.signs_ask_more"))
    for sign in reading.marked:
        yield Line(1, words.text(f"signs.item.{sign.sign}"))
        yield from paragraphs(2, _sign(sign, words))
    if not reading.marked:
        said = "none" if reading.answered else "all_left_out"
        yield Line(1, words.text(f"signs.result.{said}"))
    times = times_answered(report.journal, WARNING_SIGNS.id, look.entry.body.relationship)
    if len(times) > 1:
        yield Line(1, words.text("signs.kept.over_time"))
        for name, answers in over_time(times, words):
            yield from (Line(2, name), Line(3, answers))


def _sign(sign: KeptSign, words: Words) -> Iterator[str]:
    yield so_far(sign, words)
    once = words.text("signs.result.once_protected")
    yield labelled(once, words.text(f"signs.hint.{sign.sign}"), words)
    if sign.practices:
        practice = words.text("signs.result.practice")
        yield labelled(practice, words.text(f"signs.sign.{sign.sign}.points_to"), words)


def _far(reading: DynamicsReading, words: Words) -> Iterator[Line]:
    if any(event.body.leads_to_help for month in reading.months for event in month.events):
        yield Line(1, words.text("dynamics.far.lead"))
        yield Line(1, words.text("report.to_help"))


def _rise(reading: DynamicsReading, words: Words) -> Iterator[Line]:
    rise = reading.rise
    if rise.is_rise:
        yield Line(1, words.text("dynamics.rise.found", lately=rise.lately, before=rise.before))
        said = ("too_far" if rise.too_far else "may_be", "what")
        yield from paragraphs(1, (words.text(f"dynamics.rise.{key}") for key in said))


def _owed(report: Report, words: Words) -> Iterator[Line]:
    """Where repair is owed; never toward somebody who was flagged."""
    journal = report.journal
    owed = [each for each in report.own_behaviour.owed if not is_with_flagged(journal, each.body)]
    if owed:
        yield Line(1, words.text("dynamics.owed.heading"))
        yield Line(2, words.text("dynamics.owed.lead"))
        yield from items(2, (event_line(journal, event.body, words) for event in owed))


def _month(report: Report, month: DynamicsMonth, words: Words) -> Iterator[Line]:
    named = month_text(month.month, words)
    yield Line(1, words.text("report.month", month=named, n=len(month.events)))
    for event in month.events:
        yield from _event(report, event, words)


def _event(report: Report, event: Entry[Dynamic], words: Words) -> Iterator[Line]:
    yield Line(2, event_line(report.journal, event.body, words), is_item=True)
    if step := step_line(event.body, words):
        yield Line(3, step)
