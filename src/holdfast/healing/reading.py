"""What every reading shares: the entries a statement rests on, and decisions that carry their reason."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

# From how many notes on a share of them is said as a number: "0 of 1" after a first try reads like a verdict.
SHARE_SAID_FROM: Final = 3


class Basis(msgspec.Struct, frozen=True):
    """The entries a statement rests on, so that a person can look at each of them."""

    entries: tuple[UUID, ...] = ()

    @classmethod
    def of(cls, entry_ids: Iterable[UUID]) -> "Basis":
        """The basis made of these entries, each named once, in the order given."""
        return cls(tuple(dict.fromkeys(entry_ids)))


class Reason(StrEnum):
    """Why something is not offered just now. Words for each live in content under `reasons`."""

    # The person's own word on a relationship
    UNSAFE = "unsafe"
    UNSURE = "unsure"
    # Something else they noted that may be about safety
    NOTED = "noted"
    THERAPY = "therapy"  # what has no place in a therapy
    # The setting for joint tools, and the private check it needs
    TOOLS_OFF = "tools_off"
    CHECK_AHEAD = "check_ahead"
    CHECK_WORRIED = "check_worried"
    CHECK_INCOMPLETE = "check_incomplete"
    CHECK_OLD = "check_old"
    NOT_PRIVATE = "not_private"
    # How the last reaches were answered
    MET_WITH_HURT = "met_with_hurt"
    # How the person is just now
    TOO_FAR_AWAY = "too_far_away"
    DISTRESS_HIGH = "distress_high"
    DISTRESS_ROSE = "distress_rose"
    # Time
    TOO_SOON = "too_soon"
    ONE_A_DAY = "one_a_day"


class Allowed(msgspec.Struct, frozen=True):
    """It may be done."""


class Refused(msgspec.Struct, frozen=True):
    """It may not be done now: why, and from which day on it may when time alone decides."""

    reason: Reason
    until: date | None = None


Decision = Allowed | Refused
ALLOWED = Allowed()
