"""Safety, in private: two questions first, then eight, then where they lead. Nothing answered here is stored.

A form of these pages that comes after the lock is dropped, not kept: words about danger wait nowhere.
"""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from holdfast.actions import safety as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.countries import choices, known
from holdfast.doors.frame.line_words import lines_of
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.safety.form import PrivacyForm, QuestionsForm
from holdfast.healing.hard_hours.offering import latest_plan
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.reading import Allowed
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import (
    FOLLOW_UPS,
    Answer,
    Question,
    marks_no_worry,
    may_ask,
    may_turn_on_joint_tools,
    questions_to_ask,
    route,
)
from holdfast.words.dates import month_text
from holdfast.words.lines import LineKind, load_lines
from holdfast.words.place import content_root

# Lines for danger from another person. Those for one's own distress stand with the plan for hard hours.
FOR_DANGER = frozenset(
    {
        LineKind.EMERGENCY,
        LineKind.DOMESTIC_VIOLENCE,
        LineKind.SEXUAL_VIOLENCE,
        LineKind.DIRECTORY,
    }
)


def find_person(request: SpaceRequest, person_id: UUID | None) -> Entry[Relationship] | None:
    """Whom the questions are about, or None for anyone. Raises Http404."""
    return require_person(request.store.journal(Relationship), person_id) if person_id else None


@person_required(keeps_late_words=False)
@require_http_methods(["GET", "POST"])
def safety(request: SpaceRequest, person_id: UUID | None = None) -> HttpResponse:
    """One address for the whole way, so that the history shows one page."""
    person = find_person(request, person_id)
    step = request.POST.get("step", "")
    if step == "before":
        return before(request, person)
    if step in ("first", "more"):
        return answered(request, person, step)
    context = {"person": person, "form": PrivacyForm(), "month": last_month(person)}
    return render(request, "space/safety/safety_begin.html", context)


def before(request: SpaceRequest, person: Entry[Relationship] | None) -> HttpResponse:
    """Only somebody alone, on a device nobody else reads, is asked."""
    form = PrivacyForm(request.POST)
    if not form.is_valid():
        context = {"person": person, "form": form, "month": last_month(person)}
        return render(request, "space/safety/safety_begin.html", context, status=422)
    if not isinstance(may_ask(alone=form.alone, others_can_read=form.others_can_read), Allowed):
        return render(request, "space/safety/safety_not_private.html", {})
    return render(
        request, "space/safety/safety_first.html", {"person": person, "form": QuestionsForm()}
    )


def answered(request: SpaceRequest, person: Entry[Relationship] | None, step: str) -> HttpResponse:
    """The follow-up after a worry, or the page the answers lead to."""
    form = QuestionsForm(request.POST)
    if not form.is_valid():
        return render(
            request, "space/safety/safety_first.html", {"person": person, "form": form}, status=422
        )
    answers = form.answers()
    if step == "first" and set(FOLLOW_UPS) <= set(questions_to_ask(answers)):
        return render(request, "space/safety/safety_more.html", {"person": person, "form": form})
    way = route(answers)
    if way.shows_safety_page:
        actions.switch_off(person.id if person else None, store=request.store)
        context = {
            "person": person,
            "route": way,
            "lead_id": way.lead.value,
            **help_near(request),
            "threatened": answers.get(Question.THREATENED) in (Answer.YES, Answer.NOT_SURE),
        }
        return render(request, "space/safety/safety_page.html", context)
    today = request.moment.date()
    may = person and may_turn_on_joint_tools(person.body, answers, checked_on=today, today=today)
    context = {
        "person": person,
        "form": form,
        "may_turn_on": isinstance(may, Allowed),
        "left_unsaid": not marks_no_worry(answers),
    }
    return render(request, "space/safety/safety_clear.html", context)


@person_required(keeps_late_words=False)
@require_POST
def tools(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Shared tools of one relationship: off at any time, on only with the answers just given."""
    journal = request.store.journal(Relationship, Preferences)
    person = require_person(journal, person_id)
    if request.POST.get("turn") != "on":
        actions.switch_off(person_id, store=request.store)
        return redirect("space:person", person_id)
    form = QuestionsForm(request.POST)
    if form.is_valid():
        actions.turn_on(
            person,
            form.answers(),
            today=request.moment.date(),
            keep_month=request.POST.get("remind") == "yes",
            store=request.store,
        )
    return redirect("space:person", person_id)


def help_near(request: SpaceRequest) -> dict[str, object]:
    """Every country with its emergency number, and the lines of the one the plan for hard hours names. Nothing is looked up."""
    lines, today = load_lines(content_root()), request.moment.date()
    plan = latest_plan(request.store.journal(HardHoursPlan))
    country = known(plan.country or "", lines) if plan else None
    return {
        "country": country,
        "choices": choices(lines, today),
        **lines_of(FOR_DANGER, country, today),
    }


def last_month(person: Entry[Relationship] | None) -> str:
    """The month of the last look in words, if the person wanted it kept."""
    month = person.body.checked_month if person else None
    return month_text(month, active_words()) if month else ""
