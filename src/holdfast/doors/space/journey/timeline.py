"""The timeline: what a person kept, month by month, a page at a time. Only what a page shows is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final
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

from .lines import read_line

# Rooms in an address, where a word would tell too much.
LETTERS: Final[Mapping[str, Room]] = MappingProxyType(dict(zip("pqslybgoufhz", Room, strict=True)))
LETTER_OF: Final = MappingProxyType({room: letter for letter, room in LETTERS.items()})


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
    form, heads = Narrowing(request.GET), request.store.heads()
    person = form.chosen("p")
    about = belonging_to(person, heads, request.store) if person else None
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


def belonging_to(person: UUID, heads: Sequence[Noted], store: JournalStore) -> set[UUID]:
    """What is about somebody and does not say so in its head: days of their limits, experiences that name them."""
    limits = {head.id for head in heads if head.kind == "limit" and head.about == person}
    noted = store.journal(LimitTest, Experience)
    days = {each.id for each in noted.of(LimitTest) if each.body.limit in limits}
    named = {each.id for each in noted.of(Experience) if person in each.body.people}
    return {person, *days, *named}


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
