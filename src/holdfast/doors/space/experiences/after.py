"""After a page: safety first where it goes on, always a way to settle, a way to put it away, and a way to delete it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

import msgspec
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.experiences.pages import FULL_ANSWERS, TOOL, address_of, require_page
from holdfast.healing.experiences.experience import Experience, SafetyFirst
from holdfast.healing.experiences.reading import next_form
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.pacing import begun_at, suggests_pause
from holdfast.healing.safety.state import StateCheck


@person_required
@require_GET
def safety_first(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """It is still happening, or may be: safety comes before everything else."""
    entry, _ = require_page(request, entry_id)
    to_safety = safety_address(request.store.journal(Relationship), [entry])
    context = {"entry": entry, "safety_url": to_safety}
    return render(request, "space/experiences/safety.html", context)


def safety_address(journal: Journal, entries: Iterable[Entry[Experience]]) -> str:
    """The private questions about the one person that was named, or about anyone."""
    named = {person for entry in entries for person in entry.body.people}
    known = [person for person in named if journal.relationship(person)]
    return reverse("space:safety-one", args=known) if len(known) == 1 else reverse("space:safety")


@person_required
@require_GET
def kept(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """After a page: settle, put it away, the next one with what it mentions, or enough for today."""
    entry, _ = require_page(request, entry_id)
    journal = request.store.journal(Experience, StateCheck)
    begun = begun_at(journal, TOOL, request.moment)
    following = next_form(journal, entry.body.form)
    context = {
        "entry": entry,
        "is_full_answer": entry.body.applies in FULL_ANSWERS,
        "offers_safety": entry.body.safety is SafetyFirst.OFFERED,
        "pause": begun is not None and suggests_pause(begun, request.moment),
        "following": following,
        "onward": address_of(following) if following else "",
    }
    return render(request, "space/experiences/kept.html", context)


@person_required
@require_POST
def fold(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Put a page away, or take it out again. Nothing is deleted."""
    entry, _ = require_page(request, entry_id)
    away = request.POST.get("fold") != "out"
    request.store.put_many([folded(entry, away=away)])
    return redirect("space:experience-kept", entry_id) if away else redirect("space:experiences")


@person_required
@require_POST
def fold_all(request: SpaceRequest) -> HttpResponse:
    """Put every page away at once."""
    found = request.store.journal(Experience).of(Experience)
    request.store.put_many(folded(entry, away=True) for entry in found if not entry.body.put_away)
    return redirect("space:experiences")


def folded(entry: Entry[Experience], *, away: bool) -> Entry[Experience]:
    """The page, folded away or not, and otherwise as it was."""
    return msgspec.structs.replace(entry, body=msgspec.structs.replace(entry.body, put_away=away))


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one page, after one question."""
    require_page(request, entry_id)
    words = active_words()
    return delete_when_sure(
        request,
        words.text("experiences.one.delete"),
        meaning=words.text("experiences.one.delete_meaning"),
        keep=reverse("space:experience-edit", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:experiences"),
    )
