"""The pathway: at most two next steps, each with its reason, and always "nothing today".

The order follows safety, then understanding, then reaching (after Herman 1992); nobody is told they are not ready, and
every suggestion may be passed over without a reason. The rules read the last state check, safety flags and what was
started. They never read what a person wrote in their own words.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing import causes
from holdfast.healing.causes import Cause
from holdfast.healing.journal import Journal
from holdfast.healing.reading import Basis

MOST_SUGGESTED: Final = 2


class Step(StrEnum):
    """What can be suggested now."""

    SETTLE = "settle"
    SAFETY = "safety"
    CONTINUE = "continue"
    PEOPLE = "people"
    INVENTORY = "inventory"
    PATTERNS = "patterns"
    FORMULATION = "formulation"
    CLOSENESS = "closeness"


class Why(StrEnum):
    """The reason shown beside a step."""

    STATE_SAYS_STOP = "state_says_stop"
    FLAG_IS_SET = "flag_is_set"
    HARM_WAS_NAMED = "harm_was_named"
    CHECK_WAS_A_WHILE_AGO = "check_was_a_while_ago"
    SAFETY_COMES_FIRST = "safety_comes_first"
    DRAFT_IS_WAITING = "draft_is_waiting"
    NOBODY_YET = "nobody_yet"
    INVENTORY_CAN_BEGIN = "inventory_can_begin"
    INVENTORY_IS_BEGUN = "inventory_is_begun"
    TOO_FEW_TO_COMPARE = "too_few_to_compare"
    SOMETHING_MAY_REPEAT = "something_may_repeat"
    INVENTORY_IS_FRESH = "inventory_is_fresh"
    THREAD_FITS = "thread_fits"
    NOT_LOOKED_AT_YET = "not_looked_at_yet"
    A_MONTH_HAS_PASSED = "a_month_has_passed"


class Suggestion(msgspec.Struct, frozen=True):
    """One next step, why, about whom if about anyone, and the entries that made the rule speak."""

    step: Step
    why: Why
    relationship: UUID | None = None
    basis: Basis = Basis()


Find = Callable[[Journal, date], Cause | None]


class Rule(msgspec.Struct, frozen=True):
    """One line of the table. Only gentle rules speak on a day when a state check said stop."""

    step: Step
    why: Why
    find: Find
    gentle: bool = False


def suggest_steps(journal: Journal, *, today: date) -> tuple[Suggestion, ...]:
    """At most two different steps, in the order of the table. None at all is a good answer too."""
    suggestions: dict[Step, Suggestion] = {}
    for suggestion in _speaking(journal, today):
        suggestions.setdefault(suggestion.step, suggestion)
        if len(suggestions) == MOST_SUGGESTED:
            break
    return tuple(suggestions.values())


def _speaking(journal: Journal, today: date) -> Iterator[Suggestion]:
    is_stopped = causes.stopped_today(journal, today) is not None
    for rule in RULES:
        if rule.gentle or not is_stopped:
            cause = rule.find(journal, today)
            if cause is not None:
                yield Suggestion(rule.step, rule.why, cause.relationship, Basis(cause.entries))


# Every rule there is, most protective first; the first two different steps are offered.
RULES: Final[tuple[Rule, ...]] = (
    Rule(Step.SETTLE, Why.STATE_SAYS_STOP, causes.stopped_today, gentle=True),
    Rule(Step.SAFETY, Why.FLAG_IS_SET, causes.flagged, gentle=True),
    Rule(Step.SAFETY, Why.HARM_WAS_NAMED, causes.harm_named_today, gentle=True),
    Rule(Step.SAFETY, Why.CHECK_WAS_A_WHILE_AGO, causes.check_is_due),
    Rule(Step.SAFETY, Why.SAFETY_COMES_FIRST, causes.nobody),
    Rule(Step.CONTINUE, Why.DRAFT_IS_WAITING, causes.draft),
    Rule(Step.PEOPLE, Why.NOBODY_YET, causes.nobody),
    Rule(Step.INVENTORY, Why.INVENTORY_IS_BEGUN, causes.inventory_is_begun),
    Rule(Step.INVENTORY, Why.INVENTORY_CAN_BEGIN, causes.inventory_can_begin),
    Rule(Step.PEOPLE, Why.TOO_FEW_TO_COMPARE, causes.too_few_to_compare),
    Rule(Step.PATTERNS, Why.SOMETHING_MAY_REPEAT, causes.something_may_repeat),
    Rule(Step.PATTERNS, Why.INVENTORY_IS_FRESH, causes.inventory_is_fresh),
    Rule(Step.FORMULATION, Why.THREAD_FITS, causes.thread_fits),
    Rule(Step.CLOSENESS, Why.NOT_LOOKED_AT_YET, causes.not_looked_at_yet),
    Rule(Step.CLOSENESS, Why.A_MONTH_HAS_PASSED, causes.month_has_passed),
)
