"""The state check around a tool in My space: before it, after it, and the gentle stop."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from holdfast.actions import state_checks
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.stopping import stop_page
from holdfast.doors.space.reflections.tools import PLACES
from holdfast.healing.reading import Refused
from holdfast.healing.safety.state import Moment

# The letters of the tools in addresses, and where each goes on to after the check that follows it.
TOOLS = {
    "r": ("inventory", "space:patterns"),
    "f": ("experiences", "space:today"),
} | {place.letter: (place.name, place.next_page) for place in PLACES if place.is_deep}


def answer_before(request: SpaceRequest, tool: str, go_on: str) -> HttpResponse:
    """Keep the check made before a tool: on to the tool, or the gentle stop."""
    form = StateForm(request.POST)
    stopped = stopped_by(request, form, tool, Moment.BEFORE)
    return stopped or redirect(go_on)


@person_required
@require_http_methods(["GET", "POST"])
def after(request: SpaceRequest, letter: str) -> HttpResponse:
    """How is it now? Always optional."""
    if letter not in TOOLS:
        raise Http404
    tool, next_page = TOOLS[letter]
    form = StateForm(request.POST or None)
    if request.method == "GET":
        return render(
            request, "space/safety/state_after.html", {"form": form, "next_page": next_page}
        )
    stopped = stopped_by(request, form, tool, Moment.AFTER)
    return stopped or render(request, "space/settling/settle.html", {"next_page": next_page})


def stopped_by(
    request: SpaceRequest, form: StateForm, tool: str, moment: Moment
) -> HttpResponse | None:
    """Keep what was said about the state; the stop page when the rule says so, else None."""
    if not form.is_valid() or form.says_nothing:
        return None
    check = form.check(tool, moment, request.moment.date())
    done = state_checks.check_state(form.entry_id, check, store=request.store, now=request.moment)
    if isinstance(done.decision, Refused):
        return stop_page(request, done.decision, done.check, done.before)
    return None
