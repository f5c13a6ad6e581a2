"""Causes in relating: what was never begun with the people of today, and looks at oneself that come round again."""

from datetime import date, timedelta
from typing import Final

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.emotional_safety import EMOTIONAL_SAFETY
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.pace.planning import suggests_plan
from holdfast.healing.pathway.causes.cause import (
    Cause,
    because_of,
    first,
    open_people,
    people_to_be_close_with,
    was_answered,
)
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.reaching import read_reaches
from holdfast.healing.reading import Allowed
from holdfast.healing.reflections.therapy import THERAPY
from holdfast.healing.reflections.times import times_answered
from holdfast.healing.reflections.trust_and_self import TRUST_AND_SELF
from holdfast.healing.relationship import RelationKind
from holdfast.healing.safety.state import StateCheck
from holdfast.healing.settling.kinds import SettlingTry

# Trust and self are looked at monthly by whoever likes; sooner, ordinary days would be read as change.
SELF_AGAIN_AFTER: Final = timedelta(days=30)


def emotional_safety_not_yet(journal: Journal, _: date) -> Cause | None:
    """The first current relationship without a worry, while none was ever looked at in this way."""
    return (
        None
        if was_answered(journal, EMOTIONAL_SAFETY.id)
        else first(people_to_be_close_with(journal))
    )


def settling_not_yet(journal: Journal, _: date) -> Cause | None:
    """A state was noted at least once, and no way to settle was ever tried."""
    return None if journal.of(SettlingTry) else because_of(journal.of(StateCheck)[-1:])


def pace_not_yet(journal: Journal, today: date) -> Cause | None:
    """The first person whose emotional safety was looked at, while there is no pace plan and one is offered."""
    if journal.of(PacePlan):
        return None
    return first(
        person
        for person in people_to_be_close_with(journal)
        if times_answered(journal, EMOTIONAL_SAFETY.id, person.id)
        and suggests_plan(journal, person, today=today)
    )


def reaches_not_yet(journal: Journal, today: date) -> Cause | None:
    """The first person closeness was looked at with, while no reach was ever noted and the gate is open."""
    if journal.of(LoggedReach):
        return None
    return first(
        person
        for person in people_to_be_close_with(journal)
        if journal.about(person.id, AttachmentAnswers)
        and isinstance(read_reaches(journal, person, today=today).may_suggest, Allowed)
    )


def therapy_not_yet(journal: Journal, _: date) -> Cause | None:
    """The first practitioner of today, while therapy was never looked at."""
    if was_answered(journal, THERAPY.id):
        return None
    return first(
        person
        for person in open_people(journal)
        if person.body.relation is RelationKind.PRACTITIONER
    )


def self_not_yet(journal: Journal, _: date) -> Cause | None:
    """The newest sentence, while trust and self were never looked at."""
    return (
        None
        if was_answered(journal, TRUST_AND_SELF.id)
        else because_of(journal.of(Formulation)[-1:])
    )


def self_again(journal: Journal, today: date) -> Cause | None:
    """The last look at trust and self, when it lies a month back."""
    times = times_answered(journal, TRUST_AND_SELF.id)
    if not times or today - times[-1].body.day < SELF_AGAIN_AFTER:
        return None
    return Cause(entries=(times[-1].id,))
