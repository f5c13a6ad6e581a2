"""My own behaviour: which row, one event, and help before anything else where it went too far."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.actions.safety import switch_off
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.dynamics.form import EventForm, as_fields
from holdfast.healing.dynamics.event import Dynamic, Row
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.toward import people_to_choose
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.worries import WORRIES_REST_ON, is_a_worry
from holdfast.words.dates import day_text

# The place of a row in this list is its number in addresses, which tell nothing.
NUMBERED = tuple(Row)


@person_required
@require_GET
def choose(request: SpaceRequest) -> HttpResponse:
    """Which row comes nearest. Words about dying are no row: they lead to help, and nothing is typed before."""
    rows = [(row, reverse("space:dynamic-new", args=[NUMBERED.index(row) + 1])) for row in Row]
    return render(request, "space/dynamics/choose.html", {"rows": rows})


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, number: int) -> HttpResponse:
    """Note one event of a row."""
    if not 1 <= number <= len(NUMBERED):
        raise Http404
    start = {"day": request.moment.date().isoformat()}
    return answer(request, NUMBERED[number - 1], None, start)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change what was noted about an event."""
    entry, revision = require_event(request, entry_id)
    start = {"entry": str(entry_id), "revision": revision, **as_fields(entry.body)}
    return answer(request, entry.body.row, entry, start)


def answer(
    request: SpaceRequest, row: Row, before: Entry[Dynamic] | None, start: dict[str, Any]
) -> HttpResponse:
    """Show the form, or keep the event. With a worry noted since, repair is no longer asked for."""
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    named = with_whom(journal, before)
    is_worry = named is not None and is_a_worry(journal, named)
    people = [*people_to_choose(journal), *([named] if named and is_worry else [])]
    form = EventForm(
        typed(request), row=row, people=people, today=request.moment.date(), initial=start
    )

    def after(kept: Entry[Dynamic]) -> HttpResponse:
        if not (kept.body.leads_to_help or form.is_unsure):
            return redirect("space:dynamics")
        switch_off(kept.body.relationship, store=request.store)
        return redirect("space:dynamic-far", kept.id)

    return keep_or_show(
        request,
        form,
        "space/dynamics/event.html",
        {"row": row, "before": before, "asks_mending": not is_worry},
        body=form.body,
        then=after,
        entry_id=before and before.id,
    )


def with_whom(journal: Journal, event: Entry[Dynamic] | None) -> Entry[Relationship] | None:
    """Whom an event was noted with, if they are still there."""
    if event is None or event.body.relationship is None:
        return None
    return journal.relationship(event.body.relationship)


@person_required
@require_GET
def far(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """It went too far, or may have: help for people who hurt someone, at once, and without reassurance."""
    event, _ = require_event(request, entry_id)
    return render(request, "space/dynamics/far.html", {"is_sure": event.body.leads_to_help})


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one event, after one question."""
    entry, _ = require_event(request, entry_id)
    return delete_when_sure(
        request,
        active_words().text("dynamics.form.delete"),
        which=[day_text(entry.body.day, active_words())],
        keep=reverse("space:dynamic-edit", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:dynamics"),
    )


def require_event(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[Dynamic], str]:
    """One event with its revision. Raises Http404."""
    return require_entry(request, entry_id, Dynamic)
