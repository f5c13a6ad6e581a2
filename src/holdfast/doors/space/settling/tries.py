"""After a way to settle: how it is now, what that says, and what has helped so far."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.late import settle, typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.journey.letters import LISTED_AT_MOST, rest_address
from holdfast.doors.space.settling.form import AfterForm
from holdfast.doors.space.settling.pages import FEW, helped_text, named, require_card
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journey.timeline import Room
from holdfast.healing.reading import SHARE_SAID_FROM, Refused
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.pacing import may_go_on
from holdfast.healing.safety.state import StateCheck
from holdfast.healing.safety.worries import WORRIES_REST_ON
from holdfast.healing.settling.choice import AfterTry, after_try
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import (
    NEVER_TRIED,
    Helped,
    as_checks,
    count_helped,
    latest_now,
    outcome_of,
    tries_of,
)
from holdfast.words.dates import day_text


@person_required
@require_http_methods(["GET", "POST"])
def after(request: SpaceRequest, number: int) -> HttpResponse:
    """How is it now? With nothing said, nothing is kept."""
    card, today = require_card(number), request.moment.date()
    journal = request.store.journal(Relationship, StateCheck, SettlingTry, *WORRIES_REST_ON)
    company = named(journal, request) if card.asks_someone else []
    form = AfterForm(typed(request), company=company)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "card": card, "number": number}
        status = 422 if request.method == "POST" else 200
        return render(request, "space/settling/settling_after.html", context, status=status)
    settle(request)
    if form.says_nothing:
        return redirect("space:settle-cards")
    # Sent twice, the first try must not become the "before" of the second.
    before = latest_now(journal.without(form.entry_id), request.moment)
    body = form.body(card, before, today)
    actions.keep(form.entry_id, body, store=request.store, now=request.moment)
    return redirect("space:settle-try", form.entry_id)


@person_required
@require_GET
def result(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """What a try did; any worsening ends here, with somewhere to go."""
    journal = request.store.journal(SettlingTry)
    entry = require_try(journal, entry_id)
    day = tries_of(journal, entry.body.day)
    next_step = after_try([each.body for each in day[: day.index(entry) + 1]])
    context = {
        "entry": entry,
        "name": card_name(entry.body.card),
        "next": next_step.value,
        "helped": helped_text(
            count_helped(journal.of(SettlingTry)).get(entry.body.card, NEVER_TRIED)
        ),
        "offers_help": isinstance(may_go_on(as_checks(entry.body)[1]), Refused),
    }
    template = "stop" if next_step is AfterTry.STOP else "result"
    return render(request, f"space/settling/settling_{template}.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one try, after one question; the counts are made again from the rest."""
    entry = require_try(request.store.journal(SettlingTry), entry_id)
    return delete_when_sure(
        request,
        active_words().text("settling.result.delete"),
        which=[listed(entry)["text"]],
        keep=reverse("space:settle-try", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:settle-history"),
    )


@person_required
@require_GET
def history(request: SpaceRequest) -> HttpResponse:
    """What has helped, with the tries it rests on, newest first."""
    tries = request.store.journal(SettlingTry).of(SettlingTry)
    context = {
        "counts": [count_text(card, helped) for card, helped in count_helped(tries).items()],
        "tries": [listed(entry) for entry in reversed(tries[-LISTED_AT_MOST:])],
        "rest": rest_address(len(tries), Room.SETTLING),
    }
    return render(request, "space/settling/settling_history.html", context)


def require_try(journal: Journal, entry_id: UUID) -> Entry[SettlingTry]:
    """One try of this journal. Raises Http404."""
    found = next((entry for entry in journal.of(SettlingTry) if entry.id == entry_id), None)
    if found is None:
        raise Http404
    return found


def card_name(card: str) -> str:
    """The name of a card; one that left the content is still counted."""
    words, key = active_words(), f"settling.card.{card}.name"
    return words.text(key) if words.has(key) else words.text("settling.history.gone")


def count_text(card: str, helped: Helped) -> str:
    """One line of what has helped, or of what was tried once or twice."""
    words = active_words()
    name = card_name(card)
    if helped.of < SHARE_SAID_FROM:
        return words.text(f"settling.history.{FEW[helped.of]}", name=name)
    return words.text("settling.history.counts", name=name, times=helped.times, n=helped.of)


def listed(entry: Entry[SettlingTry]) -> dict[str, Any]:
    """One try of the history."""
    words = active_words()
    text = words.text(
        "settling.history.entry",
        day=day_text(entry.body.day, words),
        name=card_name(entry.body.card),
        outcome=words.text(f"settling.history.outcome.{outcome_of(entry.body)}"),
    )
    return {"id": entry.id, "text": text}
