"""What was noted, in the person's own order of things: what affects most now, when it was, and by group. No number anywhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.experiences.after import safety_address
from holdfast.doors.space.experiences.pages import TOOL
from holdfast.exchange.telling import experiences as telling
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.experiences.reading import read_experiences
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.state import StateCheck


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """Everything that was noted as mine; what was put away stays folded."""
    journal = request.store.journal(Relationship, Experience, StateCheck)
    reading = read_experiences(journal)
    words = active_words()
    context = {
        "is_empty": not reading.basis.entries,
        "safety_url": reading.safety and safety_address(journal, reading.safety),
        "foremost": [
            (telling.name(entry.body, words), telling.affects(entry.body, words))
            for entry in reading.foremost
        ],
        "times": [
            (
                words.text(f"experiences.times.{time}"),
                [telling.name(entry.body, words) for entry in found],
            )
            for time, found in reading.times.items()
        ],
        "groups": [
            (group, [card(journal, entry) for entry in found])
            for group, found in reading.groups.items()
        ],
        "away": [card(journal, entry) for entry in reading.put_away],
        "begin_url": begin_address(journal, request),
    }
    return render(request, "space/experiences/overview.html", context)


def begin_address(journal: Journal, request: SpaceRequest) -> str:
    """The look at how it is comes first, once a day."""
    today = request.moment.date()
    checks = [entry.body for entry in journal.of(StateCheck) if entry.body.tool == TOOL]
    is_looked_at = any(check.day == today for check in checks)
    return reverse(f"space:experience-{'choose' if is_looked_at else 'begin'}")


def card(journal: Journal, entry: Entry[Experience]) -> dict[str, Any]:
    """One page as the list shows it."""
    words = active_words()
    return {
        "id": entry.id,
        "name": telling.name(entry.body, words),
        "lines": telling.answer_lines(journal, entry.body, words),
        "note": entry.body.note,
    }
