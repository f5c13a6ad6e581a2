"""The ladder's rules: how much each response weighs, and what going deeper needs, at two paces.

The numbers are design decisions, not clinical findings; they borrow their shape from dose-escalation trials, where one
also climbs in small steps and falls at once (Storer 1989; O'Quigley, Pepe & Fisher 1990; Cheung 2005; Liu & Yuan 2015).
"""

from enum import StrEnum
from typing import Final

import msgspec

DEEPEST: Final = 5
# Depth 5 is planned with a practitioner, never suggested by Holdfast.
DEEPEST_OFFERED: Final = 4


class Response(StrEnum):
    """How a reach was answered, in the person's own judgement."""

    ATTUNED = "attuned"  # noticed, took it seriously, stayed
    MISSED = "missed"  # distracted or clumsy, no contempt
    DISMISSIVE = "dismissive"  # minimised, corrected, turned around
    HOSTILE = "hostile"  # mocked, punished, threatened, betrayed


class Pace(StrEnum):
    """How much evidence a step asks for. The person may choose the slower one; there is no faster one."""

    STEADY = "steady"
    GENTLE = "gentle"


A, M, D, H = Response


class Rules(msgspec.Struct, frozen=True):
    """What differs between the paces. `need` is by depth, from depth 1; `span` is in days."""

    loss: dict[Response, float]
    loss_if_repaired: dict[Response, float]
    need: tuple[int, int, int, int, int]
    span: int
    step_after_dismissive: int


RULES: Final = {
    Pace.STEADY: Rules(
        loss={A: 0, M: 1, D: 2, H: 3},
        loss_if_repaired={A: 0, M: 0.5, D: 1, H: 3},
        need=(3, 3, 3, 3, 3),
        span=7,
        step_after_dismissive=1,
    ),
    Pace.GENTLE: Rules(
        loss={A: 0, M: 1, D: 3, H: 4},
        loss_if_repaired={A: 0, M: 0.5, D: 1.5, H: 4},
        need=(3, 3, 4, 4, 4),
        span=14,
        step_after_dismissive=2,
    ),
}

CARE_IS_MORE_THAN: Final = (
    0.6  # the share of reaches met with care that makes a depth worth calling supported
)
SUPPORTED_FROM: Final = 0.70  # confidence
CLOSED_BELOW: Final = 0.10  # confidence
WINDOW: Final = 12  # the last reaches that count, at a depth and in the order of all
STEP_AFTER_HOSTILE: Final = 2
HOLD_NEEDS: Final = 3
REOPENED_BY: Final = 8  # attuned reaches in a row, elsewhere
COLD_FROM: Final = 2
PAUSE_DAYS: Final = 30
STALE_DAYS: Final = 180

# How alternation between care and hurt gathers, and where it is named and left again.
UNEVEN_GAIN: Final = {A: -0.25, M: -0.25, D: 1.5, H: 3.0}
UNEVEN_GAIN_IF_REPAIRED: Final = {A: -0.25, M: -0.25, D: 0.5, H: 1.5}
UNEVEN_MOST: Final = 8.0
UNEVEN_FROM: Final = 4.0
UNEVEN_UNTIL: Final = 2.0
UNEVEN_TURNS: Final = 2
