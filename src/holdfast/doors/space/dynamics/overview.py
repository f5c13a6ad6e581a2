"""My own events by month with the steps used, whether they became more, and two passages to look honestly."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.journey.letters import entries_address
from holdfast.exchange.telling.dynamics import step_line
from holdfast.healing.dynamics.event import Dynamic, Step
from holdfast.healing.dynamics.reading import DynamicsMonth, Rise, is_with_flagged, read_dynamics
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journey.timeline import Room
from holdfast.healing.relationship import Relationship
from holdfast.words.dates import day_text, month_text

# Earlier months are among the entries: a page is for what is near enough to do something about.
MONTHS_AT_MOST = 12


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """What was noted, the latest month first. Repair is not named toward somebody who was flagged."""
    journal = request.store.journal(Relationship, Dynamic)
    reading = read_dynamics(journal, today=request.moment.date())
    context = {
        "months": [shown_month(journal, month) for month in reading.months[:MONTHS_AT_MOST]],
        "rest": entries_address(Room.DYNAMICS) if reading.months[MONTHS_AT_MOST:] else "",
        "rise": rise_text(reading.rise),
        "too_far": reading.rise.too_far,
        "owed": [
            shown(journal, entry)
            for entry in reading.owed
            if not is_with_flagged(journal, entry.body)
        ],
        "steps": list(Step),
    }
    return render(request, "space/dynamics/overview.html", context)


def shown_month(journal: Journal, month: DynamicsMonth) -> dict[str, Any]:
    """One month: its name, its numbers, its events."""
    return {
        "name": month_text(month.month, active_words()),
        "events": [shown(journal, entry) for entry in month.events],
        "steps": [month.steps[step] for step in Step],
    }


def shown(journal: Journal, entry: Entry[Dynamic]) -> dict[str, Any]:
    """One event as the list shows it."""
    words, body = active_words(), entry.body
    row = words.text(f"dynamics.row.{body.row}.label")
    person = journal.relationship(body.relationship) if body.relationship else None
    said = {"day": day_text(body.day, words), "row": row}
    return {
        "id": entry.id,
        "text": words.text("dynamics.months.entry_plain", **said),
        "step": step_line(body, words),
        "with": words.text("dynamics.months.with", alias=person.body.alias) if person else "",
    }


def rise_text(rise: Rise) -> str:
    """Both numbers of a rise, or nothing without one."""
    if not rise.is_rise:
        return ""
    return active_words().text("dynamics.rise.found", lately=rise.lately, before=rise.before)
