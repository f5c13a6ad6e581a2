"""Being with one person, as text: room to be oneself, leaning, a plan for the pace, near and far."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.exchange.report.reading import Look, PlanWith, Report
from holdfast.exchange.report.text.section import (
    Line,
    Section,
    heading,
    items,
    labelled,
    paragraphs,
)
from holdfast.exchange.telling.dial import counts, day_line, summary
from holdfast.exchange.telling.pace import moved_lines, plan_lines
from holdfast.exchange.telling.people import alias_of
from holdfast.healing.dial.weeks import READ_FROM, DialReading, noted_days
from holdfast.healing.pace.emotional_safety import EmotionalSafetyReading
from holdfast.healing.pace.lean_on import LeanOnReading, Quality
from holdfast.healing.reading import Reason, Refused
from holdfast.words import Words
from holdfast.words.dates import day_text


def emotional_safety(report: Report, words: Words) -> Iterator[Section]:
    """What is there and what is thin with each, and what moved."""
    for look in report.emotional_safety:
        yield [_of_day("emotional_safety", report, look, words), *_room(look.reading, words)]


def leaning(report: Report, words: Words) -> Iterator[Section]:
    """Strength and kindness as two lists, and one question where they do not come together."""
    for look in report.leaning:
        yield [_of_day("lean_on", report, look, words), *_two_lists(look.reading, words)]


def pace_plans(report: Report, words: Words) -> Iterator[Section]:
    """The newest plan with each. Where there is fear or was hurt, only what protects is told of it."""
    for plan in report.pace_plans:
        yield [*_before_plan(report, plan, words), *_plan(plan, words)]


def near_and_far(report: Report, words: Words) -> Iterator[Section]:
    """Four weeks with each."""
    told = [line for reading in report.near_and_far for line in _weeks(report, reading, words)]
    is_about_open = any(not _is_flagged(report, each) for each in report.near_and_far)
    if told:
        both_ends = [Line(1, words.text("dial.both_ends"))] if is_about_open else []
        yield [heading("dial.heading", words), *both_ends, *told]


def _of_day(
    key: str,
    report: Report,
    look: Look[EmotionalSafetyReading] | Look[LeanOnReading],
    words: Words,
) -> Line:
    body = look.entry.body
    alias = alias_of(report.journal, body.relationship)
    return heading(f"{key}.result.heading", words, alias=alias, day=day_text(body.day, words))


def _room(reading: EmotionalSafetyReading, words: Words) -> Iterator[Line]:
    key = "emotional_safety.result"
    for name, grounds in (("present", reading.present), ("thin", reading.thin)):
        yield Line(1, words.text(f"{key}.{name}.heading"))
        if grounds:
            yield from items(2, (words.text(f"emotional_safety.item.{each}") for each in grounds))
        else:
            yield Line(2, words.text(f"{key}.{name}.none"))
    yield from _moved(reading, words)
    yield Line(1, words.text(f"{key}.between"))


def _moved(reading: EmotionalSafetyReading, words: Words) -> Iterator[Line]:
    if reading.before is None:
        return
    day = day_text(reading.before.body.day, words)
    yield Line(1, words.text("emotional_safety.change.heading"))
    yield from items(2, moved_lines(reading, words))
    if not reading.moves:
        yield Line(2, words.text("emotional_safety.change.none", day=day))


def _two_lists(reading: LeanOnReading, words: Words) -> Iterator[Line]:
    for name, qualities in (("strength", reading.strength), ("kindness", reading.kindness)):
        yield Line(1, words.text(f"lean_on.section.{name}"))
        if qualities:
            yield from items(2, (_quality(each, words) for each in qualities))
        else:
            yield Line(2, words.text("lean_on.result.none"))
    if reading.asks_for_kindness:
        yield Line(1, words.text("lean_on.trap.heading"))
        yield from paragraphs(2, words.list("lean_on.trap.paragraphs"))


def _quality(quality: Quality, words: Words) -> str:
    often = words.text(f"lean_on.often.{quality.answer}")
    return labelled(often, words.text(f"lean_on.item.{quality.quality}"), words)


def _before_plan(report: Report, plan: PlanWith, words: Words) -> Iterator[Line]:
    """The heading, and what comes before a plan where it may not lead closer."""
    alias = alias_of(report.journal, plan.entry.body.relationship)
    if isinstance(plan.pace.plan, Refused):
        yield heading("pace.form_heading", words, alias=alias)
        if plan.pace.plan.reason is Reason.THERAPY:
            yield Line(1, words.text("therapy.flags.rests"))
        else:
            yield Line(1, words.text("toward.flagged.lead", alias=alias))
            yield Line(1, words.text("pace.flagged"))
    elif plan.pace.is_after_hurt:
        yield heading("pace.form_heading", words, alias=alias)
        yield Line(1, words.text("pace.step.after_hurt", alias=alias))
    else:
        yield heading("pace.heading", words, alias=alias)


def _plan(plan: PlanWith, words: Words) -> Iterator[Line]:
    day = day_text(plan.entry.kept_at.date(), words)
    yield Line(1, words.text("pace.written", day=day))
    yield from items(1, plan_lines(plan.entry.body, plan.pace, words))


def _weeks(report: Report, reading: DialReading, words: Words) -> Iterator[Line]:
    yield Line(1, words.text("report.with", alias=alias_of(report.journal, reading.relationship)))
    if _is_flagged(report, reading):
        yield Line(2, words.text("dial.flagged"))
    if not reading.days:
        last = noted_days(report.journal, reading.relationship)[-1]
        yield Line(2, words.text("dial.reading.none"))
        yield Line(2, words.text("report.last_noted", note=day_line(last.body, words)))
        return
    yield Line(2, words.text("dial.reading.noted", n=len(reading.days)))
    if len(reading.days) < READ_FROM:
        yield from items(2, (day_line(day.body, words) for day in reading.days))
        return
    yield from items(2, (labelled(name, text, words) for name, text in summary(reading, words)))
    yield from paragraphs(2, counts(reading, words))


def _is_flagged(report: Report, reading: DialReading) -> bool:
    person = report.journal.relationship(reading.relationship)
    return person is not None and person.body.is_flagged
