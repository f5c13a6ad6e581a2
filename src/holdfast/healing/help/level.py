"""Which door fits when: an emergency now, help today, in the next days, or whenever one likes.

The level follows from what a person says is so, and the most urgent wins. An emergency ends everything else: nothing more
is read. No answer, and no missing one, ever says that somebody needs no help.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.help.questions import (
    DAILY_LIFE,
    ENDING_LIFE,
    HELP,
    NEAREST,
    OVER_A_MONTH,
    DailyLife,
    EndingLife,
    Marked,
    Nearest,
    OverAMonth,
    Sign,
)
from holdfast.healing.reflection import Answers

# Our own rule of thumb, not a validated threshold: so many signs, at least in part, point to a practitioner soon.
MARKED_FOR_SOON: Final = 3


class Level(StrEnum):
    """When help fits, most urgent first."""

    EMERGENCY = "emergency"
    URGENT = "urgent"  # today
    SOON = "soon"  # within two weeks
    OPTIONAL = "optional"  # whenever one likes


class Because(StrEnum):
    """What a level rests on, most urgent first."""

    NOW = "now"
    ENDING_LIFE_NOW = "ending_life_now"
    TODAY = "today"
    ENDING_LIFE_SOMETIMES = "ending_life_sometimes"
    NOT_SURE = "not_sure"
    LATELY = "lately"
    YES_AND_DAILY_LIFE = "yes_and_daily_life"
    SEVERAL = "several"


class HelpReading(msgspec.Struct, frozen=True, kw_only=True):
    """The level, every reason for it, and what was marked, in the order asked.

    In an emergency nothing but the level and its reasons is there.
    """

    level: Level
    because: tuple[Because, ...] = ()
    yes: tuple[Sign, ...] = ()
    partly: tuple[Sign, ...] = ()
    answered: int = 0  # signs answered, of seven
    daily_life: DailyLife | None = None
    over_a_month: bool = False

    @property
    def is_emergency(self) -> bool:
        """Whether everything else ends here."""
        return self.level is Level.EMERGENCY


def read_help(answers: Answers) -> HelpReading:
    """When help fits, by these answers. Raises AnswerUnfit for answers that are not the reflection's."""
    fit = HELP.require_fit(answers)
    level = next((level for _, level, holds in RULES if holds(fit)), Level.OPTIONAL)
    because = tuple(
        reason for reason, its_level, holds in RULES if its_level is level and holds(fit)
    )
    if level is Level.EMERGENCY:
        return HelpReading(level=level, because=because)
    return HelpReading(
        level=level,
        because=because,
        yes=_marked(fit, Marked.YES),
        partly=_marked(fit, Marked.PARTLY),
        answered=sum(sign in fit for sign in Sign),
        daily_life=DailyLife(fit[DAILY_LIFE]) if DAILY_LIFE in fit else None,
        over_a_month=fit.get(OVER_A_MONTH) == OverAMonth.YES,
    )


def _is(item: str, answer: int) -> Callable[[Answers], bool]:
    return lambda answers: answers.get(item) == answer


def _marked(answers: Answers, how: Marked) -> tuple[Sign, ...]:
    return tuple(sign for sign in Sign if answers.get(sign) == how)


def _yes_that_affects(answers: Answers) -> bool:
    return bool(_marked(answers, Marked.YES)) and answers.get(DAILY_LIFE, 0) >= DailyLife.SOME


def _several(answers: Answers) -> bool:
    return sum(answers.get(sign, 0) >= Marked.PARTLY for sign in Sign) >= MARKED_FOR_SOON


# Most urgent first. docs/safety.md shows the same table.
RULES: Final[tuple[tuple[Because, Level, Callable[[Answers], bool]], ...]] = (
    (Because.NOW, Level.EMERGENCY, _is(NEAREST, Nearest.NOW)),
    (Because.ENDING_LIFE_NOW, Level.EMERGENCY, _is(ENDING_LIFE, EndingLife.YES_NOW)),
    (Because.TODAY, Level.URGENT, _is(NEAREST, Nearest.TODAY)),
    (Because.ENDING_LIFE_SOMETIMES, Level.URGENT, _is(ENDING_LIFE, EndingLife.SOMETIMES)),
    (Because.NOT_SURE, Level.URGENT, _is(NEAREST, Nearest.NOT_SURE)),
    (Because.LATELY, Level.SOON, _is(NEAREST, Nearest.LATELY)),
    (Because.YES_AND_DAILY_LIFE, Level.SOON, _yes_that_affects),
    (Because.SEVERAL, Level.SOON, _several),
)
