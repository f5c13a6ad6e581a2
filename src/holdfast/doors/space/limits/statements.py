"""Sentences for a hard talk: building one, looking at it with hints, and a pause before it is said. Nothing is ever sent."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.limits.statement_form import StatementForm, lines_of, statement_fields
from holdfast.doors.space.limits.toward import not_toward, safety_first
from holdfast.doors.space.people.pages import require_person
from holdfast.doors.space.safety.state_checks import stopped_by
from holdfast.exchange.telling.limits import rests_because
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.hints import BEFORE_ANY_SENTENCE, Noticed, find_hints
from holdfast.healing.limits.i_statement import IStatement, Part
from holdfast.healing.limits.toward import may_prepare, people_to_choose
from holdfast.healing.reading import Refused
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.pacing import may_stay_open
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.safety.worries import WORRIES_REST_ON
from holdfast.words.hint_patterns import load_hint_patterns
from holdfast.words.place import content_root

TOOL = "statement"


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """Every sentence, the newest first."""
    journal = request.store.journal(Relationship, IStatement)
    cards = [card(journal, entry) for entry in reversed(journal.of(IStatement))]
    return render(request, "space/limits/statements.html", {"cards": cards})


@person_required
@require_GET
def statement(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """One sentence whole, with hints that may be left aside, and the pause before it is said."""
    entry, _ = require_statement(request, entry_id)
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    noticed = noticed_in(entry.body)
    context = {
        "statement": entry,
        "lines": lines_of(entry.body),
        "hints": hints(noticed),
        "comes_first": comes_first(noticed),
        "form": StateForm(),
        "person": with_whom(journal, entry),
        "rests": rests_because(may_prepare(journal, entry.body.relationship)),
    }
    return render(request, "space/limits/statement.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def ready(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """The sentence to say in one's own time. A post is the state check before: too much, and it stays a draft."""
    entry, _ = require_statement(request, entry_id)
    journal = request.store.journal(Relationship, StateCheck, *WORRIES_REST_ON)
    if refused := not_toward(request, journal, entry.body.relationship):
        return refused
    if comes_first(noticed_in(entry.body)):
        return redirect("space:statement", entry_id)
    context = {"statement": entry, "lines": lines_of(entry.body)}
    if isinstance(may_stay_open(journal, TOOL, request.moment.date()), Refused):
        return render(request, "space/limits/statement_rest.html", context)
    if request.method == "GET":
        return render(request, "space/limits/statement_ready.html", context)
    form = StateForm(request.POST)
    if stopped := stopped_by(request, form, TOOL, Moment.BEFORE):
        return stopped
    if form.is_valid() and form.cleaned_data["state"] == State.TOO_MUCH:
        return render(request, "space/limits/statement_rest.html", context)
    return redirect("space:statement-ready", entry_id)


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest, person_id: UUID | None = None) -> HttpResponse:
    """A new sentence, for a talk with somebody in particular or with nobody."""
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    if person_id:
        require_person(journal, person_id)
    start = {"relationship": str(person_id or "")}
    return not_toward(request, journal, person_id) or answer(request, journal, start, None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Change a sentence."""
    entry, revision = require_statement(request, entry_id)
    journal = request.store.journal(Relationship, *WORRIES_REST_ON)
    start = {"entry": str(entry_id), "revision": revision, **statement_fields(entry.body)}
    refused = not_toward(request, journal, entry.body.relationship)
    return refused or answer(request, journal, start, entry)


def answer(
    request: SpaceRequest,
    journal: Journal,
    start: dict[str, Any],
    before: Entry[IStatement] | None,
) -> HttpResponse:
    """Show the form, or keep the sentence and look at it. Fear of the reaction comes before both."""
    form = StatementForm(typed(request), people=people_to_choose(journal), initial=start)
    if request.method == "POST" and form.is_afraid:
        return safety_first(request, form)
    return keep_or_show(
        request,
        form,
        "space/limits/statement_form.html",
        {"parts": [part.value for part in Part]},
        body=form.body,
        then=lambda kept: redirect("space:statement", kept.id),
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one sentence, after one question."""
    entry, _ = require_statement(request, entry_id)
    return delete_when_sure(
        request,
        active_words().text("statement.delete"),
        which=lines_of(entry.body),
        keep=reverse("space:statement", args=[entry_id]),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:statements"),
    )


def require_statement(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[IStatement], str]:
    """One sentence with its revision. Raises Http404."""
    return require_entry(request, entry_id, IStatement)


def with_whom(journal: Journal, entry: Entry[IStatement]) -> Entry[Relationship] | None:
    """The relationship a sentence is for, if it names one that is still here."""
    return journal.relationship(entry.body.relationship) if entry.body.relationship else None


def card(journal: Journal, entry: Entry[IStatement]) -> dict[str, Any]:
    """One sentence of the list."""
    words, person = active_words(), with_whom(journal, entry)
    toward = words.text("statement.toward", alias=person.body.alias) if person else ""
    title = next(iter(lines_of(entry.body)), words.text("statement.whole"))
    return {"id": entry.id, "title": title, "with": toward}


def noticed_in(body: IStatement) -> tuple[Noticed, ...]:
    """What the list of words of the page's language notices in a sentence."""
    return find_hints(body, load_hint_patterns(content_root(), active_words().language))


def comes_first(found: tuple[Noticed, ...]) -> bool:
    """Whether words about dying or harm stand there: no way is shown then to say the sentence."""
    return any(noticed.hint in BEFORE_ANY_SENTENCE for noticed in found)


def hints(found: tuple[Noticed, ...]) -> list[dict[str, str]]:
    """Each hint in words, with the words it rests on. Words about dying or harm are not held up to anybody."""
    words = active_words()
    return [
        {
            "text": words.text(f"statement.hint.{noticed.hint}"),
            "said": words.text("statement.hints.you_wrote", words=noticed.said)
            if noticed.said and noticed.hint not in BEFORE_ANY_SENTENCE
            else "",
        }
        for noticed in found
    ]
