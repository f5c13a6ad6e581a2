"""What a person's page offers of pace: in a relationship of today without a flag, or where something was kept before."""

from __future__ import annotations

from django.urls import reverse

from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.emotional_safety import EMOTIONAL_SAFETY
from holdfast.healing.pace.lean_on import LEAN_ON
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.reflections.therapy import stopping_look
from holdfast.healing.reflections.times import times_answered
from holdfast.healing.relationship import Period, RelationKind, Relationship

# The words of each card: its heading and its line. A plan is named without its step, which is not asked after hurt.
HEADINGS = {
    EMOTIONAL_SAFETY.id: "emotional_safety.heading",
    LEAN_ON.id: "lean_on.heading",
    "pace": "pace.form_heading",
}

# With a child, for nobody leans on one; and with a practitioner, while the latest look at the therapy stops.
NOT_INVITED_TO = (LEAN_ON.id, "pace")


def pace_cards(journal: Journal, person: Entry[Relationship]) -> list[dict[str, str]]:
    """Each tool with its name, one line and its address. With a flag, only a plan that was written stays within reach."""
    is_flagged = person.body.is_flagged
    stops = stopping_look(journal, person.id) is not None
    is_offered = person.body.period is Period.CURRENT and not is_flagged
    answered = {
        reflection.id: not is_flagged and times_answered(journal, reflection.id, person.id)
        for reflection in (EMOTIONAL_SAFETY, LEAN_ON)
    }
    kept = {**answered, "pace": journal.about(person.id, PacePlan)}
    rests = NOT_INVITED_TO if stops or person.body.relation is RelationKind.CHILD else ()
    return [
        card(tool, person)
        for tool, found in kept.items()
        if found or (is_offered and tool not in rests)
    ]


def card(tool: str, person: Entry[Relationship]) -> dict[str, str]:
    """One tool as a card. What stays within reach despite a flag invites to nothing."""
    words = active_words()
    return {
        "heading": words.text(HEADINGS[tool], alias=person.body.alias),
        "text": words.text("toward.flagged.stays" if person.body.is_flagged else f"{tool}.card"),
        "href": reverse(f"space:{tool.replace('_', '-')}", args=[person.id]),
    }
