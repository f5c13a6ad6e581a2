"""Threads: what the person says about something that seems to repeat, in their own judgement."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from holdfast.healing.journal.kind import FieldUnfit, Kind
from holdfast.healing.patterns.vocabulary import Facet, find_term


class Fits(StrEnum):
    """The person's answer to "does it fit?"."""

    YES = "yes"
    NOT_SURE = "not_sure"
    NO = "no"


class Likeness(StrEnum):
    """How the thread feels beside an earlier relationship. Only the person draws this link."""

    ALIKE = "alike"
    NOT_SURE = "not_sure"
    DIFFERENT = "different"
    RATHER_NOT_SAY = "rather_not_say"


class Thread(Kind, frozen=True, kw_only=True, tag="thread"):
    """The person's answer to one term that came up more than once."""

    facet: Facet
    term: str
    fits: Fits
    learned_with: UUID | None = None
    likeness: Likeness | None = None
    noted_on: date

    def __post_init__(self) -> None:
        if find_term(self.facet, self.term) is None:
            raise FieldUnfit("term", f"a term of {self.facet.value}")
