"""Warning signs over time: the six as they were kept on several days, each with how often it was marked. Never added up.

Only the six are kept. Whether somebody in the person's life hurts them, and what they themselves may have done to someone,
is asked afterwards and kept nowhere, like every question about safety.
"""

from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflection import Answers, Item, Reflection
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Period, Relationship
from holdfast.healing.safety.signs import (
    CURRENT_PERSON,
    MARKED_FROM,
    OFTEN,
    PRACTICES,
    SIGNS,
    THERE_AT_ALL,
    Practice,
    Sign,
)

WARNING_SIGNS: Final = Reflection("warning_signs", tuple(Item(sign, OFTEN) for sign in Sign))


class KeptSign(msgspec.Struct, frozen=True):
    """A sign marked on this day, and how many of the days so far it was marked on: `basis` names them, of `looks` in all."""

    sign: Sign
    practices: tuple[Practice, ...]
    looks: int
    basis: Basis

    @property
    def times(self) -> int:
        """On how many days it was marked."""
        return len(self.basis.entries)


class KeptSignsReading(msgspec.Struct, frozen=True):
    """The signs marked on one day, in the order asked.

    `is_flagged`: they are about somebody the person flagged. Then nothing is practised toward them, and safety comes first.
    `left_to_ask`: the questions these answers open, whose answers are kept nowhere.
    """

    relationship: UUID | None
    marked: tuple[KeptSign, ...]
    answered: int
    is_flagged: bool
    offers_safety: bool
    left_to_ask: tuple[str, ...]
    basis: Basis

    @property
    def hurts_often(self) -> bool:
        """Whether safety is offered because the first sign is there often. From then on it counts beyond this page too."""
        often = any(kept.sign is Sign.DRAWN_TO_HURT for kept in self.marked)
        return self.offers_safety and often and not self.is_flagged


def people_to_look_at(journal: Journal) -> tuple[Entry[Relationship], ...]:
    """Whom the signs may be about: anybody not flagged. Another look is how a sign that was marked is taken back."""
    return tuple(entry for entry in journal.relationships if not entry.body.is_flagged)


def read_kept_signs(journal: Journal, entry: Entry[ReflectionAnswers]) -> KeptSignsReading:
    """One day's signs, with the days before that were about the same person, or about nobody in particular."""
    answers = WARNING_SIGNS.fitting(entry.body.answers)
    person = _about(journal, entry)
    is_flagged = person is not None and person.is_flagged
    days = _until(journal, entry)
    marked = tuple(_kept(sign, days, is_flagged) for sign in _marked(answers))
    return KeptSignsReading(
        relationship=entry.body.relationship,
        marked=marked,
        answered=len(answers),
        is_flagged=is_flagged,
        offers_safety=is_flagged or _hurt_now(person, answers),
        left_to_ask=_left_to_ask(answers, person),
        basis=Basis.of([entry.id]),
    )


def _about(journal: Journal, entry: Entry[ReflectionAnswers]) -> Relationship | None:
    person = journal.relationship(entry.body.relationship) if entry.body.relationship else None
    return person.body if person else None


def _marked(answers: Answers) -> tuple[Sign, ...]:
    return tuple(sign for sign in Sign if answers.get(sign, 0) >= MARKED_FROM)


def _until(
    journal: Journal, entry: Entry[ReflectionAnswers]
) -> tuple[Entry[ReflectionAnswers], ...]:
    """The days kept up to this one, with this one, about the same person."""
    same = (entry.body.reflection, entry.body.relationship)
    until = (entry.body.day, entry.kept_at, entry.id)
    return tuple(
        other
        for other in journal.of(ReflectionAnswers)
        if (other.body.reflection, other.body.relationship) == same
        and (other.body.day, other.kept_at, other.id) <= until
    )


def _kept(sign: Sign, days: tuple[Entry[ReflectionAnswers], ...], is_flagged: bool) -> KeptSign:
    with_it = [day.id for day in days if sign in _marked(WARNING_SIGNS.fitting(day.body.answers))]
    practices = () if is_flagged else PRACTICES[sign]
    return KeptSign(sign, practices, len(days), Basis.of(with_it))


def _hurt_now(person: Relationship | None, answers: Answers) -> bool:
    """Whether the first sign is there at all about somebody who is in the person's life."""
    is_current = person is not None and person.period is Period.CURRENT
    return is_current and answers.get(Sign.DRAWN_TO_HURT, 0) >= THERE_AT_ALL


def _left_to_ask(answers: Answers, person: Relationship | None) -> tuple[str, ...]:
    opened = [item.id for item in SIGNS.shown(answers) if item.condition]
    return tuple(item for item in opened if item != CURRENT_PERSON or person is None)
