"""Reaches: chosen acts that let someone know a feeling, a need or a wish for closeness, and how they were answered.

Small, mutual steps whose answers are watched (Reis & Shaver 1988; Laurenceau, Feldman Barrett & Pietromonaco 1998).
Not a reach: testing by silence, hints nobody could read, demands, confessing under pressure.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Words
from holdfast.healing.reach.rules import Response
from holdfast.healing.safety.state import State

Depth = Annotated[int, msgspec.Meta(ge=1, le=5)]
DaysLater = Annotated[int, msgspec.Meta(ge=0, le=3650)]


class Channel(StrEnum):
    """How the reach was made."""

    IN_PERSON = "in_person"
    VOICE = "voice"
    VIDEO = "video"
    TEXT = "text"


class Aim(StrEnum):
    """What the person hoped for."""

    BE_UNDERSTOOD = "be_understood"
    COMFORT = "comfort"
    PRACTICAL_HELP = "practical_help"
    CLOSENESS = "closeness"
    SPACE = "space"
    REPAIR = "repair"


class Act(StrEnum):
    """What the other did, as anybody could have seen or heard it."""

    TURNED_TOWARD = "turned_toward"
    ASKED = "asked"
    STAYED = "stayed"
    TOUCHED = "touched"  # with consent
    SHARED_BACK = "shared_back"
    CHANGED_SUBJECT = "changed_subject"
    BUSY = "busy"
    FIXED_IT = "fixed_it"
    JOKED = "joked"
    MINIMISED = "minimised"
    ARGUED_FACTS = "argued_facts"
    BLAMED = "blamed"
    MOCKED = "mocked"
    TOLD_OTHERS = "told_others"
    PUNISHED_WITH_SILENCE = "punished_with_silence"
    THREATENED = "threatened"


class Repair(StrEnum):
    """Whether they or both came back to it. A promise alone is tried; worked means owned, and different the next time."""

    NONE = "none"
    TRIED = "tried"
    WORKED = "worked"


class SharedBack(StrEnum):
    """Whether they let something of themselves be known too."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Again(StrEnum):
    """Whether the person would do it again."""

    YES = "yes"
    UNSURE = "unsure"
    NO = "no"


class LoggedReach(Kind, frozen=True, kw_only=True, tag="reach"):
    """One reach. Person, depth and response come first; the rest may stay unsaid.

    `depth` is 1 (a preference) to 5 (deep shame, core fear, what happened), on the person's own scale.
    """

    relationship: UUID
    day: date
    depth: Depth
    response: Response
    channel: Channel | None = None
    aim: Aim | None = None
    acts: tuple[Act, ...] = ()
    state_before: State = State.NOT_SAID
    state_after: State = State.NOT_SAID
    shared_back: SharedBack | None = None
    repair: Repair = Repair.NONE
    repair_days: DaysLater | None = None
    again: Again | None = None
    note: Words = ""

    @property
    def is_repaired(self) -> bool:
        """Whether a repair worked. Where care was given there is nothing to repair."""
        return self.repair is Repair.WORKED and self.counts_as is not Response.ATTUNED

    @property
    def counts_as(self) -> Response:
        """The response the ladder counts. A threat is a word about safety, whatever else was chosen for the reach."""
        return Response.HOSTILE if Act.THREATENED in self.acts else self.response


# Which acts speak for which response. The most hurtful one decides, and the person decides over it.
_SPEAKS_FOR: Final = (
    (
        Response.HOSTILE,
        frozenset({Act.MOCKED, Act.TOLD_OTHERS, Act.PUNISHED_WITH_SILENCE, Act.THREATENED}),
    ),
    (Response.DISMISSIVE, frozenset({Act.MINIMISED, Act.ARGUED_FACTS, Act.BLAMED})),
    (
        Response.MISSED,
        frozenset({Act.CHANGED_SUBJECT, Act.BUSY, Act.FIXED_IT, Act.JOKED}),
    ),
    (
        Response.ATTUNED,
        frozenset({Act.TURNED_TOWARD, Act.ASKED, Act.STAYED, Act.TOUCHED, Act.SHARED_BACK}),
    ),
)


class SuggestedResponse(msgspec.Struct, frozen=True):
    """A response the ticked acts speak for, and which of them do."""

    response: Response
    because: tuple[Act, ...]


def suggest_response(acts: Iterable[Act]) -> SuggestedResponse | None:
    """What the acts speak for, or None when nothing was ticked. Only ever a suggestion."""
    ticked = tuple(dict.fromkeys(acts))
    for response, speaking in _SPEAKS_FOR:
        because = tuple(act for act in ticked if act in speaking)
        if because:
            return SuggestedResponse(response, because)
    return None
