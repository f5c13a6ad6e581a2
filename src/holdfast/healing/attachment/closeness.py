"""Closeness: where one relationship lies on the plane of attachment anxiety and avoidance, and how surely.

Regions of a continuous plane, not types (Fraley & Waller 1998; Fraley et al. 2015), and of a relationship at one time,
never of a person: how one attaches differs between relationships (Fraley et al. 2011). Our items are not validated.
"""

from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.attachment.answers import CLOSENESS, SCALE, AttachmentAnswers, Dimension
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import ALLOWED, Basis, Decision, Reason, Refused
from holdfast.healing.reflection import Answers, all_the_same
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import refused_by_flag

# An 80 % band if the standard deviation is 1.3 and the reliability .80; to be replaced by real data.
HALF_WIDTH: Final = Fraction(3, 4)
# The lines of the plane are drawing aids in the middle of the scale, not cut-offs; published scales have none.
LINE: Final = Fraction(4)
# Ordinary movement from month to month is large (retest about .65 in romance; Fraley et al. 2011).
CHANGE_BEYOND: Final = Fraction(1)
OFFERED_AGAIN_AFTER: Final = timedelta(days=30)


class Region(StrEnum):
    """A part of the plane, under the names of the literature. Content uses plain names and never calls a person by one."""

    SECURE = "secure"
    PREOCCUPIED = "preoccupied"
    DISMISSING = "dismissing"
    FEARFUL = "fearful"
    BETWEEN = "between"


class HardToRead(StrEnum):
    """Why answers give no place on the plane."""

    ALL_THE_SAME = "all_the_same"
    TOO_FEW = "too_few"


class Dial(msgspec.Struct, frozen=True):
    """One dimension from 1 to 7: the score and the band around it, cut at the ends of the scale."""

    dimension: Dimension
    score: Fraction
    answered: int

    @property
    def low(self) -> Fraction:
        """The lower end of the band."""
        return max(self.score - HALF_WIDTH, Fraction(SCALE.low))

    @property
    def high(self) -> Fraction:
        """The upper end of the band."""
        return min(self.score + HALF_WIDTH, Fraction(SCALE.high))

    @property
    def crosses_the_line(self) -> bool:
        """Whether the band reaches the middle line, so that neither side can be named."""
        return self.low <= LINE <= self.high


class Closeness(msgspec.Struct, frozen=True):
    """A place on the plane: two dials, and the region when neither band reaches a line."""

    avoidance: Dial
    anxiety: Dial

    @property
    def region(self) -> Region:
        """The region both bands lie in, or BETWEEN."""
        if self.avoidance.crosses_the_line or self.anxiety.crosses_the_line:
            return Region.BETWEEN
        return _REGIONS[self.anxiety.score > LINE, self.avoidance.score > LINE]


class AttachmentReading(msgspec.Struct, frozen=True):
    """How one relationship was read on one day, from which answers."""

    relationship: UUID
    day: date
    found: Closeness | HardToRead
    basis: Basis


class Plane(msgspec.Struct, frozen=True):
    """The newest reading of each relationship, and the relationships left off because of a safety flag."""

    readings: tuple[AttachmentReading, ...]
    left_off: tuple[UUID, ...]


# (anxiety is high, avoidance is high) -> region (Bartholomew & Horowitz 1991, drawn on Brennan, Clark & Shaver 1998)
_REGIONS: Final = {
    (False, False): Region.SECURE,
    (True, False): Region.PREOCCUPIED,
    (False, True): Region.DISMISSING,
    (True, True): Region.FEARFUL,
}


def read_closeness(answers: Answers) -> Closeness | HardToRead:
    """The place on the plane these answers give. Raises AnswerUnfit for answers that are not the reflection's."""
    avoidance, anxiety = CLOSENESS.means(answers)
    if avoidance.value is None or anxiety.value is None:
        return HardToRead.TOO_FEW
    if all_the_same(answers):
        return HardToRead.ALL_THE_SAME
    return Closeness(
        Dial(Dimension.AVOIDANCE, avoidance.value, avoidance.answered),
        Dial(Dimension.ANXIETY, anxiety.value, anxiety.answered),
    )


def read_attachment(entry: Entry[AttachmentAnswers]) -> AttachmentReading:
    """The reading of one day's answers about one relationship."""
    body = entry.body
    found = read_closeness(body.answers)
    return AttachmentReading(body.relationship, body.day, found, Basis((entry.id,)))


def latest_attachment(journal: Journal, relationship_id: UUID) -> Entry[AttachmentAnswers] | None:
    """The answers for the latest day; of one day, those kept last."""
    found = journal.about(relationship_id, AttachmentAnswers)
    return max(reversed(found), key=lambda entry: entry.body.day, default=None)


def read_plane(journal: Journal) -> Plane:
    """The newest reading of every relationship that has one, in the order of life.

    A relationship flagged unsafe or unsure is left off: fear of someone who hurts is information, not attachment.
    """
    answered = [
        (person, answers)
        for person in journal.relationships
        if (answers := latest_attachment(journal, person.id)) is not None
    ]
    return Plane(
        tuple(
            read_attachment(answers) for person, answers in answered if not person.body.is_flagged
        ),
        tuple(person.id for person, _ in answered if person.body.is_flagged),
    )


def may_offer_attachment(
    relationship: Relationship, latest: AttachmentAnswers | None, *, today: date
) -> Decision:
    """Whether the reflection is offered for this relationship: never while it is flagged, and again after 30 days."""
    if refused := refused_by_flag(relationship):
        return refused
    if latest is not None and today < latest.day + OFFERED_AGAIN_AFTER:
        return Refused(Reason.TOO_SOON, until=latest.day + OFFERED_AGAIN_AFTER)
    return ALLOWED


def differ(one: Closeness, other: Closeness) -> bool:
    """Whether two places on the plane differ: only when their blobs do not overlap."""
    return _apart(one.avoidance, other.avoidance) or _apart(one.anxiety, other.anxiety)


def read_change(earlier: Closeness, later: Closeness) -> dict[Dimension, Fraction]:
    """The dimensions that moved by more than one point, each with how far and in which direction."""
    moves = {
        Dimension.AVOIDANCE: later.avoidance.score - earlier.avoidance.score,
        Dimension.ANXIETY: later.anxiety.score - earlier.anxiety.score,
    }
    return {dimension: move for dimension, move in moves.items() if abs(move) > CHANGE_BEYOND}


def _apart(one: Dial, other: Dial) -> bool:
    return abs(one.score - other.score) > 2 * HALF_WIDTH
