"""Relationships: someone who matters or mattered, known here by an alias and never by a real name."""

from enum import StrEnum
from typing import Annotated

import msgspec

from holdfast.healing.journal.kind import Alias, Kind

Month = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])\Z")]
PlaceInLife = Annotated[int, msgspec.Meta(ge=0, le=100_000)]


class RelationKind(StrEnum):
    """Who they are to the person. No gender, family form or blood tie is assumed."""

    MOTHER_LIKE = "mother_like"
    FATHER_LIKE = "father_like"
    OTHER_CARER = "other_carer"
    SIBLING = "sibling"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"
    FRIEND = "friend"
    CHILD = "child"
    WORK = "work"
    PRACTITIONER = "practitioner"
    OTHER = "other"


class Period(StrEnum):
    """Whether the relationship is part of the person's life today."""

    PAST = "past"
    CURRENT = "current"


class SafetyFlag(StrEnum):
    """The person's own word on safety. Nothing but the person ever sets it."""

    NONE = "none"
    UNSURE = "unsure"
    UNSAFE = "unsafe"


class Relationship(Kind, frozen=True, kw_only=True, tag="relationship"):
    """One relationship. Its entry's id is the relationship's id, so renaming keeps everything attached.

    `order` is its place in the order of life, earliest first. `joint_tools` is off from the start for everyone,
    so that off tells nobody anything; `checked_month` is kept only for people who want a reminder.
    """

    alias: Alias
    relation: RelationKind
    period: Period = Period.CURRENT
    from_childhood: bool = False
    order: PlaceInLife = 0
    safety: SafetyFlag = SafetyFlag.NONE
    joint_tools: bool = False
    checked_month: Month | None = None

    @property
    def is_flagged(self) -> bool:
        """Whether the person has named this relationship unsafe, or is not sure."""
        return self.safety is not SafetyFlag.NONE
