"""Trying a reflection without a space: how it is, the items, what came of it.

One address answers the whole walk, and what was said travels with the form from page to page. Nothing is stored and
no table is asked. The two state checks follow the same stop rule as in a space.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.doors.frame.reflection_form import ReflectionForm
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.stopping import stop_page
from holdfast.healing.reading import Refused
from holdfast.healing.safety.pacing import may_go_on
from holdfast.healing.safety.state import Moment

from .reflecting import TO_TRY, Tried

BEGIN, CHANGE, FOLLOW = "begin", "change", "follow"


@require_safe
def choose(request: HoldfastRequest) -> HttpResponse:
    """Which of the two to try."""
    return render(request, "read/reflect.html")


@require_http_methods(["GET", "HEAD", "POST"])
def try_it(request: HoldfastRequest, name: str) -> HttpResponse:
    """The walk: its first page on GET; after that, the page its form asks for."""
    tried = TO_TRY[name]
    if request.method != "POST":
        return render(request, tried.page("begin"), {"check": StateForm()})
    if request.POST.get("step") == BEGIN:
        return begin(request, tried)
    return answer(request, tried)


def begin(request: HoldfastRequest, tried: Tried) -> HttpResponse:
    """From the first state check to the items, or to a gentle stop."""
    before = StateForm(request.POST)
    if not before.is_valid():
        return render(request, tried.page("begin"), {"check": before}, status=422)
    check = before.check(tried.name, Moment.BEFORE, request.moment.date())
    decision = may_go_on(check)
    if isinstance(decision, Refused):
        return stop_page(request, decision, check)
    forms = {
        "before": before,
        "after": StateForm(),
        "form": ReflectionForm(reflection=tried.reflection),
    }
    return items_page(request, tried, forms)


def answer(request: HoldfastRequest, tried: Tried) -> HttpResponse:
    """From the items to what follows them, or back to them: with a note where one is needed, or on wish."""
    before = StateForm(request.POST, prefix="before")
    after = StateForm(request.POST)
    form = ReflectionForm(request.POST, reflection=tried.reflection)
    forms = {"before": before, "after": after, "form": form}
    if any(each.errors for each in forms.values()):
        return items_page(request, tried, forms, status=422)
    if request.POST.get("step") == CHANGE:
        return items_page(request, tried, forms)
    return outcome(request, tried, forms)


def outcome(request: HoldfastRequest, tried: Tried, forms: dict[str, Any]) -> HttpResponse:
    """What follows valid answers; a stop comes first, whatever the answers are."""
    today = request.moment.date()
    answers = forms["form"].answers()
    shown = {**forms, **tried.shown(answers, today), "found_page": tried.page("found")}
    was = forms["before"].check(tried.name, Moment.BEFORE, today)
    check = forms["after"].check(tried.name, Moment.AFTER, today)
    decision = may_go_on(check, was)
    if isinstance(decision, Refused):
        return stop_page(
            request, decision, check, was, template="read/reflect_stop.html", more=shown
        )
    follow = tried.left_to_ask(answers)
    if follow and request.POST.get("step") != FOLLOW:
        return render(
            request, tried.page("follow"), {**shown, "follow": follow, "said": tried.asked_first}
        )
    said = tuple(item.id for item in tried.reflection.items)
    return render(request, tried.page("result"), {**shown, "said": said})


def items_page(
    request: HoldfastRequest, tried: Tried, forms: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The items on one page, with the second state check below them."""
    context = {**forms, "asked": tried.asked_first}
    return render(request, tried.page("items"), context, status=status)
