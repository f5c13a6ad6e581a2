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

from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway import causes
from holdfast.healing.pathway.causes import Cause
from holdfast.healing.reading import Basis

MOST_SUGGESTED: Final = 2


class Step(StrEnum):
    """What can be suggested now."""

    SETTLE = "settle"
    SAFETY = "safety_check"
    HELP = "help"
    CONTINUE = "continue"
    PEOPLE = "add_relationship"
    INVENTORY = "inventory"
    PATTERNS = "patterns"
    FORMULATION = "formulation"
    WITH_SOMEONE = "with_someone"
    CLOSENESS = "attachment"


class Why(StrEnum):
    """The reason shown beside a step."""

    STATE_SAYS_STOP = "last_state_hard"
    FLAG_IS_SET = "safety_open"
    HARM_WAS_NAMED = "harm_named"
    CHECK_WAS_A_WHILE_AGO = "safety_long_ago"
    SAFETY_COMES_FIRST = "safety_not_seen"
    DRAFT_IS_WAITING = "draft_waiting"
    NOBODY_YET = "nobody_yet"
    INVENTORY_NOT_BEGUN = "inventory_not_begun"
    INVENTORY_BEGUN = "inventory_begun"
    TOO_FEW_PEOPLE = "too_few_people"
    NOT_YET_READ = "not_yet_read"
    INVENTORY_READY = "inventory_ready"
    THREAD_FITS = "thread_fits"
    SENTENCE_WRITTEN = "sentence_written"
    CLOSENESS_NOT_YET = "attachment_not_yet"
    CLOSENESS_AGAIN = "attachment_again"


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
    Rule(Step.HELP, Why.STATE_SAYS_STOP, causes.stopped_today, gentle=True),
    Rule(Step.SAFETY, Why.CHECK_WAS_A_WHILE_AGO, causes.check_is_due),
    Rule(Step.SAFETY, Why.SAFETY_COMES_FIRST, causes.nobody),
    Rule(Step.CONTINUE, Why.DRAFT_IS_WAITING, causes.draft),
    Rule(Step.PEOPLE, Why.NOBODY_YET, causes.nobody),
    Rule(Step.INVENTORY, Why.INVENTORY_BEGUN, causes.inventory_begun),
    Rule(Step.INVENTORY, Why.INVENTORY_NOT_BEGUN, causes.inventory_not_begun),
    Rule(Step.PEOPLE, Why.TOO_FEW_PEOPLE, causes.too_few_people),
    Rule(Step.PATTERNS, Why.NOT_YET_READ, causes.not_yet_read),
    Rule(Step.PATTERNS, Why.INVENTORY_READY, causes.inventory_ready),
    Rule(Step.FORMULATION, Why.THREAD_FITS, causes.thread_fits),
    Rule(Step.WITH_SOMEONE, Why.SENTENCE_WRITTEN, causes.sentence_written_today),
    Rule(Step.CLOSENESS, Why.CLOSENESS_NOT_YET, causes.closeness_not_yet),
    Rule(Step.CLOSENESS, Why.CLOSENESS_AGAIN, causes.closeness_again),
)
