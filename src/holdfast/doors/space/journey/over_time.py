"""Lines over time: what there is to draw, with one person or on one's own, each drawing with the same in words."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.space.people.pages import require_person
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.journal.kind import kind_name
from holdfast.healing.journey.closeness import read_closeness_over_time
from holdfast.healing.journey.dial import read_dial_over_time
from holdfast.healing.journey.reach import read_depth_over_time
from holdfast.healing.journey.settling import read_settling_over_time
from holdfast.healing.journey.trust_and_self import read_self_over_time
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.healing.settling.kinds import SettlingTry

from .charts import closeness_chart, depth_chart, dial_chart, self_chart, settling_chart

WITH_ONE = (AttachmentAnswers, DialDay, LoggedReach)
ON_ONES_OWN = (SettlingTry, ReflectionAnswers)


@person_required
@require_GET
def overview(request: SpaceRequest) -> HttpResponse:
    """With whom, or on one's own: found from the heads alone."""
    opened = request.store.open(Relationship)
    with_one = {kind_name(kind) for kind in WITH_ONE}
    own = {kind_name(kind) for kind in ON_ONES_OWN}
    about = {head.about for head in opened.heads if head.kind in with_one}
    people = [person for person in opened.journal.relationships if person.id in about]
    context = {
        "people": [person for person in people if not person.body.is_flagged],
        "left_off": sum(person.body.is_flagged for person in people),
        "has_own": any(head.kind in own for head in opened.heads),
    }
    return render(request, "space/journey/over_time.html", context)


@person_required
@require_GET
def one(request: SpaceRequest, person_id: UUID) -> HttpResponse:
    """Closeness, near and far, and reaching out with one person. Where safety is a worry, nothing is drawn."""
    journal = request.store.journal(Relationship, *WITH_ONE)
    person = require_person(journal, person_id)
    closeness = read_closeness_over_time(journal, person)
    dial = read_dial_over_time(journal, person)
    depth = read_depth_over_time(journal, person)
    context = {
        "person": person,
        "closeness": closeness and closeness_chart(closeness),
        "dial": dial and dial_chart(dial),
        "depth": depth and depth_chart(depth),
    }
    return render(request, "space/journey/over_time_one.html", context)


@person_required
@require_GET
def own(request: SpaceRequest) -> HttpResponse:
    """Settling, and trust and self."""
    journal = request.store.journal(*ON_ONES_OWN)
    context = {
        "settling": settling_chart(read_settling_over_time(journal)),
        "strengths": self_chart(read_self_over_time(journal)),
    }
    return render(request, "space/journey/over_time_own.html", context)
