"""Trust and a sense of self: strengths that grow, each by itself."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.moves import Move, moves
from holdfast.healing.reflections.trust_and_self import (
    STRENGTHS,
    Autonomy,
    SelfReading,
    Trust,
    latest_self,
    over_time,
    read_self,
    suggests_trust_first,
)

from .making import TODAY, entry
from .strategies import journals

marked = st.dictionaries(st.sampled_from(STRENGTHS), st.integers(0, 4))


def answered(answers, *, days_ago=0):
    day = TODAY - timedelta(days=days_ago)
    return entry(ReflectionAnswers(reflection="self", day=day, answers=answers))


def test_what_is_marked_high_is_stronger_what_is_marked_low_is_younger_and_the_rest_is_neither():
    time = answered({"can_ask": 4, "can_rest": 3, "can_choose": 2, "can_say_no": 1, "own_place": 0})
    assert read_self(Journal([time]), time) == SelfReading(
        stronger=(Trust.CAN_REST, Trust.CAN_ASK),
        younger=(Autonomy.CAN_SAY_NO, Autonomy.OWN_PLACE),
        answered=5,
        trust_first=False,
        changes=None,
        basis=Basis((time.id,)),
    )


def test_much_doubt_about_oneself_is_a_young_strength_and_not_a_strong_one():
    time = answered({"self_doubt": 4})
    assert read_self(Journal([time]), time).younger == (Autonomy.SELF_DOUBT,)
    time = answered({"self_doubt": 0})
    assert read_self(Journal([time]), time).stronger == (Autonomy.SELF_DOUBT,)


def test_a_move_of_two_points_is_named_and_a_move_of_one_is_not():
    before = answered({"can_ask": 1, "can_rest": 1, "self_doubt": 1}, days_ago=30)
    now = answered({"can_ask": 3, "can_rest": 2, "self_doubt": 4})
    reading = read_self(Journal([before, now]), now)
    assert reading.changes == (Move(Trust.CAN_ASK, 1, 3), Move(Autonomy.SELF_DOUBT, 3, 0))
    assert reading.basis == Basis((now.id, before.id))


def test_the_time_before_is_the_last_on_an_earlier_day():
    oldest = answered({"can_ask": 4}, days_ago=60)
    before = answered({"can_ask": 0}, days_ago=30)
    now = answered({"can_ask": 2})
    same_day = answered({"can_ask": 4})
    journal = Journal([oldest, now, before, same_day])
    assert read_self(journal, now).changes == (Move(Trust.CAN_ASK, 0, 2),)


def test_trust_comes_first_only_when_four_of_its_six_parts_are_young():
    parts = list(Trust)
    assert not suggests_trust_first(dict.fromkeys(parts[:3], 0) | dict.fromkeys(parts[3:], 4))
    assert suggests_trust_first(dict.fromkeys(parts[:4], 1) | dict.fromkeys(parts[4:], 4))
    assert not suggests_trust_first(dict.fromkeys(parts[:3], 0))  # missing is not young
    assert not suggests_trust_first(dict.fromkeys(Autonomy, 0))


def test_each_strength_keeps_its_own_line_through_time():
    before, now = answered({"self_doubt": 4}, days_ago=9), answered({"self_doubt": 1, "can_ask": 2})
    lines = over_time([before, now])
    assert lines[Autonomy.SELF_DOUBT] == ((before, 0), (now, 3))
    assert lines[Trust.CAN_ASK] == ((now, 2),)
    assert lines[Trust.CAN_REST] == ()


def test_no_answers_are_no_reading_of_anyone():
    assert latest_self(Journal()) is None
    other = entry(ReflectionAnswers(reflection="therapy", day=TODAY, answers={"can_ask": 4}))
    assert latest_self(Journal([other])) is None


@given(marked, marked)
def test_changes_turned_round_are_the_same_moves_the_other_way(before, now):
    there = moves(before, now)
    back = {change.item: change for change in moves(now, before)}
    assert {change.item for change in there} == back.keys()
    assert all(back[c.item] == Move(c.item, c.now, c.before) for c in there)


@given(marked)
def test_answering_more_never_takes_a_strength_out_of_its_list(answers):
    time, rest = answered(answers), [name for name in STRENGTHS if name not in answers]
    more = answered(answers | dict.fromkeys(rest, 2))
    one, other = read_self(Journal([time]), time), read_self(Journal([more]), more)
    assert (one.stronger, one.younger) == (other.stronger, other.younger)
    assert not {*one.stronger} & {*one.younger}


@given(journals())
def test_any_journal_can_be_read(journal):
    reading = latest_self(journal)
    assert reading is None or {*reading.stronger, *reading.younger} <= {*STRENGTHS}
