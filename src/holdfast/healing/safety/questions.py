"""Safety: what the private questions ask, where the answers lead, and the one gate. Answers are never kept.

Not a screen, not a score, not a risk prediction. Any yes or not sure leads to help; the most protective rule wins, and
silence means caution. What remains of a check is one neutral setting per relationship, which is off for everyone at first.
Couple work is contraindicated where there is fear or control, which is why the gate exists.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.reading import ALLOWED, Decision, Reason, Refused
from holdfast.healing.relationship import Relationship, SafetyFlag

# Joint tools are turned on only after a check this recent.
CHECK_IS_FRESH_FOR: Final = timedelta(days=30)


class Answer(StrEnum):
    """The four answers every safety question takes. A question left open counts as rather not say."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    RATHER_NOT_SAY = "rather_not_say"


class Question(StrEnum):
    """What is asked, about the last twelve months. The wording is ours, in content."""

    AFRAID = "p1"  # afraid of someone now, changing what I do to avoid their reaction
    HURT = "p2"  # physically hurt, held down, objects thrown or broken
    NECK = "p3"  # hands or anything on the neck, trouble breathing; always asked on its own
    SEXUAL = "p4"  # sexual pressure or force, contraception interfered with
    HUMILIATED = "p5"  # repeatedly humiliated, made to doubt my mind
    CONTROLLED = "p6"  # money, movement, contacts, phone, papers, medication, faith, status
    FOLLOWED = "p7"  # followed, tracked, monitored, accounts opened
    THREATENED = "p8"  # threats to me, children, pets, or to kill themselves if I leave
    MARKERS = "p9"  # danger markers, as a whole: not sure which, or whether any
    WEAPON = "p9_weapon"
    GETTING_WORSE = "p9_getting_worse"
    SEPARATION = "p9_separation"
    THREAT_TO_KILL = "p9_threat_to_kill"
    PREGNANCY = "p9_pregnancy"
    STALKING = "p9_stalking"
    DEPENDANTS = "p10"  # children or dependants live with it


FIRST_QUESTIONS: Final = tuple(Question)[:8]
MARKERS: Final = tuple(Question)[8:15]
FOLLOW_UPS: Final = (*MARKERS, Question.DEPENDANTS)

# A yes or not sure on one of these gives the whole safety page; on the other two, the same page with a softer lead.
_LEADS_FIRMLY: Final = frozenset(FIRST_QUESTIONS) - {Question.HUMILIATED, Question.CONTROLLED}
_ADVOCATE_TODAY: Final = frozenset({Question.NECK, *MARKERS})

Answers = Mapping[Question, Answer]


class Lead(StrEnum):
    """What the safety page says first, from nothing to the most protective."""

    NONE = "none"
    CONTROL = "control"  # only humiliation or control was named: the same page, a softer beginning
    PROTECTION = "protection"
    ADVOCATE_TODAY = "advocate_today"

    @property
    def weight(self) -> int:
        """How protective the lead is; the heaviest wins."""
        return list(Lead).index(self)


class Route(msgspec.Struct, frozen=True):
    """Where the answers lead: the lead of the page, and whether it names a medical check today, and children or dependants."""

    lead: Lead
    medical_check: bool
    names_dependants: bool

    @property
    def shows_safety_page(self) -> bool:
        """Whether the safety page comes next, before every other result."""
        return self.lead is not Lead.NONE


def may_ask(*, alone: Answer, others_can_read: Answer) -> Decision:
    """Whether the questions are asked at all: only when the person is alone and nobody else can read the device."""
    if alone is Answer.YES and others_can_read is Answer.NO:
        return ALLOWED
    return Refused(Reason.NOT_PRIVATE)


def questions_to_ask(answers: Answers) -> tuple[Question, ...]:
    """The questions to show, given the answers so far: the follow-ups only after a yes or not sure."""
    worried = any(_worries(answers, question) for question in FIRST_QUESTIONS)
    return (*FIRST_QUESTIONS, *FOLLOW_UPS) if worried else FIRST_QUESTIONS


