"""One form a page: a look at how it is, the list of pages, and the page itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import settle, typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.space.experiences.form import PageForm, as_fields
from holdfast.doors.space.safety.state_checks import answer_before
from holdfast.healing.experiences.experience import (
    FORMS,
    Applies,
    Experience,
    Form,
    FormGroup,
    SafetyFirst,
    group_of,
)
from holdfast.healing.experiences.reading import answers_by_form, latest_of_form
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reading import Refused
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.pacing import (
    may_begin_deep,
    may_stay_open,
    suggests_one_at_a_time,
)
from holdfast.healing.safety.state import StateCheck

TOOL = "experiences"
# The place of a form in this list is its number in addresses, which tell nothing.
NUMBERED = tuple(form for forms in FORMS.values() for form in forms)
FULL_ANSWERS = (Applies.NOT_FOR_ME, Applies.RATHER_NOT_SAY)


@person_required
@require_http_methods(["GET", "POST"])
def begin(request: SpaceRequest) -> HttpResponse:
    """How is it right now? Whether the tool rests today, and whether another deep one was used, is said here."""
    if request.method == "POST":
        return answer_before(request, TOOL, "space:experience-choose")
    journal = request.store.journal(StateCheck, Experience, InventoryAnswers)
    today = request.moment.date()
    context = {
        "form": StateForm(),
        "is_resting": isinstance(may_stay_open(journal, TOOL, today), Refused),
        "is_second_today": isinstance(may_begin_deep(journal, TOOL, today), Refused),
    }
    return render(request, "space/experiences/begin.html", context)


@person_required
@require_GET
def choose(request: SpaceRequest) -> HttpResponse:
    """Every group with what it mentions, and its pages. Nothing here is counted."""
    journal = request.store.journal(StateCheck, Experience)
    if rests(journal, request):
        return redirect("space:experience-begin")
    answers = answers_by_form(journal)
    groups = [
        (
            group,
            anchor_of(group),
            [(form, address_of(form), status_of(form, answers)) for form in forms],
        )
        for group, forms in FORMS.items()
    ]
    context = {"groups": groups, "one_is_enough": is_hard_today(journal, request)}
    return render(request, "space/experiences/choose.html", context)


def is_hard_today(journal: Journal, request: SpaceRequest) -> bool:
    """Whether the newest look of today says that one page is enough for one sitting."""
    checks = [entry.body for entry in journal.of(StateCheck) if entry.body.tool == TOOL]
    is_of_today = bool(checks) and checks[-1].day == request.moment.date()
    return is_of_today and suggests_one_at_a_time(checks[-1])


def status_of(form: Form, answers: Mapping[Form, Applies | None]) -> str:
    """What was said about a form so far, as the id of its words; nothing before it was opened."""
    if form not in answers:
        return ""
    said = answers[form]
    return said.value if said in FULL_ANSWERS else "kept"


@person_required
@require_http_methods(["GET", "POST"])
def one(request: SpaceRequest, number: int) -> HttpResponse:
    """The page of one form: the one that was kept, or a new one; words that wait for a new one are given back there."""
    form = form_at(number)
    latest = latest_of_form(request.store.journal(Experience), form)
    if latest and request.method == "GET" and not request.GET.get("w"):
        return redirect("space:experience-edit", latest.id)
    return answer(request, form, None, {})


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change what was noted on a page."""
    entry, revision = require_page(request, entry_id)
    start = {"entry": str(entry_id), "revision": revision, **as_fields(entry.body)}
    return answer(request, entry.body.form, entry, start)


def answer(
    request: SpaceRequest, about: Form, before: Entry[Experience] | None, start: dict[str, Any]
) -> HttpResponse:
    """Show the page, or keep it. What was typed is kept even where the tool rests by now."""
    journal = request.store.journal(Relationship, StateCheck)
    if request.method == "GET" and rests(journal, request):
        return redirect("space:experience-begin")
    form = PageForm(typed(request), about=about, people=journal.relationships, initial=start)
    skip, skip_group = ways_on(about)
    if request.method == "POST" and before is None and form.is_valid() and says_nothing(form):
        settle(request)
        return redirect(skip)
    return keep_or_show(
        request,
        form,
        "space/experiences/one.html",
        {"about": about, "before": before, "skip": skip, "skip_group": skip_group},
        body=lambda: form.body(put_away=bool(before and before.body.put_away)),
        then=after_keeping,
        entry_id=before and before.id,
    )


def ways_on(form: Form) -> tuple[str, str]:
    """Past this page and past this group: to the list, where each group says first what it mentions."""
    groups, group = list(FormGroup), group_of(form)
    following = groups[groups.index(group) + 1 :][:1]
    choose = reverse("space:experience-choose")
    past = f"{choose}#{anchor_of(following[0])}" if following else choose
    return f"{choose}#{anchor_of(group)}", past


def anchor_of(group: FormGroup) -> str:
    """Where a group stands on the list. It lies in the address bar and the history, so it tells nothing."""
    return f"g{list(FormGroup).index(group) + 1}"


def says_nothing(form: PageForm) -> bool:
    """Whether every question was skipped: then there is nothing to keep."""
    return form.body(put_away=False).says_nothing


def after_keeping(kept: Entry[Experience]) -> HttpResponse:
    """What is still happening leads to safety, before anything else."""
    is_first = kept.body.safety is SafetyFirst.AT_ONCE
    return redirect("space:experience-safety" if is_first else "space:experience-kept", kept.id)


def rests(journal: Journal, request: SpaceRequest) -> bool:
    """Whether the tool was closed gently today, and no newer look has opened it."""
    return isinstance(may_stay_open(journal, TOOL, request.moment.date()), Refused)


def require_page(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[Experience], str]:
    """One page with its revision. Raises Http404."""
    return require_entry(request, entry_id, Experience)


def form_at(number: int) -> Form:
    """The form of a number. Raises Http404."""
    if not 1 <= number <= len(NUMBERED):
        raise Http404
    return NUMBERED[number - 1]


def address_of(form: Form) -> str:
    """Where the page of a form lies."""
    return reverse("space:experience", args=[NUMBERED.index(form) + 1])
