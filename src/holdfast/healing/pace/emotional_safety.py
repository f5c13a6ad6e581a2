"""Emotional safety: eight statements about being with one person, read as what is there and what is thin, never summed.

They are about the person's experience, not about the other's character, and they say nothing about bodily safety: that
is asked elsewhere, and a no that is never respected, or people one may not see, lead there.
"""

from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflection import Item, Reflection, Scale
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.moves import PRESENT_FROM, THIN_UP_TO, Move, moves
from holdfast.healing.reflections.times import time_before


class Ground(StrEnum):
    """What one can stand on with somebody. The wording of each statement is ours, in content."""

    CAN_DISAGREE = "can_disagree"
    NO_RESPECTED = "no_respected"
    STAYS_PRIVATE = "stays_private"  # what is told in private stays private
    CHANGE_FOLLOWS = "change_follows"  # apologies lead to change
    WORDS_MATCH = "words_match"  # words match actions
    OWN_PEOPLE = "own_people"  # I may see my own people
    MISTAKES_SURVIVABLE = "mistakes_survivable"
    MORE_MYSELF = "more_myself"  # I feel more myself afterwards


EMOTIONAL_SAFETY: Final = Reflection(
    "emotional_safety", tuple(Item(ground, Scale(0, 4)) for ground in Ground)
)
# At 0 these two are about freedom, not about closeness: the safety pages are offered before anything else.
LEADS_TO_SAFETY: Final = (Ground.NO_RESPECTED, Ground.OWN_PEOPLE)


class EmotionalSafetyReading(msgspec.Struct, frozen=True):
    """What is there and what is thin on one day, in the order asked; what moved since the time before. There is no total.

    `at_zero` are those answers that lead to the safety pages, which then come before everything else.
    """

    relationship: UUID | None
    present: tuple[Ground, ...]
    thin: tuple[Ground, ...]
    answered: int
    at_zero: tuple[Ground, ...]
    moves: tuple[Move, ...]
    basis: Basis
    before: Entry[ReflectionAnswers] | None = None

    @property
    def offers_safety(self) -> bool:
        """Whether safety is offered first."""
        return bool(self.at_zero)


def read_emotional_safety(
    journal: Journal, entry: Entry[ReflectionAnswers]
) -> EmotionalSafetyReading:
    """One day's answers, beside those of the time before with the same person. Answers that do not fit are left out."""
    answers = EMOTIONAL_SAFETY.fitting(entry.body.answers)
    before = time_before(journal, entry)
    earlier = EMOTIONAL_SAFETY.fitting(before.body.answers) if before else {}
    return EmotionalSafetyReading(
        relationship=entry.body.relationship,
        present=tuple(ground for ground in Ground if answers.get(ground, -1) >= PRESENT_FROM),
        thin=tuple(ground for ground in Ground if 0 <= answers.get(ground, -1) <= THIN_UP_TO),
        answered=len(answers),
        at_zero=tuple(ground for ground in LEADS_TO_SAFETY if answers.get(ground) == 0),
        moves=moves(earlier, answers),
        basis=Basis.of(each.id for each in (before, entry) if each),
        before=before,
    )
