"""How a limit was on one day: noting it, changing it, deleting it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.limits.form import LimitTestForm, day_fields
from holdfast.doors.space.limits.pages import day, require_limit
from holdfast.doors.space.limits.toward import not_toward
from holdfast.healing.journal.entry import Entry
from holdfast.healing.limits.limit import Limit, LimitTest
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.worries import WORRIES_REST_ON


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, limit_id: UUID) -> HttpResponse:
    """Note how a limit was. Where there is a worry about safety, that comes first."""
    limit, _ = require_limit(request, limit_id)
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    refused = not_toward(request, journal, limit.body.relationship)
    start = {"day": request.moment.date().isoformat()}
    return refused or answer(request, limit, start, None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change what was noted about a day."""
    entry, revision = require_day(request, entry_id)
    limit, _ = require_limit(request, entry.body.limit)
    start = {"entry": str(entry_id), "revision": revision, **day_fields(entry.body)}
    return answer(request, limit, start, entry)


def answer(
    request: SpaceRequest,
    limit: Entry[Limit],
    start: dict[str, Any],
    before: Entry[LimitTest] | None,
) -> HttpResponse:
    """Show the form, or keep the day and go back to its limit."""
    form = LimitTestForm(typed(request), today=request.moment.date(), initial=start)
    return keep_or_show(
        request,
        form,
        "space/limits/limit_day.html",
        {"limit": limit, "before": before},
        body=lambda: form.body(limit.id),
        then=lambda _: redirect("space:limit", limit.id),
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one noted day, after one question."""
    entry, _ = require_day(request, entry_id)
    return delete_when_sure(
        request,
        active_words().text("limits.test.delete"),
        which=[day(entry)["text"]],
        keep=reverse("space:limit-day", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:limit", args=[entry.body.limit]),
    )


def require_day(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[LimitTest], str]:
    """One noted day with its revision. Raises Http404."""
    return require_entry(request, entry_id, LimitTest)
