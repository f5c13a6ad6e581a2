"""What was noted, in the person's own order of things: what affects most now, when it was, and by group. No number anywhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.experiences.after import safety_address
from holdfast.doors.space.experiences.pages import TOOL
from holdfast.healing.experiences.experience import Applies, Experience
from holdfast.healing.experiences.reading import read_experiences
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.state import StateCheck


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """Everything that was noted as mine; what was put away stays folded."""
    journal = request.store.journal(Relationship, Experience, StateCheck)
    reading = read_experiences(journal)
    words = active_words()
    context = {
        "is_empty": not reading.basis.entries,
        "safety_url": reading.safety and safety_address(journal, reading.safety),
        "foremost": [(name(entry), affects(entry.body)) for entry in reading.foremost],
        "times": [
            (words.text(f"experiences.times.{time}"), [name(entry) for entry in found])
            for time, found in reading.times.items()
        ],
        "groups": [
            (group, [card(journal, entry) for entry in found])
            for group, found in reading.groups.items()
        ],
        "away": [card(journal, entry) for entry in reading.put_away],
        "begin_url": begin_address(journal, request),
    }
    return render(request, "space/experiences/overview.html", context)


def begin_address(journal: Journal, request: SpaceRequest) -> str:
    """The look at how it is comes first, once a day."""
    today = request.moment.date()
    checks = [entry.body for entry in journal.of(StateCheck) if entry.body.tool == TOOL]
    is_looked_at = any(check.day == today for check in checks)
    return reverse(f"space:experience-{'choose' if is_looked_at else 'begin'}")


def card(journal: Journal, entry: Entry[Experience]) -> dict[str, Any]:
    """One page as the list shows it."""
    return {
        "id": entry.id,
        "name": name(entry),
        "lines": list(lines(journal, entry.body)),
        "note": entry.body.note,
    }


def name(entry: Entry[Experience]) -> str:
    """What the person calls it; without a name of their own, the plain words of its form."""
    label = active_words().text(f"experiences.form.{entry.body.form}.label")
    return entry.body.called.strip() or label


def lines(journal: Journal, body: Experience) -> list[str]:
    """What was said, each answer a sentence; what was left out is not there."""
    words = active_words()
    label = words.text(f"experiences.form.{body.form}.label")
    often = [f"experiences.frequency.{body.frequency}"] if body.frequency else []
    said = [
        label if body.called.strip() else "",
        words.text("experiences.overview.listed.maybe") if body.applies is Applies.MAYBE else "",
        told("when", times=listed([f"experiences.times.{time}" for time in body.times])),
        told("who", who=who(journal, body)),
        told("often", often=listed(often)),
        affects(body),
    ]
    return [line for line in said if line]


def told(key: str, **said: str) -> str:
    """One answer as a sentence, or nothing where nothing was said."""
    if not all(said.values()):
        return ""
    return active_words().text(f"experiences.overview.listed.{key}", **said)


def listed(keys: list[str]) -> str:
    """Answers one after the other."""
    return " · ".join(active_words().text(key) for key in keys)


def who(journal: Journal, body: Experience) -> str:
    """Those who were named, by alias or by kind. Somebody who was deleted is not named."""
    known = [journal.relationship(person) for person in body.people]
    kinds = [active_words().text(f"relations.relation.{kind}") for kind in body.kinds]
    return " · ".join([*(person.body.alias for person in known if person), *kinds])


def affects(body: Experience) -> str:
    """How much it affects now, in words."""
    if body.affects_now is None:
        return ""
    return active_words().text(f"experiences.affects.said.{body.affects_now}")
