"""Dynamics: behaviour of one's own that hurts a relationship, one event at a time, and the step taken about it.

The four rows come from our second source. It is a record of one's own conduct: there is no place in it for what the
other did, and nothing in it says what somebody is.
"""

from collections.abc import Mapping
from datetime import date
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from holdfast.healing.journal.kind import FieldUnfit, Kind, Words
from holdfast.healing.safety.state import State


class Row(StrEnum):
    """What kind of event it was. Words about dying are no row: they are never filed."""

    AGGRESSION = "aggression"  # raised voice at someone, slamming, breaking, threats, contact
    MANIPULATION = "manipulation"  # guilt as a lever, silence as punishment, testing, lying
    ISOLATION = "isolation"  # dropping others, hiding; or cutting somebody else off
    WITHDRAWAL = "withdrawal"  # silence, leaving, numbness


class Step(IntEnum):
    """How far the person went to stop it, from the lightest. The fourth means that it went too far."""

    LIGHTEN = 1
    NAME = 2
    PAUSE = 3
    TOO_FAR = 4


# Some rows have fewer steps. In every row, the last leads to help at once.
STEPS: Final[Mapping[Row, tuple[Step, ...]]] = MappingProxyType(
    {
        Row.AGGRESSION: tuple(Step),
        Row.MANIPULATION: tuple(Step),
        Row.ISOLATION: (Step.LIGHTEN, Step.NAME, Step.TOO_FAR),
        Row.WITHDRAWAL: (Step.LIGHTEN, Step.NAME, Step.TOO_FAR),
    }
)


class Mending(StrEnum):
    """Where repair stands. Done means that the next time was different; a promise alone is offered."""

    OWED = "owed"
    OFFERED = "offered"
    DONE = "done"
    NOT_POSSIBLE = "not_possible"


class Dynamic(Kind, frozen=True, kw_only=True, tag="dynamic"):
    """One event of one's own. `state` is how body and mind were then; `effect` is what it did to the other."""

    day: date
    row: Row
    relationship: UUID | None = None
    what_happened: Words = ""
    state: State = State.NOT_SAID
    step_used: Step | None = None
    effect: Words = ""
    mending: Mending | None = None
    next_time: Words = ""

    def __post_init__(self) -> None:
        if self.step_used is not None and self.step_used not in STEPS[self.row]:
            raise FieldUnfit("step_used", "a step of this row, or nothing")

    @property
    def leads_to_help(self) -> bool:
        """Whether it went too far: then help comes before anything else."""
        return self.step_used is Step.TOO_FAR
