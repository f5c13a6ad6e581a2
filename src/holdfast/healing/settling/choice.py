"""Choosing two or three ways to settle, each with its reason, and what comes after a try.

Company first where company is safe, because settling with someone is often easier; a way for oneself is always among
them, because one can also settle alone.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Allowed
from holdfast.healing.relationship import Period, RelationKind, Relationship
from holdfast.healing.safety.pacing import ONE_AT_A_TIME_AT
from holdfast.healing.safety.questions import may_use_joint_tools
from holdfast.healing.safety.state import State
from holdfast.healing.safety.worries import is_a_worry
from holdfast.healing.settling.card import Card, Contact, Family, Group, Need
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import (
    NEVER_TRIED,
    Helped,
    Now,
    Outcome,
    count_helped,
    outcome_of,
)

FEWEST: Final = 2
MOST: Final = 3
# After this many tries in a row without help, another family or a person is offered.
IN_VAIN: Final = 2

# People one may depend on at home: with them, joint tools wait for the private safety check.
DEPENDED_ON: Final = frozenset(
    {
        RelationKind.PARTNER,
        RelationKind.EX_PARTNER,
        RelationKind.MOTHER_LIKE,
        RelationKind.FATHER_LIKE,
        RelationKind.OTHER_CARER,
    }
)


class Because(StrEnum):
    """Why a card is offered: it has helped before, or where it stands in the order."""

    HELPED = "helped"
    WITH_ANOTHER = "with_another"
    AT_DISTANCE = "at_distance"
    REMEMBERED = "remembered"
    ALONE = "alone"


class Offered(msgspec.Struct, frozen=True):
    """A card that is offered, the reason, and how often it has helped."""

    card: Card
    because: Because
    helped: Helped


def may_settle_with(person: Relationship, today: date) -> bool:
    """Whether this person may be named as company.

    Never someone flagged or past, and never a child: settling an adult is not a child's task.
    """
    if person.is_flagged or person.period is Period.PAST or person.relation is RelationKind.CHILD:
        return False
    is_gated = person.relation in DEPENDED_ON
    return not is_gated or isinstance(may_use_joint_tools(person, today), Allowed)


def possible_company(journal: Journal, today: date) -> tuple[Entry[Relationship], ...]:
    """Everybody who may be named as company, in the order of life: nobody of whom a worry about safety was noted."""
    return tuple(
        each
        for each in journal.relationships
        if may_settle_with(each.body, today) and not is_a_worry(journal, each)
    )


def choose_cards(
    cards: Sequence[Card],
    now: Now,
    *,
    limits: Collection[Need] = (),
    has_safe_person: bool,
    tries: Sequence[Entry[SettlingTry]] = (),
    today: date,
) -> tuple[Offered, ...]:
    """Two or three cards in the order of the groups; fewer only when the limits leave fewer.

    The first of each group is what helped this person most often; the last place is kept for a way alone. Without a
    safe person nothing with another is suggested. `tries` are in the order they were kept.
    """
    helped = count_helped(tries)
    resting = resting_families(cards, [e.body for e in tries if e.body.day == today])
    fitting = [
        card
        for card in cards
        if may_suggest(card, now, limits)
        and card.family not in resting
        and (has_safe_person or card.group is not Group.WITH_ANOTHER)
    ]
    fitting.sort(key=lambda card: -helped.get(card.id, NEVER_TRIED).share)
    return tuple(_offered(card, helped.get(card.id, NEVER_TRIED)) for card in _spread(fitting))


def may_suggest(card: Card, now: Now, limits: Collection[Need]) -> bool:
    """Whether a card fits now and leaves out what the person avoids. Touch and practised ways are never suggested."""
    if card.contact is Contact.TOUCH or card.practised or not set(limits).isdisjoint(card.needs):
        return False
    return card.fits(now.state) and (not card.mild_only or is_mild(now))


def is_mild(now: Now) -> bool:
    """Within reach, and distress below 6 where it was said: only then may an inner picture be suggested."""
    return now.state is State.WITHIN_REACH and (now.distress or 0) < ONE_AT_A_TIME_AT


def resting_families(cards: Iterable[Card], tries: Sequence[SettlingTry]) -> frozenset[Family]:
    """The families that rest for the day: any that made it worse, and those of two tries in a row without help."""
    family = {card.id: card.family for card in cards}
    resting = [each.card for each in tries if outcome_of(each) is Outcome.WORSE]
    if is_in_vain(tries):
        resting += [each.card for each in tries[-IN_VAIN:]]
    return frozenset(family[card] for card in resting if card in family)


def is_in_vain(tries: Sequence[SettlingTry]) -> bool:
    """Whether the last two tries have not helped."""
    outcomes = [outcome_of(each) for each in tries[-IN_VAIN:]]
    return len(outcomes) == IN_VAIN and set(outcomes) <= {Outcome.SAME, Outcome.WORSE}


class AfterTry(StrEnum):
    """What comes after a try."""

    STOP = "stop"  # it became worse: end here, orient, Help
    HELPED = "helped"
    SAME = "same"
    OTHER_KIND = "other_kind"  # two without help: another family, or a person
    NOT_SAID = "not_said"


def after_try(tries: Sequence[SettlingTry]) -> AfterTry:
    """What follows the last of the day's tries. Worsening outranks everything."""
    outcome = outcome_of(tries[-1])
    if outcome is Outcome.WORSE:
        return AfterTry.STOP
    return AfterTry.OTHER_KIND if is_in_vain(tries) else AfterTry(outcome.value)


def _spread(ranked: Sequence[Card]) -> list[Card]:
    """The first of each group, at most three with the last group kept; filled up to two from the rest."""
    firsts = [
        next(card for card in ranked if card.group is group)
        for group in Group
        if any(card.group is group for card in ranked)
    ]
    chosen = firsts if len(firsts) <= MOST else [*firsts[: MOST - 1], firsts[-1]]
    more = [card for card in ranked if card not in chosen]
    chosen += more[: max(0, FEWEST - len(chosen))]
    order = list(Group)
    return sorted(chosen, key=lambda card: order.index(card.group))


def _offered(card: Card, helped: Helped) -> Offered:
    has_helped = helped.times * 2 > helped.of
    because = Because.HELPED if has_helped else Because(card.group.value)
    return Offered(card, because, helped)
