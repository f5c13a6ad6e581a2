"""Emotional safety, someone to lean on, and plans: lists without totals, safety before them, and no step where it could hurt."""

from datetime import date
from uuid import uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.healing.making import entry, person

from holdfast.healing.journal.journal import Journal
from holdfast.healing.pace.emotional_safety import (
    EMOTIONAL_SAFETY,
    EmotionalSafetyReading,
    Ground,
    read_emotional_safety,
)
from holdfast.healing.pace.lean_on import (
    LEAN_ON,
    Kindness,
    LeanOnReading,
    Quality,
    Strength,
    read_lean_on,
)
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.pace.planning import read_pace, suggests_plan
from holdfast.healing.reach.logged import LoggedReach, Repair
from holdfast.healing.reach.reaching import Next
from holdfast.healing.reach.rules import Response
from holdfast.healing.reading import ALLOWED, Basis, Reason, Refused
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.moves import Move
from holdfast.healing.reflections.times import times_answered
from holdfast.healing.relationship import SafetyFlag

TODAY = date(2026, 11, 21)
SOMEONE = uuid4()


def look(answers, *, day=TODAY, about=SOMEONE, reflection="emotional_safety"):
    body = ReflectionAnswers(
        reflection=reflection, relationship=about, day=day, answers=dict(answers)
    )
    return entry(body)


def leaned(answers):
    return read_lean_on(look(answers, reflection="lean_on"))


def test_what_is_there_and_what_is_thin_are_two_lists_and_the_middle_is_in_neither():
    seen = look(
        {
            Ground.CAN_DISAGREE: 4,
            Ground.NO_RESPECTED: 3,
            Ground.OWN_PEOPLE: 2,
            Ground.WORDS_MATCH: 1,
        }
    )
    assert read_emotional_safety(Journal([seen]), seen) == EmotionalSafetyReading(
        relationship=SOMEONE,
        present=(Ground.CAN_DISAGREE, Ground.NO_RESPECTED),
        thin=(Ground.WORDS_MATCH,),
        answered=4,
        at_zero=(),
        moves=(),
        basis=Basis.of([seen.id]),
    )


def test_no_answer_at_all_is_read_as_nothing_and_never_as_thin():
    silent = look({})
    reading = read_emotional_safety(Journal([silent]), silent)
    assert (reading.present, reading.thin, reading.offers_safety) == ((), (), False)


@pytest.mark.parametrize("ground", [Ground.NO_RESPECTED, Ground.OWN_PEOPLE])
@pytest.mark.parametrize(("answer", "offered"), [(0, True), (1, False)])
def test_a_no_never_respected_or_people_out_of_reach_offer_the_safety_pages(
    ground, answer, offered
):
    seen = look({**dict.fromkeys(Ground, 4), ground: answer})
    reading = read_emotional_safety(Journal([seen]), seen)
    assert (reading.at_zero, reading.offers_safety) == ((ground,) if offered else (), offered)


@pytest.mark.parametrize("ground", sorted(set(Ground) - {Ground.NO_RESPECTED, Ground.OWN_PEOPLE}))
def test_the_other_statements_do_not_speak_of_danger(ground):
    seen = look({ground: 0})
    reading = read_emotional_safety(Journal([seen]), seen)
    assert (reading.thin, reading.offers_safety) == ((ground,), False)


def test_a_step_is_ordinary_and_two_are_said_with_the_look_they_rest_on():
    before = look(
        {Ground.CAN_DISAGREE: 1, Ground.WORDS_MATCH: 4, Ground.OWN_PEOPLE: 2},
        day=date(2026, 10, 1),
    )
    now = look({Ground.CAN_DISAGREE: 3, Ground.WORDS_MATCH: 2, Ground.OWN_PEOPLE: 3})
    reading = read_emotional_safety(Journal([before, now]), now)
    assert reading.moves == (Move(Ground.CAN_DISAGREE, 1, 3), Move(Ground.WORDS_MATCH, 4, 2))
    assert [move.is_up for move in reading.moves] == [True, False]
    assert (reading.before, reading.basis) == (before, Basis((before.id, now.id)))


