"""Every reading of one journal, gathered once, for the text and for the data alike.

What is about closeness leaves out relationships the person flagged: their pages show it no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

import msgspec

from holdfast.healing.attachment.closeness import Plane, read_plane
from holdfast.healing.dial.weeks import DialReading, noted_days, read_dial
from holdfast.healing.dynamics.reading import DynamicsReading, read_dynamics
from holdfast.healing.experiences.reading import ExperiencesReading, read_experiences
from holdfast.healing.hard_hours.offering import latest_plan
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.days import LimitReading, read_limit
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Limit
from holdfast.healing.pace.emotional_safety import (
    EMOTIONAL_SAFETY,
    EmotionalSafetyReading,
    read_emotional_safety,
)
from holdfast.healing.pace.lean_on import LEAN_ON, LeanOnReading, read_lean_on
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.pace.planning import PaceReading, read_pace
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.repeating import Patterns, latest_threads, read_patterns
from holdfast.healing.patterns.thread import Thread
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.reaching import ReachReading, read_reaches
from holdfast.healing.reflections.therapy import THERAPY, TherapyReading, read_therapy
from holdfast.healing.reflections.times import Answered, times_answered
from holdfast.healing.reflections.trust_and_self import TRUST_AND_SELF, SelfReading, read_self
from holdfast.healing.safety.comes_first import ComesFirst, read_what_comes_first
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, KeptSignsReading, read_kept_signs
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import Helped, count_helped

R = TypeVar("R")


class Look(msgspec.Struct, Generic[R], frozen=True):
    """The answers of the latest day, about one person or about nobody in particular, and what they say."""

    entry: Answered
    reading: R


class PlanWith(msgspec.Struct, frozen=True):
    """The newest pace plan with one person, and what a plan with them may ask."""

    entry: Entry[PacePlan]
    pace: PaceReading


class LimitMet(msgspec.Struct, frozen=True):
    """One limit and how it was met."""

    entry: Entry[Limit]
    reading: LimitReading


class Report(msgspec.Struct, frozen=True):
    """A journal with what can be read from it on the day `today`.

    People stand in the order of life; limits and sentences newest first. `threads` is what the person last said about
    each, `settling` how often each way helped by the id of its card, `plan` the one for hard hours.
    """

    journal: Journal
    today: date
    comes_first: tuple[ComesFirst, ...]
    plane: Plane
    emotional_safety: tuple[Look[EmotionalSafetyReading], ...]
    leaning: tuple[Look[LeanOnReading], ...]
    pace_plans: tuple[PlanWith, ...]
    near_and_far: tuple[DialReading, ...]
    reaches: tuple[ReachReading, ...]
    limits: tuple[LimitMet, ...]
    statements: tuple[Entry[IStatement], ...]
    patterns: Patterns
    threads: tuple[Entry[Thread], ...]
    formulation: Entry[Formulation] | None
    experiences: ExperiencesReading
    trust_and_self: Look[SelfReading] | None
    signs: tuple[Look[KeptSignsReading], ...]
    own_behaviour: DynamicsReading
    therapy: tuple[Look[TherapyReading], ...]
    settling: Mapping[str, Helped]
    plan: HardHoursPlan | None


def read_report(journal: Journal, *, today: date) -> Report:
    """Read a journal whole. The same journal on the same day always gives the same report."""
    own = times_answered(journal, TRUST_AND_SELF.id)
    return Report(
        journal=journal,
        today=today,
        comes_first=read_what_comes_first(journal),
        plane=read_plane(journal),
        emotional_safety=_looks_with_open(
            journal, EMOTIONAL_SAFETY.id, lambda entry: read_emotional_safety(journal, entry)
        ),
        leaning=_looks_with_open(journal, LEAN_ON.id, read_lean_on),
        pace_plans=tuple(_pace_plans(journal, today)),
        near_and_far=tuple(
            read_dial(journal, person.id, today=today)
            for person in journal.relationships
            if noted_days(journal, person.id)
        ),
        reaches=tuple(
            read_reaches(journal, person, today=today)
            for person in journal.relationships
            if journal.about(person.id, LoggedReach)
        ),
        limits=tuple(
            LimitMet(entry, read_limit(journal, entry.id)) for entry in reversed(journal.of(Limit))
        ),
        statements=tuple(reversed(journal.of(IStatement))),
        patterns=read_patterns(journal),
        threads=tuple(latest_threads(journal).values()),
        formulation=journal.latest(Formulation),
        experiences=read_experiences(journal),
        trust_and_self=Look(own[-1], read_self(journal, own[-1])) if own else None,
        signs=tuple(
            _looks(journal, WARNING_SIGNS.id, lambda entry: read_kept_signs(journal, entry))
        ),
        own_behaviour=read_dynamics(journal, today=today),
        therapy=tuple(_looks(journal, THERAPY.id, read_therapy)),
        settling=count_helped(journal.of(SettlingTry)),
        plan=latest_plan(journal),
    )


def _looks(journal: Journal, name: str, read: Callable[[Answered], R]) -> Iterator[Look[R]]:
    """The latest look about nobody in particular, then the latest about each person."""
    about: list[UUID | None] = [None, *(person.id for person in journal.relationships)]
    for one in about:
        for entry in times_answered(journal, name, one)[-1:]:
            yield Look(entry, read(entry))


def _looks_with_open(
    journal: Journal, name: str, read: Callable[[Answered], R]
) -> tuple[Look[R], ...]:
    """The latest look at each person who is not flagged."""
    people = {person.id for person in journal.relationships if not person.body.is_flagged}
    looks = _looks(journal, name, read)
    return tuple(look for look in looks if look.entry.body.relationship in people)


def _pace_plans(journal: Journal, today: date) -> Iterator[PlanWith]:
    for person in journal.relationships:
        plan = journal.latest(PacePlan, person.id)
        if plan is not None:
            yield PlanWith(plan, read_pace(journal, person, today=today))
