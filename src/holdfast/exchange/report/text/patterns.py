"""What may repeat, as text: candidates with what they rest on and their exceptions, plain counts, threads, the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text.section import Line, Section, heading, items, paragraphs
from holdfast.exchange.telling.patterns import sentence_lines, statement, term_text
from holdfast.exchange.telling.people import alias_of, aliases
from holdfast.healing.journal.entry import Entry
from holdfast.healing.patterns.recurrence import Tier
from holdfast.healing.patterns.repeating import Candidate, Count
from holdfast.healing.patterns.thread import Fits, Likeness, Thread
from holdfast.words import Words
from holdfast.words.dates import day_text
from holdfast.words.phrases import joined

# What the person said about the likeness. "Rather not say" is left unsaid here too.
LIKENESS: Final = {
    Likeness.ALIKE: "patterns.link.kept_alike",
    Likeness.NOT_SURE: "report.likeness.not_sure",
    Likeness.DIFFERENT: "report.likeness.different",
}


def patterns(report: Report, words: Words) -> Iterator[Section]:
    """What may repeat, by how sure it is."""
    found = report.patterns
    rests_on = words.text("patterns.rests_on", n=len(found.relationships))
    yield [heading("patterns.heading", words), Line(1, rests_on), *_lead(report, words)]
    for tier in Tier:
        candidates = [candidate for candidate in found.candidates if candidate.tier is tier]
        if candidates:
            yield [
                *_tier(tier, words),
                *(line for each in candidates for line in _candidate(report, each, words)),
            ]
    if found.set_aside:
        terms = joined([term_text(each.facet, each.term, words) for each in found.set_aside], words)
        yield [Line(0, words.text("patterns.set_aside", names=terms))]
    if found.counts:
        yield [
            *_tier("plain_count", words),
            *items(1, (_count(report, each, words) for each in found.counts)),
        ]


def threads(report: Report, words: Words) -> Iterator[Section]:
    """What the person last said about each thread. One that does not fit is not told as one."""
    told = [line for entry in report.threads for line in _thread(report, entry, words)]
    if told:
        yield [heading("report.threads", words), *told]


def sentence(report: Report, words: Words) -> Iterator[Section]:
    """The person's own sentence, as kept last."""
    entry = report.formulation
    lines = sentence_lines(entry.body, words) if entry else ()
    if entry is None or not lines:
        yield [heading("formulation.heading", words), Line(1, words.text("formulation.empty"))]
        return
    written_on = words.text(
        "formulation.yours.written_on", day=day_text(entry.kept_at.date(), words)
    )
    yield [heading("formulation.heading", words), *paragraphs(1, lines), Line(1, written_on)]


def _lead(report: Report, words: Words) -> list[Line]:
    candidates = report.patterns.candidates
    if candidates:
        is_asked = any(not each.is_received for each in candidates)
        return [Line(1, words.text("patterns.a_thread_or"))] if is_asked else []
    key = "nothing_clear" if report.patterns.is_enough else "too_few"
    return list(paragraphs(1, words.list(f"patterns.{key}.paragraphs")[:1]))


def _tier(tier: str, words: Words) -> list[Line]:
    return [
        heading(f"patterns.tier.{tier}.heading", words),
        Line(1, words.text(f"patterns.tier.{tier}.meaning")),
    ]


def _candidate(report: Report, found: Candidate, words: Words) -> Iterator[Line]:
    asked = words.text(f"patterns.facet.{found.facet}")
    among = words.text(f"patterns.scope.{found.scope}")
    yield Line(1, statement(found, words))
    yield Line(2, words.text("report.asked", facet=asked, scope=among))
    if found.is_received:
        yield Line(2, words.text("patterns.received"))
    yield from paragraphs(2, _candidate_facts(report, found, words))


def _candidate_facts(report: Report, found: Candidate, words: Words) -> Iterator[str]:
    journal = report.journal
    yield words.text("patterns.with", names=aliases(journal, found.found_in, words))
    yield _exceptions(report, found, words)
    if found.not_counted:
        names = aliases(journal, found.not_counted, words)
        yield words.text("patterns.not_counted", names=names)
    if found.also_present_in:
        alias = alias_of(journal, found.also_present_in)
        yield words.text("patterns.also_in_childhood", alias=alias)
    if found.fits:
        yield words.text(f"patterns.fit.kept_{found.fits}")
    yield words.text("report.rests_on", entries=_basis(report, found.basis.entries, words))


def _exceptions(report: Report, found: Candidate, words: Words) -> str:
    if not found.exceptions:
        return words.text("patterns.exceptions.none")
    names = aliases(report.journal, found.exceptions, words)
    return words.text("patterns.exceptions.not_with", names=names)


def _basis(report: Report, entries: Iterable[UUID], words: Words) -> str:
    """Each entry as whom it is about and the day it was kept."""
    found = [entry for entry in map(report.journal.entry, entries) if entry is not None]
    return joined(
        [
            words.text(
                "report.entry",
                alias=alias_of(report.journal, getattr(entry.body, "relationship", entry.id)),
                day=day_text(entry.kept_at.date(), words),
            )
            for entry in found
        ],
        words,
    )


def _count(report: Report, found: Count, words: Words) -> str:
    key = "twice" if found.count == 2 else "plain_count"
    term = term_text(found.facet, found.term, words)
    said = words.text(f"patterns.statement.{key}", term=term, count=found.count, total=found.of)
    names = words.text("patterns.with", names=aliases(report.journal, found.found_in, words))
    return words.text("report.count", statement=said, names=names)


def _thread(report: Report, entry: Entry[Thread], words: Words) -> Iterator[Line]:
    body = entry.body
    if body.fits is Fits.NO:
        return
    said = words.text(f"patterns.fit.kept_{body.fits}")
    term = term_text(body.facet, body.term, words)
    yield Line(1, words.text("report.thread", term=term, said=said), is_item=True)
    alias = alias_of(report.journal, body.learned_with)
    key = LIKENESS.get(body.likeness) if body.likeness else None
    if alias and key:
        yield Line(2, words.text(key, alias=alias))
