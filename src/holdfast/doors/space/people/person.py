"""One person: what was noted about this relationship, and what can be looked at next."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.pace.cards import pace_cards
from holdfast.doors.space.people.pages import kind_in_words, require_person
from holdfast.doors.space.reflections.therapy_way import therapy_way
from holdfast.exchange.telling.limits import rests_because
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.attachment.closeness import latest_attachment
from holdfast.healing.limits.toward import may_prepare
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.worries import WORRIES_REST_ON
from holdfast.words.dates import day_text


@person_required
@require_GET
def person(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """The page of one relationship."""
    journal = request.store.journal(Relationship, AttachmentAnswers, PacePlan, *WORRIES_REST_ON)
    entry = require_person(journal, person_id)
    words = active_words()
    attachment = latest_attachment(journal, person_id)
    inventory = journal.latest(InventoryAnswers, about=person_id)
    context = {
        "person": entry,
        "kind": kind_in_words(entry.body),
        "attachment": attachment,
        "attachment_day": attachment and day_text(attachment.body.day, words),
        "rests": rests_because(may_prepare(journal, person_id)),
        "therapy_way": therapy_way(journal, person_id),
        "pace_cards": pace_cards(journal, entry),
        "inventory_day": inventory and day_text(inventory.kept_at.date(), words),
    }
    return render(request, "space/people/person.html", context)