def test_change_is_told_against_the_last_earlier_day_with_the_same_person():
    first = look({Ground.CAN_DISAGREE: 0}, day=date(2026, 9, 1))
    second = look({Ground.CAN_DISAGREE: 2}, day=date(2026, 10, 1))
    same_day = look({Ground.CAN_DISAGREE: 1})
    other = look({Ground.CAN_DISAGREE: 4}, day=date(2026, 11, 1), about=uuid4())
    now = look({Ground.CAN_DISAGREE: 4})
    journal = Journal([now, other, same_day, second, first])
    reading = read_emotional_safety(journal, now)
    assert (reading.before, reading.moves) == (second, (Move(Ground.CAN_DISAGREE, 2, 4),))
    assert times_answered(journal, "emotional_safety", SOMEONE) == (first, second, same_day, now)


def test_answers_of_a_newer_form_are_left_out_and_not_refused():
    odd = look({"lantern": 3, Ground.OWN_PEOPLE: 7, Ground.CAN_DISAGREE: 3})
    reading = read_emotional_safety(Journal([odd]), odd)
    assert (reading.present, reading.answered) == ((Ground.CAN_DISAGREE,), 1)


def test_strength_and_kindness_are_two_lists_in_the_order_asked():
    seen = look({Kindness.WARM: 3, Strength.HAS_LIMITS: 1}, reflection="lean_on")
    assert read_lean_on(seen) == LeanOnReading(
        relationship=SOMEONE,
        strength=(Quality(Strength.HAS_LIMITS, 1),),
        kindness=(Quality(Kindness.WARM, 3),),
        asks_for_kindness=False,
        at_zero=(),
        basis=Basis.of([seen.id]),
    )


@pytest.mark.parametrize(
    ("strength", "kindness", "asked"),
    [
        ((4, 4, 4, 4), (1, 1, 1, 1), True),
        ((3, 3, 3, 0), (0, 1, 3, 2), True),
        ((3, 3, 3, 0), (0, 1, 3, 3), False),  # as much kindness there as thin
        ((4, 4, 4, 4), (2, 2, 2, 2), False),
        ((4, 4, 2, 2), (0, 0, 1, 1), False),  # not strong either
        ((4, 4, 4, 4), (1, None, None, None), False),  # one answer is too little to say it
    ],
)
def test_the_trap_is_named_only_where_strength_is_felt_and_kindness_is_missed(
    strength, kindness, asked
):
    given_answers = zip((*Strength, *Kindness), (*strength, *kindness), strict=True)
    reading = leaned({item: answer for item, answer in given_answers if answer is not None})
    assert reading.asks_for_kindness is asked


@pytest.mark.parametrize("kindness", [Kindness.RESPECTS_MY_NO, Kindness.NO_CONTEMPT])
def test_a_no_that_does_not_count_or_contempt_offers_the_safety_pages(kindness):
    assert leaned({kindness: 0}).offers_safety
    assert not leaned({kindness: 1}).offers_safety
    assert not leaned({Kindness.WARM: 0, Strength.KEEPS_WORD: 0}).offers_safety


@pytest.mark.parametrize("reading", [EmotionalSafetyReading, LeanOnReading])
def test_nothing_in_these_readings_is_a_total_or_a_verdict(reading):
    fields = set(reading.__struct_fields__)
    assert not fields & {"total", "sum", "mean", "score", "level", "share", "percent"}
    numbers = [f.name for f in msgspec.structs.fields(reading) if f.type in (int, float)]
    assert numbers in ([], ["answered"])


any_answers = st.dictionaries(
    st.sampled_from([*Ground, *Strength, *Kindness, "lantern"]), st.integers(0, 9)
)


@given(st.lists(st.tuples(any_answers, st.dates(date(2025, 1, 1), date(2026, 12, 1))), min_size=1))
def test_any_journal_is_read_and_no_item_is_both_there_and_thin(days):
    kept = [look(answers, day=day) for answers, day in days]
    journal = Journal(kept)
    for seen in kept:
        reading = read_emotional_safety(journal, seen)
        assert not set(reading.present) & set(reading.thin)
        assert reading.before is None or reading.before.body.day < seen.body.day
        assert set(reading.basis.entries) <= {each.id for each in kept}
        assert read_lean_on(seen).answered <= len(LEAN_ON.items)


