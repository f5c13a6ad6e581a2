"""What supports: ways to settle that helped, and the plan for hard hours with a number beside it."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text.section import Line, Section, heading, items, labelled
from holdfast.exchange.telling.settling import way_name
from holdfast.words import Words
from holdfast.words.lines import EVERYWHERE, lines_for, load_lines
from holdfast.words.place import content_root


def settling(report: Report, words: Words) -> Iterator[Section]:
    """What has helped, where anything was tried; a way that left the content is still counted."""
    lines = [
        words.text(
            "settling.history.counts", name=way_name(card, words), times=each.times, n=each.of
        )
        for card, each in report.settling.items()
    ]
    if lines:
        yield [heading("settling.history.heading", words), *items(1, lines)]


def hard_hours(report: Report, words: Words) -> Iterator[Section]:
    """The plan, after whom to call: help stands beside every mention."""
    plan = report.plan
    if plan is None:
        return
    found = lines_for(load_lines(content_root()), plan.country or EVERYWHERE, report.today)
    number = found.emergency_number or words.text("help.direct.no_number")
    labels = {name: words.text(f"hard_hours.line.{name}.label") for name, _ in plan.lines}
    empty = [Line(1, words.text("hard_hours.empty"))]
    lines = items(1, (labelled(labels[name], text, words) for name, text in plan.lines))
    yield [
        heading("hard_hours.heading", words),
        Line(1, words.text("hard_hours.lead")),
        Line(1, words.text("hard_hours.now", number=number)),
        Line(1, words.text("report.to_help")),
        *(lines if plan.lines else empty),
        Line(1, words.text("hard_hours.passes")),
    ]
