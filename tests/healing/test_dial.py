"""The dial: one entry a day counts, four weeks are read, and nothing is made of days without a note."""

from datetime import date, timedelta
from statistics import median
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.dial.day import DialDay, Pace, Wish
from holdfast.healing.dial.weeks import READ_FROM, Spread, noted_days, read_dial, spread
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis

from .making import entry
from .strategies import dial_days

WHO, ANOTHER = UUID(int=1), UUID(int=2)
TODAY = date(2026, 11, 21)
near_days = st.integers(-40, 5).map(lambda ago: TODAY + timedelta(days=ago))
noted = st.lists(dial_days(st.sampled_from((WHO, ANOTHER)), day=near_days), max_size=40)


def on(ago, felt=None, wanted=None, about=WHO, **fields):
    day = TODAY - timedelta(days=ago)
    return entry(DialDay(relationship=about, day=day, felt=felt, wanted=wanted, **fields))


def read(*entries):
    return read_dial(Journal(entries), WHO, today=TODAY)


@pytest.mark.parametrize(
    ("felt", "wanted", "gap", "wish"),
    [
        (3, 5, 2, Wish.NEARER),
        (7, 7, 0, Wish.AS_IT_IS),
        (8, 2, -6, Wish.MORE_ROOM),
        (0, 10, 10, Wish.NEARER),
        (None, 5, None, None),
        (5, None, None, None),
    ],
)
def test_the_gap_is_wanted_minus_felt_and_missing_is_never_zero(felt, wanted, gap, wish):
    day = DialDay(relationship=WHO, day=TODAY, felt=felt, wanted=wanted)
    assert (day.gap, day.wish) == (gap, wish)


def test_four_weeks_are_read_with_the_middle_the_range_and_the_days_of_each_wish():
    days = [
        on(27, 2, 5, pace=Pace.THEM),
        on(9, 4, 4, pace=Pace.BOTH),
        on(3, 7, 3, pace=Pace.THEM),
        on(0, 3, 6),
    ]
    reading = read(*days)
    assert reading.felt == Spread(3.5, 2, 7)
    assert reading.wanted == Spread(4.5, 3, 6)
    assert reading.gap == Spread(1.5, -4, 3)
    assert reading.wishes == {Wish.NEARER: 2, Wish.AS_IT_IS: 1, Wish.MORE_ROOM: 1}
    assert reading.paces == {Pace.ME: 0, Pace.THEM: 2, Pace.BOTH: 1, Pace.CIRCUMSTANCES: 0}
    assert reading.basis == Basis.of(day.id for day in days)


def test_of_two_on_one_day_the_one_kept_last_counts_and_both_stay():
    morning, evening = on(1, 2, 8), on(1, 6, 6)
    reading = read(morning, evening)
    assert reading.days == (evening,)
    assert reading.wishes[Wish.NEARER] == 0
    assert noted_days(Journal([evening, morning]), WHO) == (morning, evening)


def test_the_last_of_a_day_counts_whole_also_where_it_says_less():
    assert read(on(1, 2, 8), on(1, 6)).wishes == dict.fromkeys(Wish, 0)


def test_one_or_two_days_are_noted_and_not_read():
    reading = read(on(1, 3, 5), on(0, 4, 5))
    assert (reading.felt, reading.wanted, reading.gap) == (None, None, None)
    assert reading.wishes[Wish.NEARER] == 2


def test_what_was_not_said_is_left_out_of_every_number():
    reading = read(on(5, 3), on(4, 5, 9), on(3, 4), on(2, wanted=1))
    assert reading.felt == Spread(4.0, 3, 5)
    assert (reading.wanted, reading.gap) == (None, None)


def test_days_before_four_weeks_and_days_to_come_are_not_read():
    inside = on(27, 5, 5)
    assert read(on(28, 1, 1), inside, on(-1, 9, 9)).days == (inside,)


def test_another_relationship_has_a_dial_of_its_own():
    assert read(on(0, 5, 5, about=ANOTHER)).days == ()


@given(noted)
def test_a_reading_counts_each_day_once_and_rests_on_what_it_shows(bodies):
    reading = read(*map(entry, bodies))
    days = [each.body.day for each in reading.days]
    assert days == sorted(set(days))
    assert all(reading.first <= day <= reading.last for day in days)
    assert reading.basis.entries == tuple(each.id for each in reading.days)
    said = [each.body.gap for each in reading.days if each.body.gap is not None]
    assert sum(reading.wishes.values()) == len(said)


@given(noted)
def test_wanting_and_feeling_changed_places_turn_every_wish_round(bodies):
    turned = [
        DialDay(relationship=b.relationship, day=b.day, felt=b.wanted, wanted=b.felt)
        for b in bodies
    ]
    there, back = read(*map(entry, bodies)).wishes, read(*map(entry, turned)).wishes
    assert there[Wish.NEARER] == back[Wish.MORE_ROOM]
    assert there[Wish.AS_IT_IS] == back[Wish.AS_IT_IS]


@given(st.lists(st.none() | st.integers(-10, 10)))
def test_the_middle_lies_in_the_range_of_what_was_said(values):
    said = [value for value in values if value is not None]
    found = spread(values)
    if len(said) < READ_FROM:
        assert found is None
    else:
        assert found == Spread(median(said), min(said), max(said))
        assert found.low <= found.middle <= found.high
