"""The plan of a next step with one person: the newest one, those before it, and writing one."""

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
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.reflections.therapy_way import therapy_way
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.pace.planning import PaceReading, read_pace
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.reaching import Next
from holdfast.healing.reach.rules import DEEPEST
from holdfast.healing.reading import Reason, Refused
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.words.dates import day_text

from .form import SIGNALS, PacePlanForm, plan_fields

Person = Entry[Relationship]
Plan = Entry[PacePlan]


@person_required
@require_GET
def overview(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """The newest plan whole, and those before it below. Where a plan is refused the words stay and nothing is offered."""
    journal, person, pace = look(request, person_id)
    plans = [card(plan) for plan in reversed(journal.about(person_id, PacePlan))]
    way = therapy_way(journal, person_id)
    context = {**around(person, pace), "plans": plans, "therapy_way": way}
    return render(request, "space/pace/plans.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """A new plan."""
    _, person, pace = look(request, person_id)
    return answer(request, person, pace, {}, None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, person_id: UUID, entry_id: UUID) -> HttpResponse:
    """Change a plan."""
    _, person, pace = look(request, person_id)
    plan, revision = require_plan(request, person_id, entry_id)
    start = {"entry": str(entry_id), "revision": revision, **plan_fields(plan.body)}
    return answer(request, person, pace, start, plan)


def answer(
    request: SpaceRequest,
    person: Person,
    pace: PaceReading,
    start: dict[str, Any],
    before: Plan | None,
) -> HttpResponse:
    """Show the form, or keep the plan and go to it. With a safety flag neither: safety comes first."""
    if isinstance(pace.plan, Refused):
        return redirect("space:pace", person.id)
    asks_step = not isinstance(pace.step, Refused)
    form = PacePlanForm(typed(request), asks_step=asks_step, initial=start)
    return keep_or_show(
        request,
        form,
        "space/pace/plan_form.html",
        {
            **around(person, pace),
            "signals": tuple(zip(SIGNALS, ("one", "two", "three"), strict=True)),
        },
        body=lambda: form.body(person, before and before.body),
        then=lambda kept: redirect("space:pace", person.id),
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, person_id: UUID, entry_id: UUID) -> HttpResponse:
    """Delete one plan, after one question."""
    plan, _ = require_plan(request, person_id, entry_id)
    to_plans = reverse("space:pace", args=[person_id])
    return delete_when_sure(
        request,
        active_words().text("pace.delete"),
        which=[active_words().text("pace.written", day=card(plan)["day"])],
        keep=to_plans,
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=to_plans,
    )


def look(request: SpaceRequest, person_id: UUID) -> tuple[Journal, Person, PaceReading]:
    """The journal with its plans, whom they are with, and what a plan may ask. Raises Http404."""
    journal = request.store.journal(Relationship, LoggedReach, PacePlan, ReflectionAnswers)
    person = require_person(journal, person_id)
    return journal, person, read_pace(journal, person, today=request.moment.date())


def require_plan(request: SpaceRequest, person_id: UUID, entry_id: UUID) -> tuple[Plan, str]:
    """One plan with this person, and its revision. Raises Http404."""
    plan, revision = require_entry(request, entry_id, PacePlan)
    if plan.body.relationship != person_id:
        raise Http404
    return plan, revision


def around(person: Person, pace: PaceReading) -> dict[str, Any]:
    """What both pages are given: whom it is with, why something is not asked, and what the ladder says where it may."""
    step = pace.step.reason if isinstance(pace.step, Refused) else None
    return {
        "person": person,
        "alias": person.body.alias,
        "is_refused": isinstance(pace.plan, Refused),
        "after_hurt": step is Reason.MET_WITH_HURT,
        "is_closed": step is not None and step is not Reason.MET_WITH_HURT,
        "ladder": ladder_sentence(pace),
    }


def ladder_sentence(pace: PaceReading) -> str:
    """The verdict of the ladder, where a step may be asked and a reach was noted; else nothing."""
    if isinstance(pace.step, Refused) or not pace.reaches.basis.entries:
        return ""
    if pace.reaches.next is Next.REST:
        return active_words().text("reach.next.rest")
    ladder = pace.reaches.ladder
    return active_words().text(f"reach.status.{ladder.status}", depth=ladder.offered)


def card(plan: Plan) -> dict[str, Any]:
    """One plan as it is read."""
    body, words = plan.body, active_words()
    depth = words.text(f"reach.depth.{body.depth}") if body.depth else ""
    lines = {
        "depth": [depth],
        "share": [body.share],
        "signals": body.signals,
        "my_limit": [body.my_limit],
        "tell_whom": [body.tell_whom],
    }
    return {
        "id": plan.id,
        "day": day_text(plan.kept_at.date(), words),
        "is_deepest": body.depth == DEEPEST,
        "lines": [
            (name, kept) for name, texts in lines.items() if (kept := [*filter(None, texts)])
        ],
    }