def route(answers: Answers) -> Route:
    """Where the answers lead. Not sure counts as yes throughout; the most protective lead wins."""
    leads = [_lead_of(question) for question in Question if _worries(answers, question)]
    return Route(
        lead=max(leads, key=lambda lead: lead.weight, default=Lead.NONE),
        medical_check=_worries(answers, Question.NECK),
        names_dependants=_worries(answers, Question.DEPENDANTS),
    )


def marks_no_worry(answers: Answers) -> bool:
    """Whether all eight are answered no. Anything left unsaid is not a no."""
    return all(answers.get(question) is Answer.NO for question in FIRST_QUESTIONS)


def may_turn_on_joint_tools(
    relationship: Relationship, answers: Answers, *, checked_on: date, today: date
) -> Decision:
    """Whether joint tools may be turned on for this relationship, right after the private questions.

    It needs a no to every first question, within thirty days. Rather not say simply leaves them off.
    """
    if refused := refused_by_flag(relationship):
        return refused
    if any(_worries(answers, question) for question in Question):
        return Refused(Reason.CHECK_WORRIED)
    if not marks_no_worry(answers):
        return Refused(Reason.CHECK_INCOMPLETE)
    if checked_on > today:
        return Refused(Reason.CHECK_AHEAD)
    return ALLOWED if today - checked_on <= CHECK_IS_FRESH_FOR else Refused(Reason.CHECK_OLD)


def may_use_joint_tools(relationship: Relationship, today: date) -> Decision:
    """The gate: whether joint, sharing and depth tools are open for this relationship. The first rule that applies wins."""
    return next(
        (Refused(reason) for reason, applies in GATE if applies(relationship, today)), ALLOWED
    )


def refused_by_flag(relationship: Relationship) -> Refused | None:
    """The refusal the person's own flag asks for, if there is one."""
    reason = _FLAG_REASONS.get(relationship.safety)
    return None if reason is None else Refused(reason)


def with_flag(relationship: Relationship, flag: SafetyFlag) -> Relationship:
    """The relationship under another flag. Any flag turns joint tools off; taking it back does not turn them on again."""
    keeps_tools = relationship.joint_tools and flag is SafetyFlag.NONE
    return msgspec.structs.replace(relationship, safety=flag, joint_tools=keeps_tools)


def _checked_in_the_future(relationship: Relationship, today: date) -> bool:
    # Months written as YYYY-MM compare as text. A month that has not come yet says that a clock is wrong: caution.
    return (relationship.checked_month or "") > f"{today:%Y-%m}"


_FLAG_REASONS: Final = {SafetyFlag.UNSAFE: Reason.UNSAFE, SafetyFlag.UNSURE: Reason.UNSURE}

# The gate's rules, most protective first. docs/concepts.md shows the same table.
GATE: Final[tuple[tuple[Reason, Callable[[Relationship, date], bool]], ...]] = (
    (Reason.UNSAFE, lambda relationship, _: relationship.safety is SafetyFlag.UNSAFE),
    (Reason.UNSURE, lambda relationship, _: relationship.safety is SafetyFlag.UNSURE),
    (Reason.TOOLS_OFF, lambda relationship, _: not relationship.joint_tools),
    (Reason.CHECK_AHEAD, _checked_in_the_future),
)


def _worries(answers: Answers, question: Question) -> bool:
    return answers.get(question) in (Answer.YES, Answer.NOT_SURE)


def _lead_of(question: Question) -> Lead:
    if question in _ADVOCATE_TODAY:
        return Lead.ADVOCATE_TODAY
    if question in _LEADS_FIRMLY:
        return Lead.PROTECTION
    # Someone who only answers that children live with it has been worried by an earlier answer: the same page, softly.
    return Lead.CONTROL
