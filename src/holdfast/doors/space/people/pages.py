"""The people who matter: a list in the order of life, adding, changing, deleting."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import people
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.addresses import address_of_each
from holdfast.doors.frame.keeping import keep_or_show
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.people.form import PersonForm
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Relationship


@person_required
@require_GET
def people_list(request: SpaceRequest) -> HttpResponse:
    """Everyone, in the order of life."""
    journal = request.store.journal(Relationship)
    address = address_of_each("space:person")
    cards = [card(entry, address(entry.id)) for entry in journal.relationships]
    return render(request, "space/people/people.html", {"cards": cards})


def card(entry: Entry[Relationship], href: str) -> dict[str, str]:
    """One person of the list, ready to show."""
    return {"name": entry.body.alias, "kind": kind_in_words(entry.body), "href": href}


def kind_in_words(body: Relationship) -> str:
    """Kind and time of a relationship, such as "Friend, in my life now"."""
    words = active_words()
    when = "from_childhood" if body.from_childhood else body.period
    return words.text(
        f"people.kind_line.{when}", relation=words.text(f"relations.relation.{body.relation}")
    )


@person_required
@require_http_methods(["GET", "POST"])
def add(request: SpaceRequest) -> HttpResponse:
    """Somebody new. A nickname is enough."""
    journal = request.store.journal(Relationship)
    start = {"after": str(journal.relationships[-1].id) if journal.relationships else ""}
    form = PersonForm(typed(request), initial=start, others=journal.relationships)
    return answer(request, form, journal, None)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Change what was noted about someone."""
    journal = request.store.journal(Relationship)
    entry = require_person(journal, person_id)
    found = request.store.find(person_id)
    start = {**as_fields(journal, entry), "revision": found[1] if found else ""}
    others = [other for other in journal.relationships if other.id != person_id]
    form = PersonForm(typed(request), initial=start, others=others)
    return answer(request, form, journal, entry)


def answer(
    request: SpaceRequest, form: PersonForm, journal: Journal, before: Entry[Relationship] | None
) -> HttpResponse:
    """Show the form, or keep it and go to the person's page."""

    def after(kept: Entry[Relationship]) -> HttpResponse:
        people.place(kept, form.follows, journal, store=request.store)
        return redirect("space:person", kept.id)

    return keep_or_show(
        request,
        form,
        "space/people/person_form.html",
        {"before": before},
        body=lambda: form.body(before),
        then=after,
        entry_id=before and before.id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Delete someone and everything noted about them, after one question."""
    entry = require_person(request.store.journal(Relationship), person_id)
    if request.method == "POST":
        people.forget(person_id, store=request.store)
        return redirect("space:people")
    return render(request, "space/people/person_delete.html", {"person": entry})


def require_person(journal: Journal, person_id: UUID) -> Entry[Relationship]:
    """The relationship, or 404: somebody else's looks like one that never was."""
    entry = journal.relationship(person_id)
    if entry is None:
        raise Http404
    return entry


def as_fields(journal: Journal, entry: Entry[Relationship]) -> dict[str, str]:
    """A relationship as its form shows it."""
    order = [person.id for person in journal.relationships]
    place = order.index(entry.id)
    return {
        "entry": str(entry.id),
        "alias": entry.body.alias,
        "relation": entry.body.relation.value,
        "period": entry.body.period.value,
        "from_childhood": "yes" if entry.body.from_childhood else "",
        "safety": entry.body.safety.value,
        "after": str(order[place - 1]) if place else "",
    }
