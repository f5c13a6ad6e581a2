"""How the text begins and ends: what was read, what comes before everything, who matters; and what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text.section import Line, Section, heading, items, paragraphs
from holdfast.exchange.telling.people import alias_of, person_line
from holdfast.healing.safety.comes_first import Because, ComesFirst
from holdfast.words import Words

# Where the pages have the sentence already.
OF_PAGES: Final = {
    Because.FLAGGED: "toward.flagged.lead",
    Because.SIGN: "signs.kept.safety_now",
    Because.GOES_ON: "experiences.safety.listed",
}


def beginning(report: Report, words: Words) -> Iterator[Section]:
    """What was read, and that it stayed here."""
    lines = [
        heading("report.heading", words),
        Line(0, words.text("report.entries", n=len(report.journal))),
    ]
    if unread := len(report.journal.unread):
        lines.append(Line(0, words.text("report.unread", n=unread)))
    yield lines


def safety(report: Report, words: Words) -> Iterator[Section]:
    """What the person noted that leads to safety stands before every count."""
    if report.comes_first:
        yield [
            heading("patterns.safety_first.heading", words),
            *items(1, (_word(report, each, words) for each in report.comes_first)),
            Line(1, words.text("report.to_safety")),
        ]


def people(report: Report, words: Words) -> Iterator[Section]:
    """Everybody, in the order of life."""
    lines = [person_line(entry.body, words) for entry in report.journal.relationships]
    none = [Line(1, words.text("people.none_yet"))]
    yield [heading("people.heading", words), *(items(1, lines) if lines else none)]


def ending(report: Report, words: Words) -> Iterator[Section]:
    """What is not printed, and what none of it can tell."""
    yield list(paragraphs(0, words.list("report.limits")))


def _word(report: Report, word: ComesFirst, words: Words) -> str:
    alias = alias_of(report.journal, word.relationship)
    if word.because is Because.HARM:
        return words.text("patterns.safety_first.lead", names=alias)
    if word.because is Because.THERAPY:
        return words.text("report.safety.therapy")
    key = OF_PAGES.get(word.because, f"report.safety.{word.because}")
    return words.text(key, alias=alias)
