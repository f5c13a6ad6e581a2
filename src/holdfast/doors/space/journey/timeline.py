"""The timeline: what a person kept, month by month, a page at a time. Only what a page shows is opened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journey.timeline import Noted, Page, Room, read_page
from holdfast.healing.limits.limit import LimitTest
from holdfast.storage.journal_store import JournalStore
from holdfast.words.dates import day_text, month_text

from .letters import LETTER_OF, LETTERS
from .lines import read_line


class Narrowing(ShownForm):
    """Which part of the timeline: about one person, made with one tool, following one entry. What cannot be read is left out."""

    p = forms.UUIDField(required=False)
    k = forms.ChoiceField(required=False, choices=[(letter, "") for letter in LETTERS])
    a = forms.UUIDField(required=False)

    def chosen(self, name: str) -> Any:
        """What was chosen, or None."""
        self.is_valid()
        return self.cleaned_data.get(name) or None

    @property
    def room(self) -> Room | None:
        """The tool that was chosen."""
        return LETTERS.get(self.chosen("k"))

    def address(self, after: UUID | None) -> str:
        """The same part, following another entry."""
        kept = {"p": self.chosen("p"), "k": self.chosen("k"), "a": after}
        query = urlencode({name: value for name, value in kept.items() if value})
        return f"{reverse('space:journey')}{'?' if query else ''}{query}"


# What other entries belong to and lead to: opened with every page of the timeline.
LED_TO = ("relationship", "limit")


@person_required
@require_GET
def timeline(request: SpaceRequest) -> HttpResponse:
    """One page of what was kept, the newest first."""
    form = Narrowing(request.GET)
    heads, about = looked_over(form.chosen("p"), request.store)
    page = read_page(heads, about=about, room=form.room, after=form.chosen("a"))
    led_to = [head.id for head in heads if head.kind in LED_TO]
    journal = request.store.some({*page.entries, *led_to})
    narrowed_to = narrowed(form, journal)
    context = {
        "form": form,
        "months": months(page, journal),
        "is_empty": not page.rooms and not narrowed_to,
        "people": [option(str(each.id), each.body.alias) for each in journal.relationships],
        "rooms": [option(LETTER_OF[room], room_name(room)) for room in page.rooms],
        "narrowed": narrowed_to,
        "years": [(each.year, form.address(each.after)) for each in page.years],
        "older": form.address(page.older) if page.older else "",
        "is_newest": form.chosen("a") is None,
    }
    return render(request, "space/journey/timeline.html", context)


def months(page: Page, journal: Journal) -> list[dict[str, Any]]:
    """The entries of a page under their months, newest first."""
    words = active_words()
    shown = (entry for entry_id in page.entries if (entry := journal.entry(entry_id)))
    return [
        {"name": month_text(month, words), "lines": [dated(entry, journal) for entry in entries]}
        for month, entries in groupby(shown, key=lambda entry: f"{entry.kept_at:%Y-%m}")
    ]


def dated(entry: Entry, journal: Journal) -> dict[str, Any]:
    """One line with the day it was kept on."""
    day = entry.kept_at.date()
    return {
        "line": read_line(entry, journal),
        "day": day,
        "in_words": day_text(day, active_words()),
    }


def looked_over(
    person: UUID | None, store: JournalStore
) -> tuple[Sequence[Noted], set[UUID] | None]:
    """Every head, and which entries are about somebody without saying so in theirs.

    These are the days of limits with them, and experiences that name them.
    """
    if person is None:
        return store.heads(), None
    opened = store.open(LimitTest, Experience)
    limits = {head.id for head in opened.heads if head.kind == "limit" and head.about == person}
    noted = opened.journal
    days = {each.id for each in noted.of(LimitTest) if each.body.limit in limits}
    named = {each.id for each in noted.of(Experience) if person in each.body.people}
    return opened.heads, {person, *days, *named}


def narrowed(form: Narrowing, journal: Journal) -> list[str]:
    """In words, what the page is narrowed to."""
    person = form.chosen("p") and journal.relationship(form.chosen("p"))
    room = form.room
    return [
        *([person.body.alias] if person else []),
        *([room_name(room)] if room else []),
    ]


def option(value: str, label: str) -> dict[str, str]:
    """One answer of a list to choose from."""
    return {"value": value, "label": label}


def room_name(room: Room) -> str:
    """What a tool is called here."""
    return active_words().text(f"journey.room.{room}")
