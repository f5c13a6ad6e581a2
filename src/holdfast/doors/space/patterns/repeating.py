"""What may repeat: every candidate with the relationships it rests on and its exceptions; the person says whether it fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.closeness_words import decimal
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.listing import listed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.repeating import (
    Candidate,
    Count,
    Patterns,
    latest_threads,
    read_patterns,
)
from holdfast.healing.patterns.thread import Fits, Likeness, Thread
from holdfast.healing.patterns.vocabulary import Facet, find_term
from holdfast.healing.relationship import Relationship

Names = Mapping[UUID, str]


class FitForm(EntryForm):
    """Does it fit, and does it feel like something earlier? Holdfast never draws that line itself."""

    facet = forms.ChoiceField(choices=[(facet.value, "") for facet in Facet])
    term = forms.CharField()
    fits = forms.ChoiceField(choices=[(answer.value, "") for answer in Fits])
    likeness = forms.ChoiceField(
        choices=[(answer.value, "") for answer in Likeness], required=False
    )
    learned_with = forms.UUIDField(required=False)

    def clean(self) -> dict[str, Any]:
        """The term has to be one of its facet."""
        data = self.cleaned_data
        if {"facet", "term"} <= data.keys() and find_term(
            Facet(data["facet"]), data["term"]
        ) is None:
            self.add_error("term", active_words().text("errors.not_a_choice"))
        return data


@person_required
@require_GET
def patterns(request: SpaceRequest) -> HttpResponse:
    """The page of threads, whole or with the plain counts only."""
    journal = request.store.journal(Relationship, InventoryAnswers, Thread)
    reading = read_patterns(journal)
    names = {person.id: person.body.alias for person in journal.relationships}
    threads = latest_threads(journal)
    candidates = [
        show(candidate, names, threads.get((candidate.facet, candidate.term.value)))
        for candidate in reading.candidates
    ]
    context = {
        "reading": reading,
        "candidates": candidates,
        "counts": [counted(count, names) for count in reading.counts],
        "set_aside": [word(item.facet, item.term.value) for item in reading.set_aside],
        "early": early_people(journal),
        "harmed": harmed(journal, reading, names),
    }
    return render(request, "space/patterns/patterns.html", context)


def harmed(journal: Journal, reading: Patterns, names: Names) -> list[dict[str, Any]]:
    """Everyone of whom harm was noted, and whether safety is offered with it. It stands before every count."""
    answered = [(each, journal.latest(InventoryAnswers, each)) for each in reading.relationships]
    return [
        {
            "id": person,
            "alias": names[person],
            "harm": entry.body.harm,
            "offers_safety": entry.body.leads_to_safety,
        }
        for person, entry in answered
        if entry and entry.body.harm
    ]


@person_required
@require_POST
def fit(request: SpaceRequest) -> HttpResponse:
    """Keep what the person says about one thread."""
    form = FitForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        body = Thread(
            facet=Facet(data["facet"]),
            term=data["term"],
            fits=Fits(data["fits"]),
            likeness=Likeness(data["likeness"]) if data["likeness"] else None,
            learned_with=data["learned_with"],
            noted_on=request.moment.date(),
        )
        actions.keep(form.entry_id, body, store=request.store, now=request.moment)
    return redirect("space:patterns")


def show(candidate: Candidate, names: Names, thread: Entry[Thread] | None) -> dict[str, Any]:
    """A candidate as the page shows it: the statement, its basis, its exceptions, and the question."""
    words = active_words()
    found = [
        {"text": names[person], "href": reverse("space:inventory-one", args=[person])}
        for person in candidate.found_in
    ]
    childhood = candidate.also_present_in
    return {
        "facet": candidate.facet,
        "is_received": candidate.is_received,
        "term": candidate.term.value,
        "tier": candidate.tier,
        "statement": words.text(
            f"patterns.statement.{candidate.tier}",
            term=word(candidate.facet, candidate.term.value),
            count=candidate.count,
            total=candidate.of,
            expected=decimal(candidate.expected),
        ),
        "meaning": words.text(f"patterns.tier.{candidate.tier}.meaning"),
        "scope": scope_in_words(candidate, names),
        "found": found,
        "exceptions": [
            exceptions(candidate.exceptions, names),
            *([words.text("patterns.exceptions.worth")] if candidate.exceptions else []),
        ],
        "childhood": childhood and words.text("patterns.also_in_childhood", alias=names[childhood]),
        "form": FitForm(initial=said(thread)),
        "said": thread and words.text(f"patterns.fit.kept_{thread.body.fits}"),
        "fits": thread is not None and thread.body.fits is Fits.YES,
    }


def scope_in_words(candidate: Candidate, names: Names) -> str:
    """Among whom it was counted, and who lies outside; nothing when everybody was counted."""
    words = active_words()
    if not candidate.not_counted:
        return ""
    among = words.text(f"patterns.scope.{candidate.scope}")
    outside = listed([names[person] for person in candidate.not_counted])
    return words.text("patterns.counted_among", scope=among, names=outside)


def said(thread: Entry[Thread] | None) -> dict[str, str]:
    """What the person said before, as the form shows it."""
    if thread is None:
        return {}
    body = thread.body
    return {
        "fits": body.fits.value,
        "likeness": body.likeness.value if body.likeness else "",
        "learned_with": str(body.learned_with or ""),
    }


def exceptions(people: Iterable[UUID], names: Names) -> str:
    """Where it did not show, always said."""
    words = active_words()
    aliases = [names[person] for person in people]
    if not aliases:
        return words.text("patterns.exceptions.none")
    return words.text("patterns.exceptions.not_with", names=listed(aliases))


def counted(count: Count, names: Names) -> dict[str, str]:
    """A plain count in words."""
    words = active_words()
    key = "patterns.statement.twice" if count.count == 2 else "patterns.statement.plain_count"
    return {
        "statement": words.text(
            key, term=word(count.facet, count.term.value), count=count.count, total=count.of
        ),
        "with": words.text("patterns.with", names=listed([names[p] for p in count.found_in])),
        "not_with": exceptions(count.exceptions, names),
    }


def word(facet: Facet, term: str) -> str:
    """The word of a term, as it was ticked."""
    return active_words().text(f"{facet.value}.{term}.label")


def early_people(journal: Journal) -> list[dict[str, str]]:
    """Relationships from childhood, to link a thread with if the person wants to."""
    early = [person for person in journal.relationships if person.body.from_childhood]
    return [{"value": str(person.id), "label": person.body.alias} for person in early]
