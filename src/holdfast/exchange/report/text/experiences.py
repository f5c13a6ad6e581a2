"""Experiences as text: what affects most now, when it was, and what was noted. No sum, no number, and nothing put away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text.section import Line, Section, heading, items, labelled
from holdfast.exchange.telling.experiences import affects, answer_lines, name
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.journal.entry import Entry
from holdfast.words import Words


def experiences(report: Report, words: Words) -> Iterator[Section]:
    """What was noted as mine, after a line on what it names. What was put away stays folded."""
    found = report.experiences
    if not found.basis.entries:
        return
    yield [
        heading("experiences.heading", words),
        Line(1, words.text("report.experiences.names_hurt")),
        *_foremost(found.foremost, words),
        *_times(report, words),
        *_groups(report, words),
        *([Line(1, words.text("report.experiences.put_away"))] if found.put_away else []),
    ]


def _foremost(found: Iterable[Entry[Experience]], words: Words) -> Iterator[Line]:
    told = [labelled(name(entry.body, words), affects(entry.body, words), words) for entry in found]
    if told:
        yield Line(1, words.text("experiences.overview.foremost.heading"))
        yield Line(2, words.text("experiences.overview.foremost.lead"))
        yield from items(2, told)


def _times(report: Report, words: Words) -> Iterator[Line]:
    told = [
        labelled(
            words.text(f"experiences.times.{time}"),
            " · ".join(name(entry.body, words) for entry in found),
            words,
        )
        for time, found in report.experiences.times.items()
    ]
    if told:
        yield Line(1, words.text("experiences.overview.times.heading"))
        yield from items(2, told)


def _groups(report: Report, words: Words) -> Iterator[Line]:
    if report.experiences.groups:
        yield Line(1, words.text("experiences.overview.listed.heading"))
    for group, found in report.experiences.groups.items():
        yield Line(2, words.text(f"experiences.group.{group}.label"))
        for entry in found:
            yield Line(3, name(entry.body, words))
            yield from items(4, answer_lines(report.journal, entry.body, words))
