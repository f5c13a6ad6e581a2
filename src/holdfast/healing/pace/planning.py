"""Whether a pace plan is offered with somebody, and whether a next step is asked in it."""

from datetime import date

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reach.reaching import Next, ReachReading, read_reaches
from holdfast.healing.reach.rules import Response
from holdfast.healing.reading import ALLOWED, Decision, Reason, Refused
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import refused_by_flag


class PaceReading(msgspec.Struct, frozen=True):
    """`plan` says whether a plan is offered at all; `step` whether it asks what comes next, or only what protects.

    `reaches` is what the ladder says, which is shown only where a step is asked and a reach was noted.
    """

    plan: Decision
    step: Decision
    reaches: ReachReading


def read_pace(journal: Journal, person: Entry[Relationship], *, today: date) -> PaceReading:
    """What a plan with this person may ask for. The most protective rule wins.

    No plan where the person flagged the relationship. No step while the gate is closed, and none after a hostile answer
    until the ladder lets go of it: then a plan still asks for one's own limit and for company.
    """
    reaches = read_reaches(journal, person, today=today)
    plan = refused_by_flag(person.body) or ALLOWED
    return PaceReading(plan, _may_ask_for_a_step(reaches), reaches)


def _may_ask_for_a_step(reaches: ReachReading) -> Decision:
    if isinstance(reaches.may_suggest, Refused):
        return reaches.may_suggest
    is_held = any(hold.response is Response.HOSTILE for hold in reaches.ladder.holds)
    if is_held or reaches.next is Next.PROTECT:
        return Refused(Reason.MET_WITH_HURT)
    return ALLOWED
