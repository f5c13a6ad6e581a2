"""Someone I lean on: strength and kindness as they were lately, in the person's own experience. Never a score of anyone.

Strength with kindness is what steadies; strength without kindness is the trap our source names. It is asked gently,
about how it was, and whoever it is about never sees it.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.reading import Basis
from holdfast.healing.reflection import Answers, Item, Reflection, Scale
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.moves import PRESENT_FROM, THIN_UP_TO


class Strength(StrEnum):
    """What makes someone steady to lean on."""

    KEEPS_WORD = "keeps_word"
    STAYS_STEADY = "stays_steady"
    HAS_LIMITS = "has_limits"
    HARD_THINGS_FAIRLY = "hard_things_fairly"  # says hard things fairly


class Kindness(StrEnum):
    """What makes it gentle to lean on them."""

    WARM = "warm"
    PATIENT = "patient"
    NO_CONTEMPT = "no_contempt"
    RESPECTS_MY_NO = "respects_my_no"


QUALITIES: Final[tuple[Strength | Kindness, ...]] = (*Strength, *Kindness)
LEAN_ON: Final = Reflection("lean_on", tuple(Item(quality, Scale(0, 4)) for quality in QUALITIES))
# At 0, safety is offered before anything else.
LEADS_TO_SAFETY: Final = (Kindness.RESPECTS_MY_NO, Kindness.NO_CONTEMPT)
# Strength is felt when three of its four are there; kindness is missed when at least two are thin, and more than are there.
STRENGTH_FELT_FROM: Final = 3
KINDNESS_MISSED_FROM: Final = 2


class Quality(msgspec.Struct, frozen=True):
    """One quality and how it was lately, from 0 (rarely) to 4 (mostly)."""

    quality: str
    answer: int


class LeanOnReading(msgspec.Struct, frozen=True):
    """Two short lists in the order asked. `asks_for_kindness` is the one question about strength without kindness.

    `at_zero` are those answers that lead to the safety pages, which then come before everything else.
    """

    relationship: UUID | None
    strength: tuple[Quality, ...]
    kindness: tuple[Quality, ...]
    asks_for_kindness: bool
    at_zero: tuple[Kindness, ...]
    basis: Basis

    @property
    def offers_safety(self) -> bool:
        """Whether safety is offered first."""
        return bool(self.at_zero)

    @property
    def answered(self) -> int:
        """How many of the eight were answered."""
        return len(self.strength) + len(self.kindness)


def read_lean_on(entry: Entry[ReflectionAnswers]) -> LeanOnReading:
    """One day's answers as two lists. Answers that do not fit are left out; nothing is added up."""
    answers = LEAN_ON.fitting(entry.body.answers)
    strength, kindness = _qualities(Strength, answers), _qualities(Kindness, answers)
    return LeanOnReading(
        relationship=entry.body.relationship,
        strength=strength,
        kindness=kindness,
        asks_for_kindness=_present(strength) >= STRENGTH_FELT_FROM and _is_missed(kindness),
        at_zero=tuple(quality for quality in LEADS_TO_SAFETY if answers.get(quality) == 0),
        basis=Basis.of([entry.id]),
    )


def _qualities(qualities: Iterable[StrEnum], answers: Answers) -> tuple[Quality, ...]:
    return tuple(Quality(each, answers[each]) for each in qualities if each in answers)


def _present(qualities: tuple[Quality, ...]) -> int:
    return sum(each.answer >= PRESENT_FROM for each in qualities)


def _is_missed(kindness: tuple[Quality, ...]) -> bool:
    thin = sum(each.answer <= THIN_UP_TO for each in kindness)
    return thin >= KINDNESS_MISSED_FROM and thin > _present(kindness)
