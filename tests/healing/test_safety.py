"""Safety: any worry leads to help, the most protective rule wins, and tools stay off unless plainly turned on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.reading import ALLOWED, Allowed, Reason, Refused
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.questions import (
    FIRST_QUESTIONS,
    FOLLOW_UPS,
    MARKERS,
    Answer,
    Lead,
    Question,
    Route,
    may_ask,
    may_turn_on_joint_tools,
    may_use_joint_tools,
    questions_to_ask,
    route,
    with_flag,
)

from .making import TODAY
from .strategies import relationships

ALL_NO = dict.fromkeys(FIRST_QUESTIONS, Answer.NO)
WORRIES = (Answer.YES, Answer.NOT_SURE)
any_answers = st.dictionaries(st.sampled_from(Question), st.sampled_from(Answer))


def someone(**fields):
    return Relationship(alias="M.", relation=RelationKind.PARTNER, **fields)


def test_the_constructs_are_those_of_the_brief():
    assert [question.value for question in FIRST_QUESTIONS] == [f"p{n}" for n in range(1, 9)]
    assert [question.value[:3] for question in FOLLOW_UPS] == ["p9", *["p9_"] * 6, "p10"]


@pytest.mark.parametrize("alone", Answer)
@pytest.mark.parametrize("others", Answer)
def test_nothing_is_asked_unless_the_person_is_alone_on_a_private_device(alone, others):
    decision = may_ask(alone=alone, others_can_read=others)
    if (alone, others) == (Answer.YES, Answer.NO):
        assert decision == ALLOWED
    else:
        assert decision == Refused(Reason.NOT_PRIVATE)


def test_only_no_and_silence_lead_nowhere():
    assert route({}) == Route(Lead.NONE, medical_check=False, names_dependants=False)
    assert route(ALL_NO).lead is Lead.NONE
    assert not route(dict.fromkeys(Question, Answer.RATHER_NOT_SAY)).shows_safety_page


@pytest.mark.parametrize("answer", WORRIES)
@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (Question.AFRAID, Lead.PROTECTION),
        (Question.HURT, Lead.PROTECTION),
        (Question.NECK, Lead.ADVOCATE_TODAY),
        (Question.SEXUAL, Lead.PROTECTION),
        (Question.HUMILIATED, Lead.CONTROL),
        (Question.CONTROLLED, Lead.CONTROL),
        (Question.FOLLOWED, Lead.PROTECTION),
        (Question.THREATENED, Lead.PROTECTION),
        *((marker, Lead.ADVOCATE_TODAY) for marker in MARKERS),
    ],
)
def test_each_worry_has_its_lead_and_not_sure_counts(question, lead, answer):
    assert route({**ALL_NO, question: answer}).lead is lead


@pytest.mark.parametrize("answer", WORRIES)
def test_a_hand_on_the_neck_asks_for_a_medical_check(answer):
    assert route({Question.NECK: answer}).medical_check
    assert not route({Question.HURT: answer}).medical_check


def test_children_are_named_on_the_page_when_they_live_with_it():
    found = route({Question.AFRAID: Answer.YES, Question.DEPENDANTS: Answer.YES})
    assert found == Route(Lead.PROTECTION, medical_check=False, names_dependants=True)


def test_the_follow_ups_are_asked_only_after_a_yes_or_not_sure():
    assert questions_to_ask(ALL_NO) == FIRST_QUESTIONS
    assert questions_to_ask({Question.HURT: Answer.RATHER_NOT_SAY}) == FIRST_QUESTIONS
    for answer in WORRIES:
        assert questions_to_ask({Question.CONTROLLED: answer}) == (*FIRST_QUESTIONS, *FOLLOW_UPS)


@given(any_answers, st.sampled_from(Question), st.sampled_from(WORRIES))
def test_one_more_worry_never_softens_the_lead(answers, question, worry):
    before, after = route(answers), route({**answers, question: worry})
    assert after.lead.weight >= before.lead.weight
    assert after.medical_check >= before.medical_check


def turned_on(answers, *, days=0, **fields):
    checked_on = TODAY - timedelta(days=days)
    return may_turn_on_joint_tools(someone(**fields), answers, checked_on=checked_on, today=TODAY)


def test_joint_tools_are_turned_on_only_by_a_full_fresh_no():
    assert turned_on(ALL_NO) == ALLOWED
    assert turned_on(ALL_NO, days=30) == ALLOWED
    assert turned_on(ALL_NO, days=31) == Refused(Reason.CHECK_OLD)
    assert turned_on(ALL_NO, days=-1) == Refused(Reason.CHECK_AHEAD)
    assert turned_on({}) == Refused(Reason.CHECK_INCOMPLETE)
    half = {**ALL_NO, Question.SEXUAL: Answer.RATHER_NOT_SAY}
    assert turned_on(half) == Refused(Reason.CHECK_INCOMPLETE)
    assert turned_on(ALL_NO, safety=SafetyFlag.UNSURE) == Refused(Reason.UNSURE)


@given(any_answers.filter(lambda answers: set(WORRIES) & set(answers.values())))
def test_any_worry_at_all_keeps_joint_tools_off(answers):
    assert turned_on({**ALL_NO, **answers}) == Refused(Reason.CHECK_WORRIED)


@pytest.mark.parametrize(
    ("fields", "decision"),
    [
        ({}, Refused(Reason.TOOLS_OFF)),
        ({"joint_tools": True}, ALLOWED),
        ({"joint_tools": True, "checked_month": "2026-03"}, ALLOWED),
        ({"joint_tools": True, "checked_month": "2026-04"}, Refused(Reason.CHECK_AHEAD)),
        ({"joint_tools": True, "safety": SafetyFlag.UNSURE}, Refused(Reason.UNSURE)),
        ({"joint_tools": True, "safety": SafetyFlag.UNSAFE}, Refused(Reason.UNSAFE)),
        ({"safety": SafetyFlag.UNSAFE}, Refused(Reason.UNSAFE)),
    ],
)
def test_the_gate_answers_with_its_most_protective_reason(fields, decision):
    assert may_use_joint_tools(someone(**fields), TODAY) == decision


@given(relationships, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_gate_opens_only_when_turned_on_and_not_flagged(relationship, today):
    if isinstance(may_use_joint_tools(relationship, today), Allowed):
        assert relationship.joint_tools
        assert not relationship.is_flagged


def test_a_flag_turns_joint_tools_off_and_taking_it_back_leaves_them_off():
    flagged = with_flag(someone(joint_tools=True), SafetyFlag.UNSURE)
    assert not flagged.joint_tools
    cleared = with_flag(flagged, SafetyFlag.NONE)
    assert may_use_joint_tools(cleared, TODAY) == Refused(Reason.TOOLS_OFF)
    assert with_flag(someone(joint_tools=True), SafetyFlag.NONE).joint_tools
