"""Patterns: what may repeat across the relationships in the inventory, where it does not, and on what that rests.

The idea of one's own recurring theme comes from Luborsky's core conflictual relationship theme (1984); the counting is
ours. The reading names at most three candidates, always with their exceptions. It never says where anything comes from.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.recurrence import (
    FEWEST_READ,
    Recurrence,
    Scope,
    Seen,
    Tier,
    read_recurrence,
)
from holdfast.healing.patterns.thread import Fits, Thread
from holdfast.healing.patterns.vocabulary import (
    ONLY_COUNTED,
    RECEIVED,
    Facet,
    Term,
    mass,
    terms,
)
from holdfast.healing.reading import Basis
from holdfast.healing.relationship import Relationship

MOST_CANDIDATES: Final = 3
FEWEST_COUNTED: Final = 2


class Candidate(msgspec.Struct, frozen=True):
    """A term that may repeat: found in these relationships of those looked at, and not in the exceptions.

    `expected` is the count that would be usual by chance. `not_counted` are relationships that answered the facet but
    lie outside the scope. `also_present_in` is the earliest childhood relationship when the term is there too.
    `fits` is what the person last said about it.
    """

    facet: Facet
    term: Term
    tier: Tier
    scope: Scope
    posterior: float
    expected: float
    found_in: tuple[UUID, ...]
    exceptions: tuple[UUID, ...]
    not_counted: tuple[UUID, ...]
    also_present_in: UUID | None
    fits: Fits | None
    basis: Basis

    @property
    def is_received(self) -> bool:
        """Whether it is what others did or what happened: a count, and no question whether it fits."""
        return self.term in RECEIVED

    @property
    def count(self) -> int:
        """In how many relationships the term was found."""
        return len(self.found_in)

    @property
    def of(self) -> int:
        """How many relationships were looked at for it."""
        return len(self.found_in) + len(self.exceptions)


class Count(msgspec.Struct, frozen=True):
    """A term that came up at least twice and says no more than that."""

    facet: Facet
    term: Term
    found_in: tuple[UUID, ...]
    exceptions: tuple[UUID, ...]
    basis: Basis

    @property
    def count(self) -> int:
        """In how many relationships the term was found."""
        return len(self.found_in)

    @property
    def of(self) -> int:
        """How many relationships answered the facet."""
        return len(self.found_in) + len(self.exceptions)


class Patterns(msgspec.Struct, frozen=True):
    """Everything the inventory shows. No candidates is a full result, and a common one.

    `set_aside` holds candidates the person said do not fit. `safety_first` holds relationships whose answers ask for
    the safety page to be offered before anything else.
    """

    relationships: tuple[UUID, ...]
    candidates: tuple[Candidate, ...]
    counts: tuple[Count, ...]
    set_aside: tuple[Candidate, ...]
    safety_first: tuple[UUID, ...]

    @property
    def is_enough(self) -> bool:
        """Whether there are relationships enough to speak of more than counts."""
        return len(self.relationships) >= FEWEST_READ


class _Answered(msgspec.Struct, frozen=True):
    """One relationship with its newest inventory answers."""

    person: Entry[Relationship]
    entry: Entry[InventoryAnswers]

    def sees(self, facet: Facet, term: Term) -> Seen[UUID]:
        ticked = self.entry.body.ticked(facet)
        return Seen(self.person.id, term in ticked, len(ticked), self.person.body.from_childhood)


def read_patterns(journal: Journal) -> Patterns:
    """What may repeat, from the newest inventory answers of each relationship, in the order of life."""
    answered = _answered(journal)
    threads = latest_threads(journal)
    found = sorted(
        (each for facet in Facet for each in _candidates(facet, answered, threads)),
        key=lambda candidate: -candidate.posterior,
    )
    standing = [each for each in found if each.fits is not Fits.NO]
    shown = tuple(standing[:MOST_CANDIDATES])
    set_aside = tuple(each for each in found if each.fits is Fits.NO)
    told = {(each.facet, each.term) for each in (*shown, *set_aside)}
    return Patterns(
        relationships=tuple(each.person.id for each in answered),
        candidates=shown,
        counts=tuple(each for each in _counts(answered) if (each.facet, each.term) not in told),
        set_aside=set_aside,
        safety_first=tuple(each.person.id for each in answered if each.entry.body.leads_to_safety),
    )


def latest_threads(journal: Journal) -> dict[tuple[Facet, str], Entry[Thread]]:
    """What the person last said about each term."""
    return {(entry.body.facet, entry.body.term): entry for entry in journal.of(Thread)}


def _answered(journal: Journal) -> tuple[_Answered, ...]:
    return tuple(
        _Answered(person, entry)
        for person in journal.relationships
        if (entry := journal.latest(InventoryAnswers, about=person.id)) is not None
    )


def _in_facet(facet: Facet, answered: Iterable[_Answered]) -> tuple[_Answered, ...]:
    """Those who said anything in the facet: a skipped facet is missing, not an exception."""
    return tuple(each for each in answered if each.entry.body.has_answered(facet))


def _candidates(
    facet: Facet,
    answered: Iterable[_Answered],
    threads: dict[tuple[Facet, str], Entry[Thread]],
) -> Iterator[Candidate]:
    asked = _in_facet(facet, answered)
    for term in terms(facet):
        seen = [each.sees(facet, term) for each in asked]
        if term in ONLY_COUNTED or sum(each.present for each in seen) < FEWEST_READ:
            continue
        recurrence = read_recurrence(term.base_rate, mass(facet), seen)
        if recurrence.tier is not None:
            thread = threads.get((facet, term))
            fits = None if thread is None else thread.body.fits
            yield _candidate(facet, term, recurrence, recurrence.tier, asked, fits)


def _candidate(
    facet: Facet,
    term: Term,
    recurrence: Recurrence[UUID],
    tier: Tier,
    asked: tuple[_Answered, ...],
    fits: Fits | None,
) -> Candidate:
    among = {each.id for each in recurrence.among}
    return Candidate(
        facet=facet,
        term=term,
        tier=tier,
        scope=recurrence.scope,
        posterior=recurrence.weight.posterior,
        expected=recurrence.weight.expected,
        found_in=tuple(each.id for each in recurrence.among if each.present),
        exceptions=tuple(each.id for each in recurrence.among if not each.present),
        not_counted=tuple(each.person.id for each in asked if each.person.id not in among),
        also_present_in=_first_childhood_with(facet, term, asked),
        fits=fits,
        basis=Basis.of(each.entry.id for each in asked if each.person.id in among),
    )


def _first_childhood_with(facet: Facet, term: Term, asked: tuple[_Answered, ...]) -> UUID | None:
    """The earliest childhood relationship, if the term was ticked there. It is a neighbour, never a cause."""
    first = next((each for each in asked if each.person.body.from_childhood), None)
    if first is None or term not in first.entry.body.ticked(facet):
        return None
    return first.person.id


def _counts(answered: tuple[_Answered, ...]) -> list[Count]:
    counts = [
        _count(facet, term, _in_facet(facet, answered)) for facet in Facet for term in terms(facet)
    ]
    repeated = [each for each in counts if each.count >= FEWEST_COUNTED]
    return sorted(repeated, key=lambda each: -each.count)


def _count(facet: Facet, term: Term, asked: tuple[_Answered, ...]) -> Count:
    seen = [each.sees(facet, term) for each in asked]
    return Count(
        facet=facet,
        term=term,
        found_in=tuple(each.id for each in seen if each.present),
        exceptions=tuple(each.id for each in seen if not each.present),
        basis=Basis.of(each.entry.id for each in asked),
    )
