"""State checks: too much, within reach or too far away, in the person's own judgement, before and after a tool.

The three words stand for the window of tolerance (Siegel 1999), which is a teaching picture: nobody can measure it.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec

from holdfast.healing.journal.kind import Kind

Distress = Annotated[int, msgspec.Meta(ge=0, le=10)]
ToolName = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class State(StrEnum):
    """How the body and mind are just now."""

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
