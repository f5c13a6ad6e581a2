"""Limits: what a person needs, where their limit is, and what they themselves will do; and how it went when it was met.

A limit speaks about one's own conduct. Steering what somebody else does is not a limit.
"""

from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from holdfast.healing.journal.kind import Kind, Words


class LimitArea(StrEnum):
    """What the limit protects."""

    BODY = "body"
    EMOTIONS = "emotions"
    TIME = "time"
    THINGS = "things"  # and money
    DIGITAL = "digital"
    SEXUAL = "sexual"
    INFORMATION = "information"


class Held(StrEnum):
    """How the limit was, in the person's judgement. To bend it is a choice one may make; to cross it is what another did."""

    KEPT = "kept"
    BENT = "bent"
    CROSSED = "crossed"
    NOT_TESTED = "not_tested"


class Limit(Kind, frozen=True, kw_only=True, tag="limit"):
    """One limit. Every line may stay empty; `i_will` is an action of one's own that can be done."""

    relationship: UUID | None = None
    area: LimitArea | None = None
    need: Words = ""
    limit: Words = ""
    i_will: Words = ""
    first_practice: Words = ""
    backed_by: Words = ""

    @property
    def title(self) -> str:
        """The line the limit is known by: itself, or the first line there is."""
        lines = (self.limit, *(getattr(self, name) for name in LIMIT_LINES))
        return next((line for line in lines if line.strip()), "")


class LimitTest(Kind, frozen=True, kw_only=True, tag="limit_test"):
    """How one limit was on one day."""

    limit: UUID
    day: date
    held: Held
    note: Words = ""


# The lines of a limit, in the order they are asked.
LIMIT_LINES: Final = ("need", "limit", "i_will", "first_practice", "backed_by")
