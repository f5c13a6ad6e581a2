"""The Relationship Pattern Inventory: the same few questions about three to five relationships, one page each."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.patterns.inventory_form import NONE, NOT_SURE, InventoryForm, as_fields
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.safety.state_checks import answer_before
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import PICK_LIMITS, InventoryAnswers
from holdfast.healing.patterns.recurrence import FEWEST_READ
from holdfast.healing.patterns.vocabulary import Facet, terms
from holdfast.healing.reading import Refused
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.pacing import (
    begun_at,
    may_begin_deep,
    may_stay_open,
    suggests_one_at_a_time,
    suggests_pause,
)
from holdfast.healing.safety.state import StateCheck
from holdfast.words.dates import day_text

TOOL = "inventory"


@person_required
@require_http_methods(["GET", "POST"])
def overview(request: SpaceRequest) -> HttpResponse:
    """Whom one has looked at, whom not yet, and how it is right now before beginning."""
    if request.method == "POST":
        return answer_before(request, TOOL, "space:inventory")
    journal = request.store.journal(Relationship, InventoryAnswers, StateCheck, Experience)
    check = todays_check(journal, request)
    begun = begun_at(journal, TOOL, request.moment)
    people = [listed(journal, person) for person in journal.relationships]
    done = [person for person in people if person["day"]]
    is_resting = rests(journal, request)
    context = {
        "people": people,
        "done": len(done),
        "needs_people": len(people) < FEWEST_READ,
        "is_enough": len(done) >= FEWEST_READ,
        "form": StateForm() if is_resting or not check else None,
        "is_resting": is_resting,
        "is_second_today": is_second_today(journal, request.moment.date()),
        "pause": begun is not None and suggests_pause(begun, request.moment),
        "one_is_enough": check is not None and suggests_one_at_a_time(check),
    }
    return render(request, "space/patterns/inventory.html", context)


def rests(journal: Journal, request: SpaceRequest) -> bool:
    """Whether the tool was closed gently today, and no newer look has opened it."""
    return isinstance(may_stay_open(journal, TOOL, request.moment.date()), Refused)


def is_second_today(journal: Journal, today: date) -> bool:
    """Whether another deep tool was used today and this one was not yet; going on stays the person's choice."""
    is_begun = any(entry.kept_at.date() == today for entry in journal.of(InventoryAnswers))
    return not is_begun and isinstance(may_begin_deep(journal, TOOL, today), Refused)


def todays_check(journal: Journal, request: SpaceRequest) -> StateCheck | None:
    """The newest check made today for this tool."""
    checks = [entry.body for entry in journal.of(StateCheck)]
    today = [c for c in checks if c.tool == TOOL and c.day == request.moment.date()]
    return today[-1] if today else None


def listed(journal: Journal, person: Entry[Relationship]) -> dict[str, object]:
    """One relationship of the list, with the day of its answers, if there are any."""
    answers = journal.latest(InventoryAnswers, about=person.id)
    return {
        "id": person.id,
        "alias": person.body.alias,
        "day": answers and day_text(answers.kept_at.date(), active_words()),
    }


@person_required
@require_http_methods(["GET", "POST"])
def one(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """The questions about one relationship. While the tool rests, only what was answered before is opened."""
    journal = request.store.journal(Relationship, InventoryAnswers, StateCheck)
    person = require_person(journal, person_id)
    before = journal.latest(InventoryAnswers, about=person_id)
    if request.method == "GET" and before is None and rests(journal, request):
        return redirect("space:inventory")
    form = InventoryForm(typed(request), initial=start_of(request, before))
    return keep_or_show(
        request,
        form,
        "space/patterns/inventory_one.html",
        {"person": person, "before": before, "facets": facets()},
        body=lambda: form.body(person_id),
        then=after,
    )


def after(kept: Entry[InventoryAnswers]) -> HttpResponse:
    """Back to the list; where a word named harm, that is answered first."""
    if kept.body.harm:
        return redirect("space:inventory-safety", kept.body.relationship)
    return redirect("space:inventory")


@person_required
def safety_first(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """A ticked word named harm: safety is offered before anything else; after a death it is said that it counts."""
    journal = request.store.journal(Relationship, InventoryAnswers)
    person = require_person(journal, person_id)
    answers = journal.latest(InventoryAnswers, about=person_id)
    if answers is None or answers.body.harm is None:
        return redirect("space:inventory")
    context = {
        "person": person,
        "harm": answers.body.harm,
        "offers_safety": answers.body.leads_to_safety,
    }
    return render(request, "space/patterns/inventory_safety.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def remove(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Delete the answers about one relationship, after one question; the relationship stays."""
    journal = request.store.journal(Relationship, InventoryAnswers)
    person = require_person(journal, person_id)
    ids = [entry.id for entry in journal.about(person_id, InventoryAnswers)]
    return delete_when_sure(
        request,
        active_words().text("inventory.remove"),
        which=[person.body.alias],
        keep=reverse("space:inventory-one", args=[person_id]),
        delete=lambda: actions.remove(ids, store=request.store),
        then=reverse("space:inventory"),
    )


def start_of(request: SpaceRequest, before: Entry[InventoryAnswers] | None) -> dict[str, object]:
    """What the form starts with: nothing, or the answers kept before."""
    found = request.store.find(before.id) if before else None
    if found is None:
        return {}
    return {"entry": str(before.id), "revision": found[1], **as_fields(before.body)}


def facets() -> list[dict[str, object]]:
    """The four lists with their words, ready to show."""
    words = active_words()
    last = [{"value": code, "label": words.text(f"inventory.{key}")} for code, key in LAST]
    return [
        {
            "id": facet.value,
            "most": words.text("inventory.pick_limit", n=PICK_LIMITS[facet]),
            "options": [option(facet, term.value) for term in terms(facet)] + last,
        }
        for facet in Facet
    ]


LAST = ((NONE, "none_of_these_words"), (NOT_SURE, "not_sure"))


def option(facet: Facet, term: str) -> dict[str, str]:
    """One term with its meaning."""
    words = active_words()
    return {
        "value": term,
        "label": words.text(f"{facet.value}.{term}.label"),
        "hint": words.text(f"{facet.value}.{term}.meaning"),
    }
