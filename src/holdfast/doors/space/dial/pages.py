"""Near and far: noting a day in under half a minute, and four weeks of one relationship."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.dial.form import DialForm, as_fields
from holdfast.doors.space.dial.in_words import counts, entry_text, row, summary
from holdfast.doors.space.journey.letters import LISTED_AT_MOST, rest_address
from holdfast.doors.space.people.pages import require_person
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dial.weeks import READ_FROM, noted_days, read_dial
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journey.timeline import Room
from holdfast.healing.relationship import Relationship
from holdfast.words.dates import day_of_month_text


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """Everybody, with what was noted last."""
    journal = request.store.journal(Relationship, DialDay)
    people = []
    for person in journal.relationships:
        days = noted_days(journal, person.id)
        last = entry_text(days[-1].body) if days else ""
        people.append({"id": person.id, "alias": person.body.alias, "last": last})
    return render(request, "space/dial/dial.html", {"people": people})


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, person_id: UUID | None = None) -> HttpResponse:
    """A new day, with somebody in particular or to be chosen."""
    journal = request.store.journal(Relationship)
    people = journal.relationships
    if person_id:
        require_person(journal, person_id)
    elif len(people) == 1:
        person_id = people[0].id
    start = {"relationship": str(person_id or ""), "day": request.moment.date().isoformat()}
    return answer(request, journal, start, None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change a day."""
    entry, revision = require_day(request, entry_id)
    start = {"entry": str(entry_id), "revision": revision, **as_fields(entry.body)}
    return answer(request, request.store.journal(Relationship), start, entry)


def answer(
    request: SpaceRequest, journal: Journal, start: dict[str, Any], before: Entry[DialDay] | None
) -> HttpResponse:
    """Show the form, or keep the day and go to its four weeks."""
    people = [(str(person.id), person.body.alias) for person in journal.relationships]
    form = DialForm(typed(request), people=people, today=request.moment.date(), initial=start)
    return keep_or_show(
        request,
        form,
        "space/dial/dial_form.html",
        {"before": before},
        body=form.body,
        then=lambda kept: redirect("space:dial-of", kept.body.relationship),
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one day, after one question."""
    entry, _ = require_day(request, entry_id)
    return delete_when_sure(
        request,
        active_words().text("dial.delete"),
        which=[entry_text(entry.body)],
        keep=reverse("space:dial-edit", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:dial-of", args=[entry.body.relationship]),
    )


@person_required
@require_GET
def weeks(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Four weeks of one relationship: the band, and the same in words."""
    journal = request.store.journal(Relationship, DialDay)
    person = require_person(journal, person_id)
    reading = read_dial(journal, person_id, today=request.moment.date())
    words = active_words()
    context = {
        "person": person,
        "noted": len(reading.days),
        "is_too_few": 0 < len(reading.days) < READ_FROM,
        "rows": [row(entry) for entry in reading.days],
        "weeks": [reading.first.toordinal(), reading.last.toordinal()],
        "days": [day_of_month_text(day, words) for day in (reading.first, reading.last)],
        "spread": reading.felt and msgspec.to_builtins(reading.felt),
        "summary": summary(reading),
        "counts": counts(reading),
        "has_history": bool(journal.about(person_id, DialDay)),
    }
    return render(request, "space/dial/weeks.html", context)


@person_required
@require_GET
def history(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Every note about one relationship, the newest day first, also those that no longer count."""
    journal = request.store.journal(Relationship, DialDay)
    person = require_person(journal, person_id)
    days = noted_days(journal, person_id)
    notes = [
        {"id": entry.id, "text": entry_text(entry.body), "note": entry.body.note}
        for entry in reversed(days[-LISTED_AT_MOST:])
    ]
    rest = rest_address(len(days), Room.DIAL, person_id)
    context = {"person": person, "notes": notes, "rest": rest}
    return render(request, "space/dial/history.html", context)


def require_day(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[DialDay], str]:
    """One day with its revision. Raises Http404."""
    return require_entry(request, entry_id, DialDay)
