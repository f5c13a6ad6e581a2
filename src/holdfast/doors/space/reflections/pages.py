"""The pages of every reflection: what it is and how it is right now, the questions, what came of it, earlier times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.safety.state_checks import answer_before
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Refused
from holdfast.healing.reflections.times import Answered
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.kept_signs import people_to_look_at
from holdfast.healing.safety.pacing import may_stay_open
from holdfast.healing.safety.state import StateCheck
from holdfast.words.dates import day_text

from .form import AnswersForm
from .therapy_way import therapy_way
from .tool import Tool
from .tools import find_tool


@person_required
@require_http_methods(["GET", "POST"])
def begin(request: SpaceRequest, name: str, person_id: UUID | None = None) -> HttpResponse:
    """What this is and how long it takes, the times before, and how it is right now."""
    tool = find_tool(name)
    journal = request.store.journal(*tool.kinds, StateCheck)
    person = whom(journal, tool, person_id)
    if person and tool.refuses(journal, person):
        context = {**around(tool, person), "therapy_way": therapy_way(journal, person.id)}
        return render(request, "space/reflections/not_now.html", context)
    if request.method == "POST":
        return answer_before(request, tool.name, tool.address("answer", person_id))
    times = of_this_tool(journal, tool, person_id)
    latest = times[-1].body.day if times else None
    early = latest and tool.again_after and request.moment.date() < latest + tool.again_after
    context = {
        **around(tool, person),
        "form": StateForm(),
        "times": [shown_time(journal, tool, time) for time in reversed(times)],
        "is_resting": rests(journal, tool, request),
        "too_soon": early and day_text(latest, active_words()),
    }
    return render(request, "space/reflections/begin.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def answer(request: SpaceRequest, name: str, person_id: UUID | None = None) -> HttpResponse:
    """The questions on one page; each may be left out. A tool that closed gently today opens at its first page."""
    tool = find_tool(name)
    journal = request.store.journal(*tool.kinds, StateCheck)
    person = whom(journal, tool, person_id)
    is_closed = request.method == "GET" and rests(journal, tool, request)
    if is_closed or (person and tool.refuses(journal, person)):
        return redirect(tool.address("", person_id))
    form = AnswersForm(typed(request), tool=tool, people=tool.people(journal))
    left_out = tool.people is people_to_look_at and any(
        each.body.is_flagged for each in journal.relationships
    )
    context = {**around(tool, person), "form": form, "leaves_out": left_out}
    return keep_or_show(
        request,
        form,
        "space/reflections/answer.html",
        context,
        body=lambda: form.body(person_id, request.moment.date()),
        then=lambda kept: redirect(tool.result_address(kept)),
    )


@person_required
@require_GET
def result(
    request: SpaceRequest, name: str, entry_id: UUID, person_id: UUID | None = None
) -> HttpResponse:
    """What came of one time, how it was worked out, and what it cannot tell. Where safety comes first, the page before says so."""
    tool = find_tool(name)
    journal = request.store.journal(*tool.kinds)
    entry = require_time(request, tool, entry_id, person_id)
    person = journal.relationship(entry.body.relationship) if entry.body.relationship else None
    if tool.place.about_one and person is None:
        raise Http404
    if tool.place.about_one and person and tool.refuses(journal, person):
        return redirect(tool.address("", person_id))
    times = tool.keeping.times(journal, tool.name, entry.body.relationship)
    context = {
        **around(tool, person),
        "entry": entry,
        "day": day_text(entry.body.day, active_words()),
        "times": [shown_time(journal, tool, time) for time in reversed(times)],
        "delete_address": tool.address("delete", person_id, entry_id),
        **tool.shown(journal, entry),
    }
    return render(request, tool.result_page, context)


@person_required
@require_http_methods(["GET", "POST"])
def delete(
    request: SpaceRequest, name: str, entry_id: UUID, person_id: UUID | None = None
) -> HttpResponse:
    """Delete the answers of one time, after one question."""
    tool = find_tool(name)
    entry = require_time(request, tool, entry_id, person_id)
    return delete_when_sure(
        request,
        active_words().text("reflections.history.delete"),
        which=[day_text(entry.body.day, active_words())],
        keep=tool.result_address(entry),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=tool.address("", person_id),
    )


def rests(journal: Journal, tool: Tool, request: SpaceRequest) -> bool:
    """Whether the tool was closed gently today, and no newer look has opened it. What is sent in is kept all the same."""
    stays_open = may_stay_open(journal, tool.name, request.moment.date())
    return tool.place.is_deep and isinstance(stays_open, Refused)


def whom(journal: Journal, tool: Tool, person_id: UUID | None) -> Entry[Relationship] | None:
    """The relationship in the address. Raises Http404 for one that is not there."""
    return require_person(journal, person_id) if person_id else None


def around(tool: Tool, person: Entry[Relationship] | None) -> dict[str, Any]:
    """What every page of a tool is given: its words by key, whom it is about, and the way back."""
    return {
        "tool": tool,
        "key": tool.words,
        "person": person,
        "alias": person.body.alias if person else "",
        "begin_address": tool.address("", person.id if person else None),
    }


def of_this_tool(journal: Journal, tool: Tool, person_id: UUID | None) -> Sequence[Answered]:
    """The times a tool's first page lists, earliest first: about one, or about anyone."""
    if tool.chooses:
        return tool.keeping.all_times(journal, tool.name)
    return tool.keeping.times(journal, tool.name, person_id)


def shown_time(journal: Journal, tool: Tool, time: Answered) -> dict[str, Any]:
    """One time as a line of a list."""
    about = time.body.relationship
    person = journal.relationship(about) if about and tool.chooses else None
    return {
        "id": time.id,
        "day": day_text(time.body.day, active_words()),
        "alias": person.body.alias if person else "",
        "href": tool.result_address(time),
    }


def require_time(
    request: SpaceRequest, tool: Tool, entry_id: UUID, person_id: UUID | None
) -> Answered:
    """One kept time of this tool, about this person where there is one. Raises Http404."""
    entry, _ = require_entry(request, entry_id, tool.keeping.kind)
    is_here = not tool.place.about_one or entry.body.relationship == person_id
    if not tool.keeping.is_of(tool.name, entry.body) or not is_here:
        raise Http404
    return entry
