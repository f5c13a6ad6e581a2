"""A tool closes gently when distress is high or rises, or when someone is too far away; silence stops nobody."""

from datetime import timedelta
from uuid import uuid4

import pytest

from holdfast.healing.experiences.experience import Experience, Form
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reading import ALLOWED, Reason, Refused
from holdfast.healing.safety.pacing import (
    begun_at,
    check_before,
    may_begin_deep,
    may_go_on,
    may_stay_open,
    suggests_one_at_a_time,
    suggests_pause,
)
from holdfast.healing.safety.state import Moment, State, StateCheck

from .making import START, TODAY, entry


def check(distress=None, state=State.WITHIN_REACH, *, moment=Moment.AFTER, tool="inventory"):
    return StateCheck(tool=tool, moment=moment, state=state, distress=distress, day=TODAY)


@pytest.mark.parametrize(
    ("before", "after", "decision"),
    [
        (None, 7, ALLOWED),
        (None, 8, Refused(Reason.DISTRESS_HIGH)),
        (5, 7, ALLOWED),
        (4, 7, Refused(Reason.DISTRESS_ROSE)),
        (0, 3, Refused(Reason.DISTRESS_ROSE)),
        (9, 2, ALLOWED),
        (4, None, ALLOWED),
        (None, None, ALLOWED),
    ],
)
def test_the_stop_rule_counts_height_and_rise(before, after, decision):
    assert may_go_on(check(after), check(before, moment=Moment.BEFORE)) == decision


@pytest.mark.parametrize("distress", [None, 0, 10])
def test_too_far_away_always_stops(distress):
    assert may_go_on(check(distress, State.TOO_FAR)) == Refused(Reason.TOO_FAR_AWAY)


def test_too_much_alone_does_not_stop():
    assert may_go_on(check(6, State.TOO_MUCH)) == ALLOWED


def test_the_check_before_is_the_last_one_before_the_same_tool_that_day():
    early = entry(check(1, moment=Moment.BEFORE))
    last = entry(check(2, moment=Moment.BEFORE))
    other_tool = entry(check(3, moment=Moment.BEFORE, tool="closeness"))
    after = entry(check(4))
    journal = Journal([early, last, other_tool, after])
    assert check_before(journal, after.body) == last
    assert check_before(Journal([other_tool]), after.body) is None


def test_from_six_one_relationship_a_sitting_is_enough():
    assert [suggests_one_at_a_time(check(distress)) for distress in (None, 5, 6)] == [
        False,
        False,
        True,
    ]


def test_a_pause_is_offered_after_twenty_minutes():
    assert not suggests_pause(START, START + timedelta(minutes=19))
    assert suggests_pause(START, START + timedelta(minutes=20))


def experiences_check(distress=None, state=State.WITHIN_REACH, *, moment=Moment.BEFORE):
    return entry(check(distress, state, moment=moment, tool="experiences"))


@pytest.mark.parametrize(
    ("checks", "decision"),
    [
        ([], ALLOWED),
        ([(4, Moment.BEFORE)], ALLOWED),
        ([(9, Moment.BEFORE)], Refused(Reason.DISTRESS_HIGH)),
        ([(2, Moment.BEFORE), (6, Moment.AFTER)], Refused(Reason.DISTRESS_ROSE)),
        ([(9, Moment.BEFORE), (3, Moment.BEFORE)], ALLOWED),
    ],
)
def test_a_tool_rests_for_the_day_after_a_stop_until_a_new_check_opens_it(checks, decision):
    journal = Journal(experiences_check(number, moment=moment) for number, moment in checks)
    assert may_stay_open(journal, "experiences", TODAY) == decision
    assert may_stay_open(journal, "inventory", TODAY) == ALLOWED
    assert may_stay_open(journal, "experiences", TODAY + timedelta(days=1)) == ALLOWED


def test_of_the_deep_tools_one_a_day_is_offered():
    inventory = entry(InventoryAnswers(relationship=uuid4()))
    experience = entry(Experience(form=Form.NEGLECT))
    refused, tomorrow = Refused(Reason.ONE_A_DAY), TODAY + timedelta(days=1)
    assert may_begin_deep(Journal([inventory]), "experiences", TODAY) == refused
    assert may_begin_deep(Journal([experience]), "inventory", TODAY) == refused
    assert may_begin_deep(Journal([experience]), "experiences", TODAY) == ALLOWED
    assert may_begin_deep(Journal([inventory]), "experiences", tomorrow) == ALLOWED


def test_a_sitting_begins_with_its_first_check_or_answer_and_a_long_gap_begins_another():
    morning = entry(Experience(form=Form.NEGLECT), minutes=0)
    checked = entry(experiences_check(2).body, minutes=300)
    answered = entry(Experience(form=Form.NEGLECT), minutes=325)
    journal = Journal([morning, checked, answered])
    at = {minute: START + timedelta(minutes=minute) for minute in (290, 301, 340, 900)}
    assert begun_at(journal, "experiences", at[340]) == checked.kept_at
    assert begun_at(journal, "experiences", at[301]) == checked.kept_at
    assert begun_at(journal, "experiences", at[290]) is None
    assert begun_at(journal, "experiences", at[900]) is None
    assert begun_at(journal, "inventory", at[340]) is None
