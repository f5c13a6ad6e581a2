"""Limits: the cards, writing one, and noting how it was on a day."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions.limits import forget_limits
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.limits.form import LimitForm, limit_fields
from holdfast.doors.space.limits.toward import not_toward, safety_first
from holdfast.doors.space.people.pages import require_person
from holdfast.exchange.telling.limits import rests_because
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.days import days_of, read_limit
from holdfast.healing.limits.limit import LIMIT_LINES, Held, Limit, LimitTest
from holdfast.healing.limits.toward import may_prepare, people_to_choose
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.worries import WORRIES_REST_ON
from holdfast.words.dates import day_text


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """Every limit, the newest first."""
    journal = request.store.journal(Relationship, Limit, LimitTest)
    cards = [card(journal, entry) for entry in reversed(journal.of(Limit))]
    return render(request, "space/limits/limits.html", {"cards": cards})


@person_required
@require_GET
def limit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """One limit whole, with the days it was noted on."""
    entry, _ = require_limit(request, entry_id)
    journal = request.store.journal(Relationship, LimitTest, *WORRIES_REST_ON)
    reading = read_limit(journal, entry_id)
    body = entry.body
    context = {
        "limit": entry,
        "lines": [(name, getattr(body, name)) for name in LIMIT_LINES if getattr(body, name)],
        "person": journal.relationship(body.relationship) if body.relationship else None,
        "rests": rests_because(may_prepare(journal, body.relationship)),
        "counts": {held.value: count for held, count in reading.counts.items()},
        "noted": len(reading.basis.entries),
        "was_crossed": reading.latest is Held.CROSSED,
        "days": [day(each) for each in reversed(days_of(journal, {entry_id}))],
    }
    return render(request, "space/limits/limit.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, person_id: UUID | None = None) -> HttpResponse:
    """A new limit, with somebody in particular or with nobody."""
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    if person_id:
        require_person(journal, person_id)
    start = {"relationship": str(person_id or "")}
    return not_toward(request, journal, person_id) or answer(request, journal, start, None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change a limit."""
    entry, revision = require_limit(request, entry_id)
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    start = {"entry": str(entry_id), "revision": revision, **limit_fields(entry.body)}
    refused = not_toward(request, journal, entry.body.relationship)
    return refused or answer(request, journal, start, entry)


def answer(
    request: SpaceRequest, journal: Journal, start: dict[str, Any], before: Entry[Limit] | None
) -> HttpResponse:
    """Show the form, or keep the limit and go to it. Fear of the reaction comes before both."""
    form = LimitForm(typed(request), people=people_to_choose(journal), initial=start)
    if request.method == "POST" and form.is_afraid:
        return safety_first(request, form)
    return keep_or_show(
        request,
        form,
        "space/limits/limit_form.html",
        {"lines": LIMIT_LINES},
        body=form.body,
        then=lambda kept: redirect("space:limit", kept.id),
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one limit and the days noted about it, after one question."""
    entry, _ = require_limit(request, entry_id)
    words = active_words()
    return delete_when_sure(
        request,
        words.text("limits.delete"),
        which=[entry.body.title] if entry.body.title else (),
        meaning=words.text("limits.delete_meaning"),
        keep=reverse("space:limit", args=[entry_id]),
        delete=lambda: forget_limits({entry_id}, store=request.store),
        then=reverse("space:limits"),
    )


def require_limit(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[Limit], str]:
    """One limit with its revision. Raises Http404."""
    return require_entry(request, entry_id, Limit)


def card(journal: Journal, entry: Entry[Limit]) -> dict[str, Any]:
    """One limit of the list."""
    words = active_words()
    person = journal.relationship(entry.body.relationship) if entry.body.relationship else None
    reading = read_limit(journal, entry.id)
    latest = words.text(f"limits.held.{reading.latest}.label") if reading.latest else ""
    return {
        "id": entry.id,
        "title": entry.body.title or words.text("limits.new_heading"),
        "with": words.text("limits.toward", alias=person.body.alias) if person else "",
        "latest": latest,
    }


def day(entry: Entry[LimitTest]) -> dict[str, Any]:
    """One noted day, in words."""
    words = active_words()
    held = words.text(f"limits.held.{entry.body.held}.label")
    text = words.text("limits.test.entry", day=day_text(entry.body.day, words), held=held)
    return {"id": entry.id, "text": text, "note": entry.body.note}