def test_every_item_asked_has_a_place_in_its_reading():
    assert [item.id for item in EMOTIONAL_SAFETY.items] == list(Ground)
    assert [item.id for item in LEAN_ON.items] == [*Strength, *Kindness]


def reach(person_id, response, day, **more):
    return entry(LoggedReach(relationship=person_id, day=day, depth=1, response=response, **more))


@pytest.mark.parametrize(
    ("flag", "reason"), [(SafetyFlag.UNSURE, Reason.UNSURE), (SafetyFlag.UNSAFE, Reason.UNSAFE)]
)
def test_no_plan_is_offered_with_somebody_who_is_flagged(flag, reason):
    flagged = person(safety=flag, joint_tools=True)
    reading = read_pace(Journal([flagged]), flagged, today=TODAY)
    assert (reading.plan, reading.step) == (Refused(reason), Refused(reason))


def test_while_the_gate_is_closed_a_plan_asks_for_no_step():
    near = person()
    reading = read_pace(Journal([near]), near, today=TODAY)
    assert (reading.plan, reading.step) == (ALLOWED, Refused(Reason.TOOLS_OFF))


def test_with_the_gate_open_a_plan_asks_for_a_step_and_suggests_none():
    near = person(joint_tools=True)
    reading = read_pace(Journal([near]), near, today=TODAY)
    assert (reading.plan, reading.step) == (ALLOWED, ALLOWED)
    assert PacePlan(relationship=near.id).depth is None


def test_after_a_hostile_answer_no_step_is_asked_until_the_ladder_lets_go_of_it():
    near = person(joint_tools=True)
    hurt = reach(near.id, Response.HOSTILE, date(2026, 10, 1))
    kinder = [reach(near.id, Response.ATTUNED, date(2026, 10, 2 + n)) for n in range(3)]
    for noted in ([hurt], [hurt, *kinder]):
        reading = read_pace(Journal([near, *noted]), near, today=TODAY)
        assert (reading.plan, reading.step) == (ALLOWED, Refused(Reason.MET_WITH_HURT))


def test_after_a_repair_and_enough_care_a_step_is_asked_again():
    near = person(joint_tools=True)
    hurt = reach(near.id, Response.HOSTILE, date(2026, 6, 1), repair=Repair.WORKED, repair_days=2)
    kinder = [reach(near.id, Response.ATTUNED, date(2026, 9, 1 + 3 * n)) for n in range(9)]
    reading = read_pace(Journal([near, hurt, *kinder]), near, today=TODAY)
    assert reading.reaches.next is not Next.PROTECT
    assert reading.step == ALLOWED


def test_a_plan_is_suggested_only_while_nothing_speaks_against_coming_closer():
    near, flagged = person(joint_tools=True), person(safety=SafetyFlag.UNSURE)
    hurt = reach(near.id, Response.HOSTILE, date(2026, 10, 1))
    thin = look({Ground.OWN_PEOPLE: 0}, about=near.id)
    scorn = look({Kindness.NO_CONTEMPT: 0}, about=near.id, reflection="lean_on")
    assert suggests_plan(Journal([near]), near, today=TODAY)
    assert not suggests_plan(Journal([flagged]), flagged, today=TODAY)
    for against in (hurt, thin, scorn):
        assert not suggests_plan(Journal([near, against]), near, today=TODAY)


def test_a_later_look_that_no_longer_leads_to_safety_lets_a_plan_be_suggested_again():
    near = person()
    thin = look({Ground.OWN_PEOPLE: 0}, about=near.id, day=date(2026, 8, 1))
    better = look({Ground.OWN_PEOPLE: 3}, about=near.id, day=date(2026, 11, 1))
    assert suggests_plan(Journal([near, thin, better]), near, today=TODAY)
