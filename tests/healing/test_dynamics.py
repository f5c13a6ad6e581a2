"""One's own events by month, a rise that is exactly defined, and help at once when it went too far."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.dynamics.event import STEPS, Dynamic, Mending, Row, Step
from holdfast.healing.dynamics.reading import (
    RISE,
    WINDOW,
    DynamicsMonth,
    DynamicsReading,
    Rise,
    read_dynamics,
    read_rise,
)
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import FieldUnfit
from holdfast.healing.reading import Basis

from .making import entry
from .strategies import dynamics

TODAY = date(2026, 3, 29)
lately = st.integers(-5, 60).map(lambda ago: TODAY - timedelta(days=ago))
events = st.lists(dynamics(st.uuids(version=4), when=lately), max_size=12)


def event(ago=0, row=Row.WITHDRAWAL, **fields):
    return entry(Dynamic(day=TODAY - timedelta(days=ago), row=row, **fields))


def rise_of(*days_ago):
    return read_rise([event(ago) for ago in days_ago], today=TODAY)


def test_events_are_shown_by_month_with_the_steps_used_the_latest_first():
    old = event(40, step_used=Step.NAME)
    first = event(20, Row.AGGRESSION, step_used=Step.LIGHTEN, mending=Mending.OWED)
    last = event(1, step_used=Step.LIGHTEN)
    none = dict.fromkeys(Step, 0)
    assert read_dynamics(Journal([last, old, first]), today=TODAY) == DynamicsReading(
        months=(
            DynamicsMonth("2026-03", (last, first), {**none, Step.LIGHTEN: 2}),
            DynamicsMonth("2026-02", (old,), {**none, Step.NAME: 1}),
        ),
        rise=Rise(1, 1, Basis.of([last.id, first.id])),
        owed=(first,),
        basis=Basis.of([last.id, first.id, old.id]),
    )


@pytest.mark.parametrize(
    ("days_ago", "is_rise"),
    [
        ((), False),
        ((0,), False),
        ((0, 13), True),
        ((0, 14), False),
        ((0, 5, 13), True),
        ((0, 5, 13, 20), True),
        ((0, 5, 14, 27), False),
        ((0, 1, 2, 14, 20), False),
        ((0, 1, 2, 14, 28), True),
        ((-1, -2), False),
    ],
)
def test_two_events_more_than_in_the_two_weeks_before_are_a_rise(days_ago, is_rise):
    assert rise_of(*days_ago).is_rise is is_rise


def test_the_rise_says_what_it_rests_on():
    now, before, long_ago = event(3), event(16), event(40)
    rise = read_rise([now, before, long_ago], today=TODAY)
    assert rise == Rise(1, 1, Basis.of([now.id, before.id]))


def test_a_rise_knows_whether_one_of_its_last_events_went_too_far():
    far, light = Step.TOO_FAR, Step.LIGHTEN
    assert read_rise([event(1), event(2, step_used=far)], today=TODAY).too_far
    assert not read_rise([event(1), event(2, step_used=light)], today=TODAY).too_far
    assert not read_rise([event(1), event(2), event(20, step_used=far)], today=TODAY).too_far


def test_what_went_too_far_is_not_named_as_repair_that_is_owed():
    far = event(1, step_used=Step.TOO_FAR, mending=Mending.OWED)
    light = event(2, step_used=Step.NAME, mending=Mending.OWED)
    assert read_dynamics(Journal([far, light]), today=TODAY).owed == (light,)


@pytest.mark.parametrize("row", Row)
def test_in_every_row_the_last_step_leads_to_help(row):
    assert STEPS[row][-1] is Step.TOO_FAR
    assert [event(row=row, step_used=step).body.leads_to_help for step in STEPS[row]] == [
        step is Step.TOO_FAR for step in STEPS[row]
    ]
    assert not event(row=row).body.leads_to_help


def test_there_is_no_place_for_what_the_other_did_and_none_for_words_about_dying():
    assert set(Dynamic.__struct_fields__) == {
        "day",
        "row",
        "relationship",
        "what_happened",
        "state",
        "step_used",
        "effect",
        "mending",
        "next_time",
    }
    assert [row.value for row in Row] == ["aggression", "manipulation", "isolation", "withdrawal"]


@given(events)
def test_every_event_stands_in_its_month_once(bodies):
    noted = [entry(body) for body in bodies]
    reading = read_dynamics(Journal(noted), today=TODAY)
    shown = [each.id for month in reading.months for each in month.events]
    assert sorted(shown) == sorted(each.id for each in noted)
    assert [month.month for month in reading.months] == sorted(
        {f"{each.body.day:%Y-%m}" for each in noted}, reverse=True
    )
    used = sum(sum(month.steps.values()) for month in reading.months)
    assert used == len([body for body in bodies if body.step_used])


@given(events, st.integers(0, 13))
def test_one_more_event_lately_never_ends_a_rise(bodies, ago):
    noted = [entry(body) for body in bodies]
    before = read_rise(noted, today=TODAY)
    after = read_rise([*noted, event(ago)], today=TODAY)
    assert after.lately == before.lately + 1
    assert after.is_rise or not before.is_rise


@given(events)
def test_a_rise_needs_two_events_of_these_two_weeks_at_least(bodies):
    rise = read_rise([entry(body) for body in bodies], today=TODAY)
    assert not rise.is_rise or rise.lately >= RISE
    assert rise.lately + rise.before == len(rise.basis.entries)
    assert timedelta(days=14) == WINDOW


def test_a_row_has_only_its_own_steps():
    with pytest.raises(FieldUnfit):
        Dynamic(day=TODAY, row=Row.WITHDRAWAL, step_used=Step.PAUSE)
