"""Closeness with one person: before, twelve statements, what came of it; and all relationships on one plane."""

from __future__ import annotations

from itertools import combinations
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame import closeness_words
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.late import settle, typed
from holdfast.doors.frame.reflection_form import ReflectionForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.versions import two_versions
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.safety.state_checks import answer_before
from holdfast.healing.attachment.answers import CLOSENESS, AttachmentAnswers
from holdfast.healing.attachment.closeness import (
    AttachmentReading,
    Closeness,
    differ,
    latest_attachment,
    may_offer_attachment,
    read_attachment,
    read_change,
    read_plane,
)
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Reason, Refused
from holdfast.healing.relationship import Relationship
from holdfast.words.dates import day_text

TOOL = "closeness"


@person_required
@require_http_methods(["GET", "POST"])
def begin(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """What this is, how long it takes, and how it is right now."""
    journal = request.store.journal(Relationship, AttachmentAnswers)
    person = require_person(journal, person_id)
    latest = latest_attachment(journal, person_id)
    offer = may_offer_attachment(
        person.body, latest.body if latest else None, today=request.moment.date()
    )
    if person.body.is_flagged:
        return render(request, "space/attachment/closeness_not_now.html", {"person": person})
    if request.method == "POST":
        return answer_before(request, TOOL, f"{request.path}a/")
    context = {"person": person, "form": StateForm(), "latest": latest and day(latest)}
    context["too_soon"] = isinstance(offer, Refused) and offer.reason is Reason.TOO_SOON
    return render(request, "space/attachment/closeness_begin.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def answer(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """The twelve statements on one page; each may be left out."""
    person = require_person(request.store.journal(Relationship), person_id)
    if person.body.is_flagged:
        return redirect("space:closeness", person_id)
    form = ReflectionForm(typed(request), reflection=CLOSENESS)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return render(
            request,
            "space/attachment/closeness_answer.html",
            {"form": form, "person": person},
            status=status,
        )
    body = AttachmentAnswers(
        relationship=person_id, day=request.moment.date(), answers=dict(form.answers())
    )
    kept = actions.keep(
        form.entry_id, body, store=request.store, now=request.moment, made_from=form.made_from
    )
    if isinstance(kept, actions.TwoVersions):
        return two_versions(request, kept)
    settle(request)
    return redirect("space:closeness-result", person_id, kept.entry.id)


@person_required
@require_http_methods(["GET", "POST"])
def result(request: SpaceRequest, person_id: UUID, entry_id: UUID) -> HttpResponse:
    """What came of it: the plane, the same in words, change, and what it cannot tell. A post deletes the answers."""
    journal = request.store.journal(Relationship, AttachmentAnswers)
    person = require_person(journal, person_id)
    entries = {entry.id: entry for entry in journal.about(person_id, AttachmentAnswers)}
    if entry_id not in entries or person.body.is_flagged:
        raise Http404
    if request.method == "POST":
        actions.remove([entry_id], store=request.store)
        return redirect("space:person", person_id)
    reading = read_attachment(entries[entry_id])
    found = reading.found
    context = {
        "person": person,
        "day": day(entries[entry_id]),
        "found": found if isinstance(found, Closeness) else None,
        "hard": None if isinstance(found, Closeness) else found.value,
        "answered": len(entries[entry_id].body.answers),
        "history": [
            (day(entry), entry.id) for entry in journal.about(person_id, AttachmentAnswers)
        ],
        "entry_id": entry_id,
    }
    if isinstance(found, Closeness):
        context |= {
            "rows": closeness_words.rows([(person.body.alias, found)]),
            "texts": closeness_words.plane_texts(),
            "sentences": closeness_words.sentences(person.body.alias, found),
            "changes": changes(journal, entries[entry_id], found),
        }
    return render(request, "space/attachment/closeness_result.html", context)


def changes(journal: Journal, entry: Entry[AttachmentAnswers], found: Closeness) -> list[str]:
    """What moved since the time before, in words; ordinary movement is called ordinary."""
    words = active_words()
    about = journal.about(entry.body.relationship, AttachmentAnswers)
    earlier = [
        (other, read_attachment(other).found) for other in about if other.body.day < entry.body.day
    ]
    before = [(other, place) for other, place in earlier if isinstance(place, Closeness)]
    if not before:
        return [words.text("attachment.change.first_time")]
    last, place = before[-1]
    moves = read_change(place, found)
    if not moves:
        return [words.text("attachment.change.no_clear_change", day=day(last))]
    return [
        words.text(
            f"attachment.change.{'moved_up' if move > 0 else 'moved_down'}",
            day=day(last),
            dial=words.text(f"attachment.result.{dimension}.name"),
        )
        for dimension, move in moves.items()
    ] + [words.text("attachment.change.ordinary")]


@person_required
@require_GET
def plane(request: SpaceRequest) -> HttpResponse:
    """Every relationship's newest place on one plane, and which of them seem to differ."""
    journal = request.store.journal(Relationship, AttachmentAnswers)
    readings = read_plane(journal)
    placed = [reading for reading in readings.readings if isinstance(reading.found, Closeness)]
    named = [(alias_of(journal, reading), reading.found) for reading in placed]
    context = {
        "rows": closeness_words.rows(named),
        "texts": closeness_words.plane_texts(),
        "differences": differences(named),
        "basis": [basis(journal, reading) for reading in placed],
        "left_off": len(readings.left_off),
    }
    return render(request, "space/attachment/plane.html", context)


def differences(named: list[tuple[str, Closeness]]) -> list[str]:
    """For each pair: they seem to differ, or cannot be told apart."""
    words = active_words()
    return [
        words.text(
            f"attachment.compare.{'differ' if differ(place, other) else 'not_different'}",
            first=first,
            second=second,
        )
        for (first, place), (second, other) in combinations(named, 2)
    ]


def basis(journal: Journal, reading: AttachmentReading) -> dict[str, object]:
    """The entry a place rests on, with its day."""
    return {
        "alias": alias_of(journal, reading),
        "day": day_text(reading.day, active_words()),
        "person_id": reading.relationship,
        "entry_id": reading.basis.entries[0],
    }


def alias_of(journal: Journal, reading: AttachmentReading) -> str:
    """What the person calls whom the reading is about."""
    person = journal.relationship(reading.relationship)
    return person.body.alias if person else ""


def day(entry: Entry[AttachmentAnswers]) -> str:
    """The day of the answers, in words."""
    return day_text(entry.body.day, active_words())
