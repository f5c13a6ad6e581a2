"""The plan for hard hours: read first, with lines to call beside it; written in a calm hour; printed on one page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.actions.the_one import the_one_id
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.countries import choices
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.line_words import lines_of
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.hard_hours.form import PlanForm, as_fields
from holdfast.healing.hard_hours.offering import is_hard, latest_plan
from holdfast.healing.hard_hours.plan import PLAN_LINES, HardHoursPlan
from holdfast.healing.safety.state import StateCheck
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import latest_now
from holdfast.words.dates import day_text
from holdfast.words.lines import LineKind, load_lines
from holdfast.words.place import content_root

# Lines for one's own distress. Those for danger from another person stand on the safety and help pages, never in this plan.
FOR_HARD_HOURS = frozenset(
    {
        LineKind.EMERGENCY,
        LineKind.SUICIDE_CRISIS,
        LineKind.EMOTIONAL_SUPPORT,
        LineKind.LGBTQ,
        LineKind.MEN,
        LineKind.DIRECTORY,
    }
)


@person_required
@require_GET
def plan(request: SpaceRequest) -> HttpResponse:
    """The plan, or the way to a first line of it."""
    journal = request.store.journal(HardHoursPlan, StateCheck, SettlingTry)
    body = latest_plan(journal)
    country = body.country if body else None
    context = {
        "plan": body,
        "lines_written": body.lines if body else (),
        "is_hard": is_hard(latest_now(journal, request.moment)),
        "country": country,
        "today": day_text(request.moment.date(), active_words()),
        **lines_of(FOR_HARD_HOURS, country, request.moment.date()),
    }
    return render(request, "space/hard_hours/plan.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def write(request: SpaceRequest) -> HttpResponse:
    """Write the plan or change it; there is one, and changing replaces it."""
    journal = request.store.journal(HardHoursPlan, StateCheck, SettlingTry)
    entry_id = the_one_id(HardHoursPlan, journal, store=request.store)
    found = request.store.find(entry_id)
    start = {
        "entry": str(entry_id),
        "revision": found[1] if found else "",
        **as_fields(latest_plan(journal) or HardHoursPlan()),
    }
    form = PlanForm(typed(request), countries=countries(request), initial=start)
    context = {"lines": PLAN_LINES, "is_hard": is_hard(latest_now(journal, request.moment))}
    return keep_or_show(
        request,
        form,
        "space/hard_hours/write.html",
        context,
        body=form.body,
        then=lambda _: redirect("space:plan"),
        entry_id=entry_id,
    )


def countries(request: SpaceRequest) -> list[tuple[str, str]]:
    """The countries whose lines can stand with the plan. The person chooses, nothing is looked up."""
    known = choices(load_lines(content_root()), request.moment.date())
    return [(choice.code, choice.name) for choice in known]


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest) -> HttpResponse:
    """Delete the plan, after one question."""
    ids = [entry.id for entry in request.store.journal(HardHoursPlan).of(HardHoursPlan)]
    words, to_plan = active_words(), reverse("space:plan")
    return delete_when_sure(
        request,
        words.text("hard_hours.delete.label"),
        meaning=words.text("hard_hours.delete.meaning"),
        keep=to_plan,
        delete=lambda: actions.remove(ids, store=request.store),
        then=to_plan,
    )
