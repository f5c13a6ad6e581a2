"""Today: at most two suggestions, each with its reason, and nothing is a full answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway.steps import Step, Suggestion, Why, suggest_steps
from holdfast.words.dates import month_text

# Where each step leads; those about one relationship take its id.
ADDRESSES = {
    Step.SETTLE: "space:settle-cards",
    Step.SAFETY: "space:safety",
    Step.HELP: "help:now",
    Step.CONTINUE: "space:arrived",
    Step.PEOPLE: "space:person-add",
    Step.INVENTORY: "space:inventory",
    Step.PATTERNS: "space:patterns",
    Step.FORMULATION: "space:formulation-new",
    Step.WITH_SOMEONE: "space:sheet",
    Step.HARD_HOURS: "space:plan",
    Step.EXPERIENCES: "space:experiences",
    Step.SIGNS: "space:warning-signs",
    Step.REACHES: "space:reach",
    Step.THERAPY: "space:therapy",
    Step.SELF: "space:self",
}
ABOUT_ONE = {
    Step.SAFETY: "space:safety-one",
    Step.CLOSENESS: "space:closeness",
    Step.EMOTIONAL_SAFETY: "space:emotional-safety",
    Step.PACE: "space:pace",
}
# What is noted in half a minute, without looking for its room first.
# Whoever wants to settle now is shown ways at once; the question how it is waits there.
QUICK = {
    "reach_new": "space:reach-new",
    "dial_new": "space:dial-new",
    "settle": "space:settle-cards",
}
# Every room, in the order of the road: safe and settled, with people, understanding, oneself, and what is kept.
ROOMS = {
    "steady": ("safety", "settle", "plan"),
    "people": ("people", "plane", "reach", "dial", "limits", "statements"),
    "understanding": ("inventory", "patterns", "formulation", "warning-signs", "experiences"),
    "own": ("self", "dynamics", "therapy"),
    "kept": ("journey", "sheet", "data"),
}


@person_required
@require_GET
def today(request: SpaceRequest) -> HttpResponse:
    """What could come next, and the way to every room."""
    journal = request.store.journal()
    suggestions = suggest_steps(journal, today=request.moment.date())
    context = {
        "is_new": not journal.relationships,
        "suggestions": [shown(journal, suggestion) for suggestion in suggestions],
        "quick": [(name, reverse(address)) for name, address in QUICK.items()],
        "rooms": {group: places(rooms) for group, rooms in ROOMS.items()},
    }
    return render(request, "space/today.html", context)


def places(rooms: tuple[str, ...]) -> list[tuple[str, str]]:
    """Rooms with their addresses."""
    return [(room.replace("-", "_"), reverse(f"space:{room}")) for room in rooms]


def shown(journal: Journal, suggestion: Suggestion) -> dict[str, Any]:
    """A suggestion in words, with its address."""
    words = active_words()
    person = suggestion.relationship and journal.relationship(suggestion.relationship)
    why = words.text(
        f"pathway.reason.{suggestion.why}",
        alias=person.body.alias if person else "",
        month=checked_month(suggestion, person),
        way=way_in_words(suggestion),
    )
    return {
        "label": words.text(f"pathway.suggestion.{suggestion.step}.label"),
        "meaning": words.text(f"pathway.suggestion.{suggestion.step}.meaning"),
        "why": why,
        "href": address(suggestion),
    }


def address(suggestion: Suggestion) -> str:
    """Where the step leads."""
    if suggestion.relationship and suggestion.step in ABOUT_ONE:
        return reverse(ABOUT_ONE[suggestion.step], args=[suggestion.relationship])
    return reverse(ADDRESSES[suggestion.step])


def checked_month(suggestion: Suggestion, person: Any) -> str:
    """The month of the last look at safety, for the one reason that names it."""
    if suggestion.why is not Why.CHECK_WAS_A_WHILE_AGO or not person:
        return ""
    return month_text(person.body.checked_month, active_words())


def way_in_words(suggestion: Suggestion) -> str:
    """The way to settle a reason names; one that left the content is told as such."""
    words, key = active_words(), f"settling.card.{suggestion.way}.name"
    if not suggestion.way:
        return ""
    return words.text(key) if words.has(key) else words.text("settling.history.gone")
