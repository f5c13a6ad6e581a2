"""Reaching out: noting a reach in under half a minute, and the ladder of each relationship."""

from __future__ import annotations

from typing import Any
from uuid import UUID

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
from holdfast.doors.space.journey.letters import LISTED_AT_MOST, rest_address
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.reach.form import ReachForm, as_fields
from holdfast.doors.space.reflections.therapy_way import therapy_way
from holdfast.exchange.telling.reaching import hold_lines, met_line, verdict_lines
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journey.timeline import Room
from holdfast.healing.reach.ladder import DepthReading, LadderReading
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.reaching import ReachReading, in_order, read_reaches
from holdfast.healing.reach.rules import Response
from holdfast.healing.reading import SHARE_SAID_FROM
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.words.dates import day_text


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """Everybody with a ladder, and the way to note a reach."""
    journal = request.store.journal(Relationship, LoggedReach)
    people = [
        {
            "id": person.id,
            "alias": person.body.alias,
            "count": len(journal.about(person.id, LoggedReach)),
        }
        for person in journal.relationships
    ]
    return render(request, "space/reach/reach.html", {"people": people})


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, person_id: UUID | None = None) -> HttpResponse:
    """A new reach, to somebody in particular or to be chosen. Toward somebody flagged none is asked for: their page says so."""
    journal = request.store.journal(Relationship)
    start = {"relationship": str(person_id or ""), "day": request.moment.date().isoformat()}
    if person_id and require_person(journal, person_id).body.is_flagged:
        return redirect("space:ladder", person_id)
    return answer(request, make_form(request, journal, start), None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change a reach; most often a repair is noted here."""
    entry, revision = require_reach(request, entry_id)
    start = {"entry": str(entry_id), "revision": revision, **as_fields(entry.body)}
    journal = request.store.journal(Relationship)
    return answer(request, make_form(request, journal, start, entry.body.relationship), entry)


def make_form(
    request: SpaceRequest, journal: Journal, start: dict[str, Any], kept_for: UUID | None = None
) -> ReachForm:
    """The form with the people it can belong to: nobody flagged, unless this reach was kept for them before."""
    may = [
        each for each in journal.relationships if not each.body.is_flagged or each.id == kept_for
    ]
    return ReachForm(
        typed(request),
        people=[(str(person.id), person.body.alias) for person in may],
        leaves_out=len(may) < len(journal.relationships),
        asks_repair=not any(each.body.is_flagged for each in may),
        today=request.moment.date(),
        initial=start,
    )


def answer(
    request: SpaceRequest, form: ReachForm, before: Entry[LoggedReach] | None
) -> HttpResponse:
    """Show the form, or keep the reach and go to its ladder."""
    return keep_or_show(
        request,
        form,
        "space/reach/reach_form.html",
        {"before": before},
        body=form.body,
        then=lambda kept: redirect("space:ladder", kept.body.relationship),
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one reach, after one question; the ladder is read again from the rest."""
    entry, _ = require_reach(request, entry_id)
    return delete_when_sure(
        request,
        active_words().text("reach.delete"),
        which=[listed(entry)["text"]],
        keep=reverse("space:reach-edit", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:ladder", args=[entry.body.relationship]),
    )


@person_required
@require_GET
def ladder(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """The ladder of one relationship: the picture, the same in words, and the sentence the rule allows."""
    journal = request.store.journal(Relationship, LoggedReach, ReflectionAnswers)
    person = require_person(journal, person_id)
    reading = read_reaches(journal, person, today=request.moment.date())
    logged = in_order(journal, person_id)
    context = {
        "person": person,
        "reading": reading,
        "therapy_way": therapy_way(journal, person_id),
        "rows": rows(reading.ladder, logged),
        "legend": [active_words().text(f"reach.response.{each}.label") for each in Response],
        "said": sentences(reading, logged) if logged else [],
        "holds": hold_lines(reading, active_words()),
        "history": [listed(entry) for entry in reversed(logged[-LISTED_AT_MOST:])],
        "rest": rest_address(len(logged), Room.REACHING, person_id),
    }
    return render(request, "space/reach/ladder.html", context)


def require_reach(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[LoggedReach], str]:
    """One reach with its revision. Raises Http404."""
    return require_entry(request, entry_id, LoggedReach)


def rows(reading: LadderReading, logged: tuple[Entry[LoggedReach], ...]) -> list[dict[str, Any]]:
    """The rungs for the `ladder` component, each with its facts in words."""
    words = active_words()
    return [
        {
            "depth": each.depth,
            "responses": [e.body.counts_as.value for e in logged if e.body.depth == each.depth],
            "low": each.low,
            "high": each.high,
            "name": words.text("reach.depth.name", n=each.depth),
            "met": met_text(each),
            "range": words.text(
                "reach.picture.from_to", low=round(each.low * 100), high=round(each.high * 100)
            )
            if each.of >= SHARE_SAID_FROM
            else "",
            "words": words.text(f"reach.word.{each.word}"),
        }
        for each in reading.depths
    ]


def met_text(depth: DepthReading) -> str:
    """How one depth was met, in a cell of the table; with little noted, only how much that is."""
    words = active_words()
    if not depth.of:
        return words.text("reach.picture.none")
    if depth.of < SHARE_SAID_FROM:
        return words.text("reach.picture.few", n=depth.of)
    return words.text("reach.picture.of", attuned=depth.attuned, n=depth.of)


def sentences(reading: ReachReading, logged: tuple[Entry[LoggedReach], ...]) -> list[str]:
    """The counts at the deepest supported depth, then, while the gate is open, the verdict and what may come next.

    Where none is supported, the lightest depth that was tried is counted.
    """
    depths = reading.ladder.depths
    at = depths[max(reading.ladder.supported, 1) - 1]
    if not at.of:
        at = next(depth for depth in depths if depth.of)
    words = active_words()
    said = met_line(at, words) if at.of >= SHARE_SAID_FROM else few_line(at.depth, logged)
    return [said, *verdict_lines(reading, words)]


def few_line(depth: int, logged: tuple[Entry[LoggedReach], ...]) -> str:
    """The reaches at a depth with few of them, one by one."""
    words = active_words()
    responses = [each.body.response for each in logged if each.body.depth == depth]
    named = ", ".join(words.text(f"reach.response.{each}.label").lower() for each in responses)
    return words.text("reach.sentence.few", n=len(responses), depth=depth, responses=named)


def listed(entry: Entry[LoggedReach]) -> dict[str, Any]:
    """One reach of the history."""
    words = active_words()
    response = words.text(f"reach.response.{entry.body.response}.label")
    text = words.text(
        "reach.entry",
        day=day_text(entry.body.day, words),
        depth=entry.body.depth,
        response=response,
    )
    return {"id": entry.id, "text": text}
