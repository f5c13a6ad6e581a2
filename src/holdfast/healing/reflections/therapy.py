"""Is this therapy helping me: what is there and what is not yet, and red flags that come before everything else.

The person looks at one therapy for themselves. Nothing is added up, nobody is rated, and nothing is sent to anyone. A
red flag stops the rest: then there are ways to complain and to hear a second opinion, and no talk of working it through.
"""

from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis, Reason, Refused
from holdfast.healing.reflection import NOT_SURE, YES_OR_NO, Item, Reflection, Scale
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.times import Answered, times_answered
from holdfast.healing.relationship import RelationKind, Relationship


class Gives(StrEnum):
    """What a therapy can give."""

    OPENNESS = "openness"  # to be vulnerable without being punished for it
    LIMITS = "limits_held"  # to test a limit without being left
    FEELINGS = "feelings_received"  # anger, sadness and fear are received
    STEADINESS = "steadiness"
    REPAIR = "repair"


class RedFlag(StrEnum):
    """What has no place in any therapy."""

    SEXUAL = "sexual"
    SECRECY = "secrecy"
    CONFIDENCE = "confidence"  # passed on without consent
    MEMORIES = "memories"  # pressure to recover memories
    PRESSURE = "pressure"  # to cut contact or to forgive
    TOUCH = "touch"  # without consent
    PUNISHES = "punishes"  # punishment for questions
    LICENCE = "licence"  # none
    FAVOURS = "favours"  # payment in favours


NOT_YET: Final = 5  # beside the scale: it has not come up
HOW_MUCH: Final = Scale(0, 4, beside=(NOT_YET,))
THERE_FROM: Final = 3
NOT_YET_UP_TO: Final = 1
NOTES: Final = ("moment_that_showed", "hard_to_say")

THERAPY: Final = Reflection(
    "therapy",
    (*(Item(part, HOW_MUCH) for part in Gives), *(Item(flag, YES_OR_NO) for flag in RedFlag)),
)


class TherapyReading(msgspec.Struct, frozen=True):
    """One day's look at one therapy, each list in the order asked. Between "there" and "not yet" lies "sometimes"."""

    there: tuple[Gives, ...]
    sometimes: tuple[Gives, ...]
    not_yet: tuple[Gives, ...]
    red_flags: tuple[RedFlag, ...]
    unsure_flags: tuple[RedFlag, ...]
    answered: int
    basis: Basis
    # Nothing tender can be shown there: that may be because it was shamed or punished.
    may_be_punished: bool = False

    @property
    def stops(self) -> bool:
        """Whether advice comes first and nothing is offered to say to them. Not sure counts as yes."""
        return bool(self.red_flags or self.unsure_flags)

    @property
    def can_be_raised(self) -> tuple[Gives, ...]:
        """What a sentence is prepared for; nothing once a red flag is there.

        To open up where that may be punished is prepared for nobody.
        """
        if self.stops:
            return ()
        return tuple(
            part for part in self.not_yet if not (self.may_be_punished and part is Gives.OPENNESS)
        )


def read_therapy(entry: Answered) -> TherapyReading:
    """What one day's answers say. Missing answers are in no list."""
    fit = THERAPY.fitting(entry.body.answers)
    gives = [(part, fit[part]) for part in Gives if part in fit]
    flags = [(flag, fit[flag]) for flag in RedFlag if flag in fit]
    not_yet = {part for part, said in gives if said == NOT_YET or said <= NOT_YET_UP_TO}
    there = {part for part, said in gives if THERE_FROM <= said != NOT_YET}
    return TherapyReading(
        there=tuple(part for part, _ in gives if part in there),
        sometimes=tuple(part for part, _ in gives if part not in there | not_yet),
        not_yet=tuple(part for part, _ in gives if part in not_yet),
        red_flags=tuple(flag for flag, said in flags if said > NOT_SURE),
        unsure_flags=tuple(flag for flag, said in flags if said == NOT_SURE),
        answered=len(gives),
        basis=Basis((entry.id,)),
        may_be_punished=fit.get(Gives.OPENNESS) == HOW_MUCH.low,
    )


def practitioners(journal: Journal) -> tuple[Entry[Relationship], ...]:
    """The practitioners among the relationships, in the order of life."""
    return tuple(
        entry for entry in journal.relationships if entry.body.relation is RelationKind.PRACTITIONER
    )


def stopping_look(journal: Journal, practitioner: UUID | None) -> Answered | None:
    """The latest look at this therapy, if something that has no place in one was marked in it."""
    looks = times_answered(journal, THERAPY.id, practitioner)
    return looks[-1] if looks and read_therapy(looks[-1]).stops else None


def refused_by_therapy(journal: Journal, practitioner: UUID) -> Refused | None:
    """The refusal of steps, plans and leaning while the latest look stops."""
    return Refused(Reason.THERAPY) if stopping_look(journal, practitioner) else None


def latest_therapy(journal: Journal) -> dict[UUID | None, TherapyReading]:
    """The latest reading of each therapy looked at; under None, of a therapy that was not named."""
    about = {
        entry.body.relationship
        for entry in journal.of(ReflectionAnswers)
        if entry.body.reflection == THERAPY.id
    }
    known = {None, *(entry.id for entry in journal.relationships)} & about
    return {one: read_therapy(times_answered(journal, THERAPY.id, one)[-1]) for one in known}
