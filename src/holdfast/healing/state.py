"""State checks: too much, within reach or too far away, before and after a tool; and when a tool closes gently.

The three words stand for the window of tolerance (Siegel 1999), which is a teaching picture: nobody can measure it.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from holdfast.healing.kind import Kind

# domain.md G7: the stop rule of every tool.
STOP_AT_DISTRESS: Final = 8
STOP_AT_RISE: Final = 3
# domain.md 2.5: from here on, one relationship a sitting is enough.
ONE_AT_A_TIME_AT: Final = 6
# domain.md G10: a pause is offered after this long.
PAUSE_OFFERED_AFTER: Final = timedelta(minutes=20)

Distress = Annotated[int, msgspec.Meta(ge=0, le=10)]
ToolName = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class State(StrEnum):
    """How the body and mind are just now, in the person's own judgement."""

    TOO_MUCH = "too_much"
    WITHIN_REACH = "within_reach"
    TOO_FAR = "too_far"
    NOT_SAID = "not_said"


class Moment(StrEnum):
    """Whether the check was made before or after the tool."""

    BEFORE = "before"
    AFTER = "after"


class StateCheck(Kind, frozen=True, kw_only=True, tag="state_check"):
    """One state check. Distress runs from 0 (none) to 10 (the most I can imagine); None was not said."""

    tool: ToolName
    moment: Moment
    state: State = State.NOT_SAID
    distress: Distress | None = None
    day: date
