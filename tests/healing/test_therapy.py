"""Is this therapy helping me: three lists, and red flags before everything else."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.therapy import (
    NOT_YET,
    THERAPY,
    Gives,
    RedFlag,
    TherapyReading,
    latest_therapy,
    practitioners,
    read_therapy,
)
from holdfast.healing.relationship import RelationKind

from .making import TODAY, entry, person
from .strategies import journals

YES, UNSURE, NO = 2, 1, 0
gives = st.dictionaries(st.sampled_from(Gives), st.integers(0, NOT_YET))
flags = st.dictionaries(st.sampled_from(RedFlag), st.sampled_from((YES, UNSURE, NO)))


def answered(answers, *, relationship=None, days_ago=0):
    day = TODAY - timedelta(days=days_ago)
    return entry(
        ReflectionAnswers(reflection="therapy", relationship=relationship, day=day, answers=answers)
    )


def test_what_is_there_what_is_sometimes_there_and_what_is_not_yet():
    time = answered(
        {"openness": 3, "limits_held": 1, "feelings_received": 2, "repair": NOT_YET, "secrecy": NO}
    )
    assert read_therapy(time) == TherapyReading(
        there=(Gives.OPENNESS,),
        sometimes=(Gives.FEELINGS,),
        not_yet=(Gives.LIMITS, Gives.REPAIR),
        red_flags=(),
        unsure_flags=(),
        answered=4,
        basis=Basis((time.id,)),
    )


def test_what_has_not_come_up_is_not_yet_and_can_be_raised():
    reading = read_therapy(answered({"repair": NOT_YET}))
    assert reading.can_be_raised == (Gives.REPAIR,)


@pytest.mark.parametrize(("said", "offered"), [(0, False), (1, True), (NOT_YET, True), (2, False)])
def test_opening_up_is_not_prepared_where_it_may_be_punished(said, offered):
    reading = read_therapy(answered({"openness": said}))
    assert (Gives.OPENNESS in reading.can_be_raised) is offered
    assert reading.may_be_punished is (said == 0)


@pytest.mark.parametrize("flag", RedFlag)
@pytest.mark.parametrize("said", [YES, UNSURE])
def test_any_red_flag_stops_the_rest_and_so_does_not_being_sure(flag, said):
    reading = read_therapy(answered({"openness": 0, flag.value: said}))
    assert reading.stops
    assert reading.can_be_raised == ()
    assert (flag in reading.red_flags, flag in reading.unsure_flags) == (
        said == YES,
        said == UNSURE,
    )


def test_a_no_to_every_plain_question_stops_nothing():
    assert not read_therapy(answered(dict.fromkeys(RedFlag, NO))).stops


@given(gives, flags)
def test_each_answer_is_in_exactly_one_list(given_parts, given_flags):
    reading = read_therapy(answered(given_parts | given_flags))
    listed = [*reading.there, *reading.sometimes, *reading.not_yet]
    assert sorted(listed) == sorted(given_parts)
    assert len(listed) == reading.answered


@given(gives, flags, st.sampled_from(RedFlag))
def test_one_more_red_flag_never_makes_anything_offered(given_parts, given_flags, flag):
    more = read_therapy(answered({**given_parts, **given_flags, flag: YES}))
    assert more.stops
    assert more.can_be_raised == ()


def test_the_mean_of_nothing_is_asked():
    assert THERAPY.subscales == ()


def test_each_therapy_has_its_own_latest_reading():
    dana = person("Dana", relation=RelationKind.PRACTITIONER)
    friend = person("Sorin")
    before = answered({"repair": 0}, relationship=dana.id, days_ago=40)
    now = answered({"repair": 4}, relationship=dana.id)
    unnamed = answered({"repair": 2})
    gone = answered({"repair": 2}, relationship=entry(None).id)
    journal = Journal([dana, friend, now, before, unnamed, gone])
    assert practitioners(journal) == (dana,)
    assert latest_therapy(journal) == {dana.id: read_therapy(now), None: read_therapy(unnamed)}


@given(journals())
def test_any_journal_can_be_read(journal):
    for reading in latest_therapy(journal).values():
        assert reading.answered <= len(Gives)
