"""The report as data, for other programs. docs/journal.md describes every field, and a test compares the two.

Relationships and entries are named by their ids, words by theirs. Scores are rounded to two decimals.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from typing import Final
from uuid import UUID

import msgspec

from holdfast.exchange.journal_file import LineProblem
from holdfast.exchange.report import Report
from holdfast.healing.attachment.closeness import AttachmentReading, Closeness, Dial
from holdfast.healing.journal.entry import Entry
from holdfast.healing.patterns.formulation import Formulation, filled_blanks
from holdfast.healing.patterns.repeating import Candidate, Count, Patterns
from holdfast.healing.relationship import Relationship
from holdfast.healing.settling.tries import Helped

# Raised when a field goes or changes its meaning; new fields may join without it.
VERSION: Final = 1


class PersonData(msgspec.Struct, frozen=True):
    """One relationship, in the order of life."""

    id: UUID
    alias: str
    relation: str
    period: str
    from_childhood: bool


class DialData(msgspec.Struct, frozen=True):
    """One dimension, 1 to 7, with its band."""

    score: float
    low: float
    high: float
    answered: int


class PlaceData(msgspec.Struct, frozen=True):
    """The newest place of one relationship on the plane, or why there is none."""

    relationship: UUID
    day: date
    region: str | None
    anxiety: DialData | None
    avoidance: DialData | None
    hard_to_read: str | None
    basis: tuple[UUID, ...]


class CandidateData(msgspec.Struct, frozen=True):
    """A term that may repeat."""

    facet: str
    term: str
    tier: str
    scope: str
    posterior: float
    count: int
    of: int
    expected: float
    found_in: tuple[UUID, ...]
    exceptions: tuple[UUID, ...]
    not_counted: tuple[UUID, ...]
    also_present_in: UUID | None
    fits: str | None
    basis: tuple[UUID, ...]


class CountData(msgspec.Struct, frozen=True):
    """A term that came up at least twice, and no more than that."""

    facet: str
    term: str
    count: int
    of: int
    found_in: tuple[UUID, ...]
    exceptions: tuple[UUID, ...]
    basis: tuple[UUID, ...]


class PatternsData(msgspec.Struct, frozen=True):
    """What may repeat, and where safety comes before any count."""

    relationships: tuple[UUID, ...]
    safety_first: tuple[UUID, ...]
    candidates: tuple[CandidateData, ...]
    counts: tuple[CountData, ...]
    set_aside: tuple[CandidateData, ...]


class SentenceData(msgspec.Struct, frozen=True):
    """The person's own sentence: the blanks that hold words."""

    id: UUID
    kept_at: datetime
    blanks: dict[str, str]


class SettlingData(msgspec.Struct, frozen=True):
    """How often one way to settle helped."""

    card: str
    helped: int
    of: int
    basis: tuple[UUID, ...]


class ReportData(msgspec.Struct, frozen=True):
    """The whole report."""

    version: int
    entries: int
    unread: int
    people: tuple[PersonData, ...]
    closeness: tuple[PlaceData, ...]
    left_off: tuple[UUID, ...]
    patterns: PatternsData
    formulation: SentenceData | None
    settling: tuple[SettlingData, ...]
    problems: tuple[LineProblem, ...]


def report_data(report: Report, problems: Iterable[LineProblem] = ()) -> ReportData:
    """The report as data, with the lines of the file that could not be read."""
    return ReportData(
        version=VERSION,
        entries=len(report.journal),
        unread=len(report.journal.unread),
        people=tuple(_person(entry) for entry in report.journal.relationships),
        closeness=tuple(_place(reading) for reading in report.plane.readings),
        left_off=report.plane.left_off,
        patterns=_patterns(report.patterns),
        formulation=_sentence(report.formulation),
        settling=tuple(_settling(card, each) for card, each in report.settling.items()),
        problems=tuple(problems),
    )


def encode_report(data: ReportData) -> str:
    """The data as JSON, indented for reading."""
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode()


def _person(entry: Entry[Relationship]) -> PersonData:
    body = entry.body
    return PersonData(entry.id, body.alias, body.relation, body.period, body.from_childhood)


def _place(reading: AttachmentReading) -> PlaceData:
    found = reading.found
    place = found if isinstance(found, Closeness) else None
    return PlaceData(
        relationship=reading.relationship,
        day=reading.day,
        region=place.region if place else None,
        anxiety=_dial(place.anxiety) if place else None,
        avoidance=_dial(place.avoidance) if place else None,
        hard_to_read=None if isinstance(found, Closeness) else found,
        basis=reading.basis.entries,
    )


def _dial(dial: Dial) -> DialData:
    return DialData(_rounded(dial.score), _rounded(dial.low), _rounded(dial.high), dial.answered)


def _patterns(patterns: Patterns) -> PatternsData:
    return PatternsData(
        relationships=patterns.relationships,
        safety_first=patterns.safety_first,
        candidates=tuple(_candidate(each) for each in patterns.candidates),
        counts=tuple(_count(each) for each in patterns.counts),
        set_aside=tuple(_candidate(each) for each in patterns.set_aside),
    )


def _candidate(found: Candidate) -> CandidateData:
    return CandidateData(
        facet=found.facet,
        term=found.term,
        tier=found.tier,
        scope=found.scope,
        posterior=_rounded(found.posterior),
        count=found.count,
        of=found.of,
        expected=_rounded(found.expected),
        found_in=found.found_in,
        exceptions=found.exceptions,
        not_counted=found.not_counted,
        also_present_in=found.also_present_in,
        fits=found.fits,
        basis=found.basis.entries,
    )


def _count(found: Count) -> CountData:
    return CountData(
        facet=found.facet,
        term=found.term,
        count=found.count,
        of=found.of,
        found_in=found.found_in,
        exceptions=found.exceptions,
        basis=found.basis.entries,
    )


def _sentence(entry: Entry[Formulation] | None) -> SentenceData | None:
    if entry is None:
        return None
    return SentenceData(entry.id, entry.kept_at, dict(filled_blanks(entry.body)))


def _settling(card: str, helped: Helped) -> SettlingData:
    return SettlingData(card, helped.times, helped.of, helped.basis.entries)


def _rounded(number: float | Fraction) -> float:
    return round(float(number), 2)
