"""What may repeat, threads and the person's sentence, as data."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import msgspec

from holdfast.exchange.report.data.numbers import rounded
from holdfast.healing.journal.entry import Entry
from holdfast.healing.patterns.formulation import Formulation, filled_blanks
from holdfast.healing.patterns.repeating import Candidate, Count, Patterns
from holdfast.healing.patterns.thread import Thread


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


class ThreadData(msgspec.Struct, frozen=True):
    """What the person last said about one term."""

    id: UUID
    facet: str
    term: str
    fits: str
    learned_with: UUID | None
    likeness: str | None
    noted_on: date


class SentenceData(msgspec.Struct, frozen=True):
    """The person's own sentence: the blanks that hold words."""

    id: UUID
    kept_at: datetime
    blanks: dict[str, str]


def patterns(found: Patterns) -> PatternsData:
    """Everything the inventory shows."""
    return PatternsData(
        relationships=found.relationships,
        safety_first=found.safety_first,
        candidates=tuple(_candidate(each) for each in found.candidates),
        counts=tuple(_count(each) for each in found.counts),
        set_aside=tuple(_candidate(each) for each in found.set_aside),
    )


def thread(entry: Entry[Thread]) -> ThreadData:
    """One answer to a term."""
    body = entry.body
    return ThreadData(
        id=entry.id,
        facet=body.facet,
        term=body.term,
        fits=body.fits,
        learned_with=body.learned_with,
        likeness=body.likeness,
        noted_on=body.noted_on,
    )


def sentence(entry: Entry[Formulation]) -> SentenceData:
    """The sentence kept last."""
    return SentenceData(entry.id, entry.kept_at, dict(filled_blanks(entry.body)))


def _candidate(found: Candidate) -> CandidateData:
    return CandidateData(
        facet=found.facet,
        term=found.term,
        tier=found.tier,
        scope=found.scope,
        posterior=rounded(found.posterior),
        count=found.count,
        of=found.of,
        expected=rounded(found.expected),
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
