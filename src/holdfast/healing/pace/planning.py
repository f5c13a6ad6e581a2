"""Whether a pace plan is offered with somebody, and whether a next step is asked in it."""

from datetime import date

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.plan import PROTECTING, PacePlan
from holdfast.healing.reach.reaching import Next, ReachReading, read_reaches
from holdfast.healing.reading import ALLOWED, Decision, Reason, Refused
from holdfast.healing.reflections.therapy import refused_by_therapy
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import refused_by_flag
from holdfast.healing.safety.worries import is_a_worry


class PaceReading(msgspec.Struct, frozen=True):
    """`plan` says whether a plan is offered at all; `step` whether it asks what comes next, or only what protects.

    `reaches` is what the ladder says, which is shown only where a step is asked and a reach was noted.
    """

    plan: Decision
    step: Decision
    reaches: ReachReading

    @property
    def is_after_hurt(self) -> bool:
        """Whether an answer that hurt keeps the step closed."""
        return self.step == Refused(Reason.MET_WITH_HURT)

    @property
    def may_lead_closer(self) -> bool:
        """Whether what was planned as a step is told at all: not with a flag, and not after an answer that hurt."""
        return not (isinstance(self.plan, Refused) or self.is_after_hurt)


def read_pace(journal: Journal, person: Entry[Relationship], *, today: date) -> PaceReading:
    """What a plan with this person may ask for. The most protective rule wins.

    No plan where the person flagged the relationship, or marked what has no place in a therapy. No step while the gate is closed, and none after a hostile answer
    until the ladder lets go of it: then a plan still asks for one's own limit and for company.
    """
    reaches = read_reaches(journal, person, today=today)
    plan = refused_by_flag(person.body) or refused_by_therapy(journal, person.id) or ALLOWED
    return PaceReading(plan, _may_ask_for_a_step(reaches), reaches)


def suggests_plan(journal: Journal, person: Entry[Relationship], *, today: date) -> bool:
    """Whether a plan with this person may be suggested unasked, which is less than being offered.

    Not while the ladder rests, and not with somebody of whom something was noted that may be about safety.
    """
    rests = read_reaches(journal, person, today=today).next is Next.REST
    return not (rests or is_a_worry(journal, person))


def told_of(plan: PacePlan, pace: PaceReading) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines of a kept plan that are told where it is read again; only those that protect where it may not lead closer."""
    if pace.may_lead_closer:
        return plan.lines
    return tuple((name, texts) for name, texts in plan.lines if name in PROTECTING)


def _may_ask_for_a_step(reaches: ReachReading) -> Decision:
    if reaches.hurt_counts:
        return Refused(Reason.MET_WITH_HURT)
    return reaches.may_suggest
