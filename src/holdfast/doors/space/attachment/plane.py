"""All relationships on one plane: the newest place of each, and which of them seem to differ."""

from __future__ import annotations

from itertools import combinations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from holdfast.doors.frame import closeness_words
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.attachment.closeness import (
    AttachmentReading,
    Closeness,
    differ,
    read_plane,
)
from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Relationship
from holdfast.words.dates import day_text


@person_required
@require_GET
def plane(request: SpaceRequest) -> HttpResponse:
    """Every relationship's newest place on one plane, and which of them seem to differ."""
    journal = request.store.journal(Relationship, AttachmentAnswers)
    readings = read_plane(journal)
    placed = [reading for reading in readings.readings if isinstance(reading.found, Closeness)]
    named = [(alias_of(journal, reading), reading.found) for reading in placed]
    context = {
        "rows": closeness_words.rows(named),
        "texts": closeness_words.plane_texts(),
        "differences": differences(named),
        "basis": [basis(journal, reading) for reading in placed],
        "left_off": len(readings.left_off),
    }
    return render(request, "space/attachment/plane.html", context)


def differences(named: list[tuple[str, Closeness]]) -> list[str]:
    """For each pair: they seem to differ, or cannot be told apart."""
    words = active_words()
    return [
        words.text(
            f"attachment.compare.{'differ' if differ(place, other) else 'not_different'}",
            first=first,
            second=second,
        )
        for (first, place), (second, other) in combinations(named, 2)
    ]


def basis(journal: Journal, reading: AttachmentReading) -> dict[str, object]:
    """The entry a place rests on, with its day."""
    return {
        "alias": alias_of(journal, reading),
        "day": day_text(reading.day, active_words()),
        "person_id": reading.relationship,
        "entry_id": reading.basis.entries[0],
    }


def alias_of(journal: Journal, reading: AttachmentReading) -> str:
    """What the person calls whom the reading is about."""
    person = journal.relationship(reading.relationship)
    return person.body.alias if person else ""
