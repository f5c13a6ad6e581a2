"""Reading the reaches of one relationship: the ladder with the entries it rests on, and what may be offered next."""

from datetime import date
from enum import StrEnum
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reach.climb import Reach
from holdfast.healing.reach.ladder import LadderReading, Status, read_ladder
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Pace, Response
from holdfast.healing.reading import Basis, Decision, Refused
from holdfast.healing.reflections.therapy import refused_by_therapy
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import may_use_joint_tools


class Next(StrEnum):
    """What is offered after the newest reach. Never a push, and nothing that asks the person to open up more."""

    DEEPER = "deeper"  # the evidence supports trying one step deeper
    SAME = "same"
    BETTER_MOMENT = "better_moment"  # after a missed one
    LIGHTER = "lighter"  # after a dismissive one: lighter, or with someone else
    PROTECT = "protect"  # while a hostile one still counts: safety, own support, a pause
    REST = "rest"  # the ladder is paused


class ReachReading(msgspec.Struct, frozen=True):
    """The ladder of one relationship. `may_suggest` says whether depth may be spoken of at all; `next` is None where not.

    `hurt_counts`: a hostile answer still counts, the newest or an earlier one that the ladder has not let go of. That is said
    first, and whether or not the gate is open. `is_met_with_hurt`: it was the newest.
    """

    relationship: UUID
    ladder: LadderReading
    may_suggest: Decision
    next: Next | None
    hurt_counts: bool
    is_met_with_hurt: bool
    basis: Basis


def read_reaches(
    journal: Journal, person: Entry[Relationship], *, today: date, pace: Pace = Pace.STEADY
) -> ReachReading:
    """The ladder of this relationship from its own reaches alone, in the order of their days.

    While the gate is closed, or the latest look at a therapy stops, the counts are shown and no depth is suggested.
    While a hostile answer counts, none is either.
    """
    logged = in_order(journal, person.id)
    ladder = read_ladder(map(as_seen, logged), today=today.toordinal(), pace=pace)
    gate = may_use_joint_tools(person.body, today)
    if not person.body.is_flagged:
        gate = refused_by_therapy(journal, person.id) or gate
    is_newest = is_met_with_hurt(journal, person.id)
    hurt_counts = is_newest or ladder.is_held_by_hurt
    return ReachReading(
        relationship=person.id,
        ladder=ladder,
        may_suggest=gate,
        next=None if isinstance(gate, Refused) else _next(logged, ladder, hurt_counts=hurt_counts),
        hurt_counts=hurt_counts,
        is_met_with_hurt=is_newest,
        basis=Basis.of(entry.id for entry in logged),
    )


def in_order(journal: Journal, person_id: UUID) -> tuple[Entry[LoggedReach], ...]:
    """The reaches of one relationship by day, and within a day in the order they were kept."""
    return tuple(sorted(journal.about(person_id, LoggedReach), key=lambda entry: entry.body.day))


def is_met_with_hurt(journal: Journal, person_id: UUID) -> bool:
    """Whether the newest reach to this person was answered with hurt."""
    logged = in_order(journal, person_id)
    return bool(logged) and logged[-1].body.counts_as is Response.HOSTILE


def hurt_still_counts(journal: Journal, person_id: UUID) -> bool:
    """Whether an answer with hurt still counts: the newest, or one the ladder has not let go of."""
    logged = in_order(journal, person_id)
    if all(entry.body.counts_as is not Response.HOSTILE for entry in logged):
        return False  # nearly always, and without climbing the whole ladder
    return is_met_with_hurt(journal, person_id) or read_ladder(map(as_seen, logged)).is_held_by_hurt


def as_seen(entry: Entry[LoggedReach]) -> Reach:
    """A logged reach as the ladder sees it."""
    body = entry.body
    return Reach(body.depth, body.counts_as, body.day.toordinal(), body.is_repaired)


def _next(
    logged: tuple[Entry[LoggedReach], ...], ladder: LadderReading, *, hurt_counts: bool
) -> Next:
    if not logged:
        return Next.SAME
    if hurt_counts:
        return Next.PROTECT
    if ladder.status is Status.PAUSED:
        return Next.REST
    answer = _AFTER.get(logged[-1].body.response)
    if answer is not None:
        return answer
    # Depth 5 is never offered: it is planned with a practitioner.
    is_deeper = ladder.status is Status.DEEPER_SUPPORTED and ladder.max_depth == ladder.offered
    return Next.DEEPER if is_deeper else Next.SAME


_AFTER = {
    Response.MISSED: Next.BETTER_MOMENT,
    Response.DISMISSIVE: Next.LIGHTER,
}
