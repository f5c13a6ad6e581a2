"""One day on the dial: how near a relationship felt, how near one wanted it, and who set the pace.

Both ends are good. The dial speaks about what the person felt and wanted, never about the other.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Words

FARTHEST, NEAREST = 0, 10

Nearness = Annotated[int, msgspec.Meta(ge=FARTHEST, le=NEAREST)]


class Pace(StrEnum):
    """Who set how near or far it was, in the person's view."""

    ME = "me"
    THEM = "them"
    BOTH = "both"
    CIRCUMSTANCES = "circumstances"


class Wish(StrEnum):
    """The sign of the gap, in the words a person may say aloud."""

    NEARER = "nearer"
    AS_IT_IS = "as_it_is"
    MORE_ROOM = "more_room"


class DialDay(Kind, frozen=True, kw_only=True, tag="dial"):
    """How near one relationship felt and was wanted on a day, 0 (a lot of room) to 10 (very near); None was not said."""

    relationship: UUID
    day: date
    felt: Nearness | None = None
    wanted: Nearness | None = None
    pace: Pace | None = None
    note: Words = ""

    @property
    def gap(self) -> int | None:
        """Wanted minus felt, -10 to 10: above zero a wish for nearer, below zero for more room. None when one is missing."""
        if self.felt is None or self.wanted is None:
            return None
        return self.wanted - self.felt

    @property
    def wish(self) -> Wish | None:
        """The sign of the gap."""
        if self.gap is None:
            return None
        if self.gap == 0:
            return Wish.AS_IT_IS
        return Wish.NEARER if self.gap > 0 else Wish.MORE_ROOM
