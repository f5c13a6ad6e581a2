"""What may repeat, as text: each candidate with what it rests on and its exceptions, then the plain counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from holdfast.exchange.report import Report
from holdfast.healing.patterns.recurrence import Tier
from holdfast.healing.patterns.repeating import Candidate, Count
from holdfast.healing.patterns.vocabulary import Facet, Term
from holdfast.words import Words
from holdfast.words.dates import day_text
from holdfast.words.phrases import decimal_text, joined

Line = tuple[int, str]  # depth of indent, and one paragraph


def patterns_sections(report: Report, words: Words) -> Iterator[list[Line]]:
    """The sections of the patterns, each a heading with its lines."""
    patterns = report.patterns
    rests_on = words.text("patterns.rests_on", n=len(patterns.relationships))
    yield [(0, words.text("patterns.heading")), (1, rests_on), *_no_threads(report, words)]
    for tier in Tier:
        found = [candidate for candidate in patterns.candidates if candidate.tier is tier]
        if found:
            yield [
                (0, words.text(f"patterns.tier.{tier}.heading")),
                (1, words.text(f"patterns.tier.{tier}.meaning")),
                *(line for each in found for line in _candidate(report, each, words)),
            ]
    if patterns.set_aside:
        terms = joined([_term(each.facet, each.term, words) for each in patterns.set_aside], words)
        yield [(0, words.text("patterns.set_aside", names=terms))]
    if patterns.counts:
        yield [
            (0, words.text("patterns.tier.plain_count.heading")),
            (1, words.text("patterns.tier.plain_count.meaning")),
            *((1, _count(report, each, words)) for each in patterns.counts),
        ]


def _no_threads(report: Report, words: Words) -> list[Line]:
    if report.patterns.candidates:
        return [(1, words.text("patterns.a_thread_or"))]
    key = "nothing_clear" if report.patterns.is_enough else "too_few"
    return [(1, line) for line in words.list(f"patterns.{key}.paragraphs")][:1]


def _candidate(report: Report, found: Candidate, words: Words) -> list[Line]:
    statement = words.text(
        f"patterns.statement.{found.tier}",
        term=_term(found.facet, found.term, words),
        count=found.count,
        total=found.of,
        expected=decimal_text(found.expected, words),
    )
    asked = words.text(f"patterns.facet.{found.facet}")
    among = words.text(f"patterns.scope.{found.scope}")
    return [
        (1, statement),
        (2, words.text("report.asked", facet=asked, scope=among)),
        *((2, line) for line in _candidate_facts(report, found, words)),
    ]


def _candidate_facts(report: Report, found: Candidate, words: Words) -> Iterator[str]:
    yield words.text("patterns.with", names=named(report, found.found_in, words))
    yield _exceptions(report, found, words)
    if found.not_counted:
        names = named(report, found.not_counted, words)
        yield words.text("patterns.not_counted", names=names)
    if found.also_present_in:
        yield words.text("patterns.also_in_childhood", alias=report.alias(found.also_present_in))
    if found.fits:
        yield words.text(f"patterns.fit.kept_{found.fits}")
    yield words.text("report.rests_on", entries=_basis(report, found.basis.entries, words))


def _exceptions(report: Report, found: Candidate, words: Words) -> str:
    if not found.exceptions:
        return words.text("patterns.exceptions.none")
    return words.text("patterns.exceptions.not_with", names=named(report, found.exceptions, words))


def _basis(report: Report, entries: Iterable[UUID], words: Words) -> str:
    """Each entry as whom it is about and the day it was kept."""
    found = [entry for entry in map(report.journal.entry, entries) if entry is not None]
    return joined(
        [
            words.text(
                "report.entry",
                alias=report.alias(getattr(entry.body, "relationship", entry.id)),
                day=day_text(entry.kept_at.date(), words),
            )
            for entry in found
        ],
        words,
    )


def _count(report: Report, found: Count, words: Words) -> str:
    key = "twice" if found.count == 2 else "plain_count"
    term = _term(found.facet, found.term, words)
    statement = words.text(
        f"patterns.statement.{key}", term=term, count=found.count, total=found.of
    )
    names = words.text("patterns.with", names=named(report, found.found_in, words))
    return words.text("report.count", statement=statement, names=names)


def named(report: Report, people: Iterable[UUID], words: Words) -> str:
    """The aliases of these people, joined as the language joins them."""
    return joined([report.alias(person) for person in people], words)


def _term(facet: Facet, term: Term, words: Words) -> str:
    return words.text(f"{facet}.{term}.label")
