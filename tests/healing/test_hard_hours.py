"""The plan for hard hours: any line may be empty, and it is offered only on calm days while there is none."""

import pytest
from hypothesis import given

from holdfast.healing.hard_hours.offering import is_calm, is_hard, latest_plan, offered_on
from holdfast.healing.hard_hours.plan import PLAN_LINES, HardHoursPlan
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.settling.tries import Now

from .making import TODAY, entry
from .strategies import hard_hours_plans, journals


def check(state, distress=None, day=TODAY):
    return entry(
        StateCheck(tool="signs", moment=Moment.AFTER, state=state, distress=distress, day=day)
    )


def test_a_plan_shows_the_lines_that_say_something_in_its_own_order():
    plan = HardHoursPlan(reason_to_stay="the garden", early_signs="I go quiet", tell=" ")
    assert plan.lines == (("early_signs", "I go quiet"), ("reason_to_stay", "the garden"))


@given(hard_hours_plans)
def test_no_line_of_any_plan_is_lost_or_made_up(plan):
    shown = dict(plan.lines)
    assert all(
        shown.get(name, "") == getattr(plan, name) or not getattr(plan, name).strip()
        for name in PLAN_LINES
    )
    assert list(shown) == [name for name in PLAN_LINES if name in shown]


def test_every_field_of_a_plan_but_the_country_is_a_line():
    assert set(PLAN_LINES) | {"country"} == set(HardHoursPlan.__struct_fields__)


def test_the_plan_kept_last_stands():
    old, new = entry(HardHoursPlan(tell="Ana")), entry(HardHoursPlan(tell="Ioana"))
    assert latest_plan(Journal([new, old])) == new.body
    assert latest_plan(Journal()) is None


@pytest.mark.parametrize(
    ("state", "distress", "calm", "hard"),
    [
        (State.WITHIN_REACH, None, True, False),
        (State.WITHIN_REACH, 4, True, False),
        (State.WITHIN_REACH, 5, False, True),
        (State.TOO_MUCH, 1, False, True),
        (State.TOO_FAR, None, False, True),
        (State.NOT_SAID, 2, False, False),
        (State.NOT_SAID, None, False, False),
    ],
)
def test_calm_is_what_somebody_said_and_nothing_said_is_neither(state, distress, calm, hard):
    now = Now(state, distress)
    assert (is_calm(now), is_hard(now)) == (calm, hard)


def test_the_plan_is_offered_after_a_calm_check_of_today():
    calm = check(State.WITHIN_REACH, 2)
    assert offered_on(Journal([calm]), TODAY) == Basis((calm.id,))


def test_the_plan_is_not_offered_when_the_last_word_was_hard_or_old_or_when_it_is_there():
    calm, hard = check(State.WITHIN_REACH), check(State.TOO_MUCH)
    old = check(State.WITHIN_REACH, day=TODAY.replace(year=2025))
    assert offered_on(Journal([calm, hard]), TODAY) is None
    assert offered_on(Journal([old]), TODAY) is None
    assert offered_on(Journal([calm, entry(HardHoursPlan())]), TODAY) is None
    assert offered_on(Journal(), TODAY) is None


@given(journals())
def test_no_journal_with_a_plan_is_offered_another(journal):
    if latest_plan(journal) is not None:
        assert offered_on(journal, TODAY) is None
