"""What is asked about help: which facts come nearest, one direct question, and seven signs. Nothing is stored.

The seven signs come from our source article. The questions are our own and not a validated test. Facts decide, never a
score: guidance on self-harm advises against tools that foretell suicide or repetition (NICE NG225).
"""

from enum import IntEnum, StrEnum
from typing import Final

from holdfast.healing.reflection import Item, Reflection, Scale


class Sign(StrEnum):
    """Signs that talking with a practitioner may help."""

    REPEATED_HURT = "repeated_hurt"  # hurt in several close relationships
    CANNOT_TRUST = "cannot_trust"  # although wanting to
    PANIC_IN_CLOSENESS = "panic_in_closeness"
    AVOIDING_ALL = "avoiding_all"  # every close relationship
    LIMITS_HARD = "limits_hard"  # to set or to keep
    NEAR_FAR_BREAK = "near_far_break"  # coming near, pulling away, breaking, again
    HARSH_BELIEFS = "harsh_beliefs"  # about oneself, nearly all the time


NEAREST: Final = "nearest"  # which list of facts comes nearest
ENDING_LIFE: Final = "ending_life"  # the one direct question
DAILY_LIFE: Final = "daily_life"  # how much it affects daily life
OVER_A_MONTH: Final = "over_a_month"  # whether it has lasted for more than a month


class Nearest(IntEnum):
    """Lists of facts, from none of them to an emergency. Not sure is an answer here, and counts as today."""

    NONE = 0
    LATELY = 1
    NOT_SURE = 2
    TODAY = 3
    NOW = 4


class EndingLife(IntEnum):
    """Thoughts of ending one's life."""

    NO = 0
    SOMETIMES = 1
    YES_NOW = 2


class Marked(IntEnum):
    """Whether a sign is there. "Not sure" is a missing answer."""

    NO = 0
    PARTLY = 1
    YES = 2


class DailyLife(IntEnum):
    """How much the signs affect daily life."""

    NO = 0
    SOME = 1
    A_LOT = 2


class OverAMonth(IntEnum):
    """Whether it has lasted for more than a month."""

    NO = 0
    YES = 1


# The answers of each question that is not a sign.
ANSWERS: Final[dict[str, type[IntEnum]]] = {
    NEAREST: Nearest,
    ENDING_LIFE: EndingLife,
    DAILY_LIFE: DailyLife,
    OVER_A_MONTH: OverAMonth,
}
FIRST: Final = (NEAREST, ENDING_LIFE)  # asked before the signs, so that an emergency ends the walk
AFTER_FIRST: Final = (*Sign, DAILY_LIFE, OVER_A_MONTH)


def answers_of(item_id: str) -> type[IntEnum]:
    """The named answers of a question."""
    return ANSWERS.get(item_id, Marked)


def _scale(item_id: str) -> Scale:
    answers = answers_of(item_id)
    return Scale(min(answers), max(answers))


HELP: Final = Reflection(
    "help", tuple(Item(item_id, _scale(item_id)) for item_id in (*FIRST, *AFTER_FIRST))
)
