"""Preferences: how Holdfast behaves for this person. Colour scheme and motion follow the system."""

from typing import Annotated

import msgspec

from holdfast.healing.journal.kind import Kind

Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2}\Z")]
IdleMinutes = Annotated[int, msgspec.Meta(ge=2, le=30)]


class Preferences(Kind, frozen=True, kw_only=True, tag="preferences"):
    """The person's choices. Spell checking is off at first, because some browsers send words away to check them.

    `remind_of_check` lets the month of the last safety check be kept with a relationship; off keeps nothing.
    """

    language: Language = "en"
    idle_minutes: IdleMinutes = 10
    spellcheck: bool = False
    remind_of_check: bool = False
