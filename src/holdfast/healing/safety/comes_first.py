"""What comes before everything else in a whole journal: each word of the person's that leads to the safety pages.

Only the latest word counts, of each kind and with each person; an older one is not brought back. Nothing is added up.
"""

from collections.abc import Iterator
from enum import StrEnum
from uuid import UUID

import msgspec

from holdfast.healing.experiences.reading import read_experiences
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.emotional_safety import EMOTIONAL_SAFETY, read_emotional_safety
from holdfast.healing.pace.lean_on import LEAN_ON, read_lean_on
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reach.reaching import in_order, is_met_with_hurt
from holdfast.healing.reading import Basis
from holdfast.healing.reflections.therapy import stopping_look
from holdfast.healing.reflections.times import times_answered
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, read_kept_signs

Person = Entry[Relationship]


class Because(StrEnum):
    """Which word leads to safety."""

    FLAGGED = "flagged"  # the person's own word on the relationship
    HARM = "harm"  # the inventory names harm
    MET_WITH_HURT = "met_with_hurt"  # the latest reach was answered with hurt
    NO_RESPECTED = "no_respected"  # never, in emotional safety
    OWN_PEOPLE = "own_people"  # never to be seen, in emotional safety
    RESPECTS_MY_NO = "respects_my_no"  # never, in leaning
    NO_CONTEMPT = "no_contempt"  # never without it, in leaning
    SIGN = "sign"  # a warning sign about somebody of today
    GOES_ON = "goes_on"  # something that happened may go on
    THERAPY = "therapy"  # something that has no place in therapy


class ComesFirst(msgspec.Struct, frozen=True):
    """One such word, with the entries it rests on; about nobody in particular without a relationship."""

    because: Because
    relationship: UUID | None
    basis: Basis


def read_what_comes_first(journal: Journal) -> tuple[ComesFirst, ...]:
    """Every such word: by person in the order of life, then what names nobody in particular."""
    return (
        *(each for person in journal.relationships for each in words_about(journal, person)),
        *_therapy(journal, None),
        *_goes_on(journal),
    )


def words_about(journal: Journal, person: Person) -> Iterator[ComesFirst]:
    """Every such word about one person."""
    if person.body.is_flagged:
        yield ComesFirst(Because.FLAGGED, person.id, Basis.of([person.id]))
    inventory = journal.latest(InventoryAnswers, person.id)
    if inventory and inventory.body.leads_to_safety:
        yield ComesFirst(Because.HARM, person.id, Basis.of([inventory.id]))
    if is_met_with_hurt(journal, person.id):
        newest = in_order(journal, person.id)[-1]
        yield ComesFirst(Because.MET_WITH_HURT, person.id, Basis.of([newest.id]))
    yield from _looks(journal, person.id)
    yield from _therapy(journal, person.id)


def _looks(journal: Journal, person: UUID) -> Iterator[ComesFirst]:
    """From the latest look at emotional safety, at leaning and at the six signs."""
    for look in times_answered(journal, EMOTIONAL_SAFETY.id, person)[-1:]:
        for ground in read_emotional_safety(journal, look).at_zero:
            yield ComesFirst(Because(ground.value), person, Basis.of([look.id]))
    for look in times_answered(journal, LEAN_ON.id, person)[-1:]:
        for quality in read_lean_on(look).at_zero:
            yield ComesFirst(Because(quality.value), person, Basis.of([look.id]))
    for look in times_answered(journal, WARNING_SIGNS.id, person)[-1:]:
        if read_kept_signs(journal, look).hurts_often:
            yield ComesFirst(Because.SIGN, person, Basis.of([look.id]))


def _therapy(journal: Journal, practitioner: UUID | None) -> Iterator[ComesFirst]:
    if look := stopping_look(journal, practitioner):
        yield ComesFirst(Because.THERAPY, practitioner, Basis.of([look.id]))


def _goes_on(journal: Journal) -> Iterator[ComesFirst]:
    found = read_experiences(journal).safety
    if found:
        yield ComesFirst(Because.GOES_ON, None, Basis.of(entry.id for entry in found))
