"""Reflection answers: what a person said in one reflection on one day, whichever reflection it was."""

from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Words

Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z")]
Answer = Annotated[int, msgspec.Meta(ge=0, le=100)]


class ReflectionAnswers(Kind, frozen=True, kw_only=True, tag="reflection"):
    """One day's answers. A missing item is absent, never zero; a note is free text that no reading ever reads.

    The kind knows no reflection: a journal may hold answers to one this Holdfast does not ask. Readings take only
    the answers that fit their own items (`Reflection.fitting`).
    """

    reflection: Name
    relationship: UUID | None = None
    day: date
    answers: dict[Name, Answer] = {}
    notes: dict[Name, Words] = {}
