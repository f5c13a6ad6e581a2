"""The pathway: at most two next steps, each with its reason, and always "nothing today".

The order follows safety, then understanding, then relating, then the sense of self (after Herman 1992, and trust before
autonomy); nobody is told they are not ready, and every suggestion may be passed over without a reason. The rules read
the last state check, safety flags, what was started and what helped. They never read what a person wrote in their own
words, and none of them asks anybody to reach out.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway.causes import now, relating, safety, understanding
from holdfast.healing.pathway.causes.cause import Cause
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
    HARD_HOURS = "hard_hours"
    EMOTIONAL_SAFETY = "emotional_safety"
    EXPERIENCES = "experiences"
    SIGNS = "warning_signs"
    PACE = "pace_plan"
    REACHES = "reaches"
    THERAPY = "therapy"
    SELF = "self"


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
    SAFETY_WAS_ASKED_FOR = "safety_asked"
    IT_HELPED_BEFORE = "helped_before"
    CALM_TODAY = "calm_today"
    EMOTIONAL_SAFETY_NOT_YET = "emotional_safety_not_yet"
    SETTLING_NOT_YET = "settling_not_yet"
    EXPERIENCES_NOT_YET = "experiences_not_yet"
    SIGNS_NOT_YET = "signs_not_yet"
    PACE_NOT_YET = "pace_not_yet"
    REACHES_NOT_YET = "reaches_not_yet"
    THERAPY_NOT_YET = "therapy_not_yet"
    SELF_NOT_YET = "self_not_yet"
    SELF_AGAIN = "self_again"


class Suggestion(msgspec.Struct, frozen=True):
    """One next step, why, about whom if about anyone, the entries that made the rule speak, and the way to settle it names."""

    step: Step
    why: Why
    relationship: UUID | None = None
    basis: Basis = Basis()
    way: str = ""


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
    is_stopped = now.stopped_today(journal, today) is not None
    for rule in RULES:
        if rule.gentle or not is_stopped:
            cause = rule.find(journal, today)
            if cause is not None:
                basis = Basis(cause.entries)
                yield Suggestion(rule.step, rule.why, cause.relationship, basis, cause.way)


# Every rule there is, most protective first; the first two different steps are offered.
RULES: Final[tuple[Rule, ...]] = (
    Rule(Step.SETTLE, Why.STATE_SAYS_STOP, now.stopped_today, gentle=True),
    Rule(Step.SAFETY, Why.FLAG_IS_SET, safety.flagged, gentle=True),
    Rule(Step.SAFETY, Why.HARM_WAS_NAMED, safety.harm_named_today, gentle=True),
    Rule(Step.SAFETY, Why.SAFETY_WAS_ASKED_FOR, safety.safety_asked_today, gentle=True),
    Rule(Step.HELP, Why.STATE_SAYS_STOP, now.stopped_today, gentle=True),
    Rule(Step.SETTLE, Why.IT_HELPED_BEFORE, now.helped_before, gentle=True),
    Rule(Step.SAFETY, Why.CHECK_WAS_A_WHILE_AGO, safety.check_is_due),
    Rule(Step.SAFETY, Why.SAFETY_COMES_FIRST, safety.nobody),
    Rule(Step.CONTINUE, Why.DRAFT_IS_WAITING, understanding.draft),
    Rule(Step.PEOPLE, Why.NOBODY_YET, safety.nobody),
    Rule(Step.INVENTORY, Why.INVENTORY_BEGUN, understanding.inventory_begun),
    Rule(Step.INVENTORY, Why.INVENTORY_NOT_BEGUN, understanding.inventory_not_begun),
    Rule(Step.PEOPLE, Why.TOO_FEW_PEOPLE, understanding.too_few_people),
    Rule(Step.PATTERNS, Why.NOT_YET_READ, understanding.not_yet_read),
    Rule(Step.PATTERNS, Why.INVENTORY_READY, understanding.inventory_ready),
    Rule(Step.FORMULATION, Why.THREAD_FITS, understanding.thread_fits),
    Rule(Step.WITH_SOMEONE, Why.SENTENCE_WRITTEN, understanding.sentence_written_today),
    Rule(Step.CLOSENESS, Why.CLOSENESS_NOT_YET, understanding.closeness_not_yet),
    Rule(Step.EMOTIONAL_SAFETY, Why.EMOTIONAL_SAFETY_NOT_YET, relating.emotional_safety_not_yet),
    Rule(Step.SETTLE, Why.SETTLING_NOT_YET, relating.settling_not_yet),
    Rule(Step.HARD_HOURS, Why.CALM_TODAY, now.calm_today),
    Rule(Step.SIGNS, Why.SIGNS_NOT_YET, understanding.signs_not_yet),
    Rule(Step.EXPERIENCES, Why.EXPERIENCES_NOT_YET, understanding.experiences_not_yet),
    Rule(Step.PACE, Why.PACE_NOT_YET, relating.pace_not_yet),
    Rule(Step.REACHES, Why.REACHES_NOT_YET, relating.reaches_not_yet),
    Rule(Step.THERAPY, Why.THERAPY_NOT_YET, relating.therapy_not_yet),
    Rule(Step.SELF, Why.SELF_NOT_YET, relating.self_not_yet),
    Rule(Step.SELF, Why.SELF_AGAIN, relating.self_again),
    Rule(Step.CLOSENESS, Why.CLOSENESS_AGAIN, understanding.closeness_again),
)
