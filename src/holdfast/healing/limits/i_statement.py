"""Sentences that begin with oneself: what I saw, what I feel, what I need, what I ask, and what I will do.

The plain form is "when this happens, I feel this". The rest helps it be heard as a wish and not as a verdict.
"""

from enum import StrEnum
from typing import Final
from uuid import UUID

from holdfast.healing.journal.kind import FieldUnfit, Kind, Words
from holdfast.healing.patterns.vocabulary import Feeling


class Part(StrEnum):
    """The parts that are written, in the order they are said. Each is also the name of its field."""

    SEEN = "seen"  # one event, as a camera would have it
    OWN_FEELING = "own_feeling"
    NEED = "need"
    REQUEST = "request"  # something that can be done, by when
    OTHERWISE = "otherwise_i_will"  # an action of one's own; may stay empty


# Feelings that can be said as "I feel". The others tell what somebody did, or whose task something was.
SAYABLE: Final = tuple(
    feeling for feeling in Feeling if feeling not in (Feeling.CONTROLLED, Feeling.RESPONSIBLE)
)


class IStatement(Kind, frozen=True, kw_only=True, tag="i_statement"):
    """One sentence for a hard talk. Everything may stay empty, and Holdfast sends it to nobody."""

    relationship: UUID | None = None
    seen: Words = ""
    feelings: tuple[Feeling, ...] = ()
    own_feeling: Words = ""
    need: Words = ""
    request: Words = ""
    otherwise_i_will: Words = ""

    def __post_init__(self) -> None:
        if any(feeling not in SAYABLE for feeling in self.feelings):
            raise FieldUnfit("feelings", "feelings that can be said as I feel")

    def written(self, part: Part) -> str:
        """What stands in one part."""
        return str(getattr(self, part.value))
