"""Reflections: the one engine for questions with a scale, whoever wrote them.

Items, options, conditions, subscales with reverse keys, and missing answers live here; what an answer *means* lives
with each reflection. A skipped item is missing, never zero, and a mean needs four fifths of its items.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from hashlib import sha256
from typing import Final

import msgspec

Answers = Mapping[str, int]

# The share of a subscale's items that must be answered before its mean is spoken of.
SHARE_NEEDED: Final = Fraction(8, 10)
LONGEST_RUN: Final = 2


class Scale(msgspec.Struct, frozen=True):
    """Whole-number options from `low` to `high`. The words of each option live in content.

    `beside` holds answers that are no place on the scale, such as "not yet": they are kept under a number outside
    it, and take no part in any mean.
    """

    low: int
    high: int
    beside: tuple[int, ...] = ()

    @property
    def options(self) -> range:
        """Every option, lowest first."""
        return range(self.low, self.high + 1)

    @property
    def choices(self) -> tuple[int, ...]:
        """Every answer there is, those beside the scale last."""
        return (*self.options, *self.beside)

    def reverse(self, answer: int) -> int:
        """The answer read from the other end: on 1-7, 2 becomes 6."""
        return self.low + self.high - answer


# Where safety is asked, not sure is an answer: no, not sure, yes.
YES_OR_NO: Final = Scale(0, 2)
NOT_SURE: Final = 1


class Condition(msgspec.Struct, frozen=True):
    """An item is asked only when another item was answered with at least this much."""

    item: str
    at_least: int

    def holds(self, answers: Answers) -> bool:
        """Whether the answers given so far let the item be asked. A skipped answer does not."""
        return self.item in answers and answers[self.item] >= self.at_least


class Item(msgspec.Struct, frozen=True):
    """One question. Its words live in content under its id."""

    id: str
    scale: Scale
    condition: Condition | None = None


class Subscale(msgspec.Struct, frozen=True):
    """Items read together as one mean. Those named in `reverse` are read from the other end of their scale."""

    id: str
    items: tuple[str, ...]
    reverse: frozenset[str] = frozenset()

    @property
    def needed(self) -> int:
        """How many answers the mean needs: 5 of 6, 8 of 10."""
        return -int(-len(self.items) * SHARE_NEEDED // 1)


class Mean(msgspec.Struct, frozen=True):
    """The result of one subscale: its mean, or None when too few items were answered, with the counts behind it."""

    subscale: str
    value: Fraction | None
    answered: int
    of: int


class AnswerUnfit(ValueError):
    """An answer belongs to no item, or lies outside its scale. Names the item's place only, never the answer."""


class Reflection(msgspec.Struct, frozen=True):
    """A set of items and the subscales read from them."""

    id: str
    items: tuple[Item, ...]
    subscales: tuple[Subscale, ...] = ()

    def shown(self, answers: Answers) -> tuple[Item, ...]:
        """The items to ask, given the answers so far, in the order they were written."""
        return tuple(item for item in self.items if _is_asked(item, answers))

    def require_fit(self, answers: Answers) -> Answers:
        """The answers to items that are asked, in the order of the items. Raises AnswerUnfit for any other key or value.

        Answers to items that are no longer asked are left out: whoever takes back the first answer takes back what followed.
        """
        scales = {item.id: item.scale for item in self.items}
        if not answers.keys() <= scales.keys():
            raise AnswerUnfit(f"{self.id}: an answer to no item of this reflection")
        for item_id, answer in answers.items():
            if answer not in scales[item_id].choices:
                raise AnswerUnfit(f"{self.id}.{item_id}: an answer outside the scale")
        return {item.id: answers[item.id] for item in self.shown(answers) if item.id in answers}

    def fitting(self, answers: Answers) -> Answers:
        """What fits of answers that come from a journal, in the order of the items; the rest is left out, not refused."""
        scales = {item.id: item.scale for item in self.items}
        known = {
            item: answer
            for item, answer in answers.items()
            if item in scales and answer in scales[item].choices
        }
        return self.require_fit(known)

    def means(self, answers: Answers) -> tuple[Mean, ...]:
        """The mean of each subscale, in order. Raises AnswerUnfit."""
        fit = self.require_fit(answers)
        scales = {item.id: item.scale for item in self.items}
        return tuple(_mean(subscale, scales, fit) for subscale in self.subscales)


def all_the_same(answers: Answers) -> bool:
    """Whether every answer is the same number: with reverse-keyed items this says nothing that can be read."""
    return len(answers) > 1 and len(set(answers.values())) == 1


def presentation_order(reflection: Reflection, seed: str) -> tuple[str, ...]:
    """The item ids in an order drawn from the seed, never more than two of one subscale in a row where that can be done.

    The same seed always gives the same order, on every machine and in every version of Python.
    """
    group_of = {item: subscale.id for subscale in reflection.subscales for item in subscale.items}
    waiting = sorted((item.id for item in reflection.items), key=lambda item: _draw(seed, item))
    ordered: list[str] = []
    while waiting:
        groups = [group_of.get(item, item) for item in ordered]
        fitting = (item for item in waiting if _leaves_room(item, waiting, groups, group_of))
        chosen = next(fitting, waiting[0])
        waiting.remove(chosen)
        ordered.append(chosen)
    return tuple(ordered)


def _is_asked(item: Item, answers: Answers) -> bool:
    return item.condition is None or item.condition.holds(answers)


def _mean(subscale: Subscale, scales: Mapping[str, Scale], answers: Answers) -> Mean:
    keyed = [
        scales[item].reverse(answers[item]) if item in subscale.reverse else answers[item]
        for item in subscale.items
        if item in answers and answers[item] in scales[item].options
    ]
    value = Fraction(sum(keyed), len(keyed)) if keyed and len(keyed) >= subscale.needed else None
    return Mean(subscale.id, value, len(keyed), len(subscale.items))


def _draw(seed: str, item: str) -> bytes:
    return sha256(f"{seed}\0{item}".encode()).digest()


def _leaves_room(
    item: str, waiting: Sequence[str], groups: Sequence[str], group_of: Mapping[str, str]
) -> bool:
    """Whether taking this item next makes no run too long, now or by what it leaves for later."""
    taken = [*groups, group_of.get(item, item)]
    if len(set(taken[-LONGEST_RUN - 1 :])) == 1 and len(taken) > LONGEST_RUN:
        return False
    left = [group_of.get(other, other) for other in waiting if other != item]
    return all(_can_be_placed(group, left, taken) for group in set(left))


def _can_be_placed(group: str, left: Sequence[str], taken: Sequence[str]) -> bool:
    """Whether a group's remaining items fit between the others: two before the first, two after each."""
    run = next((n for n, before in enumerate(reversed(taken)) if before != group), len(taken))
    count = left.count(group)
    return count <= LONGEST_RUN * (len(left) - count + 1) - run
