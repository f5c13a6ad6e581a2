"""A supporter's strain is named when it rose above their own usual and care did not; otherwise nothing is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.beside.strain import StrainReading, Week, read_strain

LONG = [(3, 5), (2, 5), (4, 5), (3, 5), (3, 5), (5, 5), (5, 4), (6, 5)]


def weeks(rows):
    return [None if row is None else Week(*row) for row in rows]


def first_rising(rows):
    """The number of the first week after which strain is called rising, or None."""
    return next((n for n in range(1, len(rows) + 1) if read_strain(weeks(rows[:n])).rising), None)


def test_a_rise_is_named_after_three_weeks_above_the_usual():
    assert first_rising(LONG) == 8
    assert read_strain(weeks(LONG)).usual == 3


def test_a_missing_week_only_delays_it():
    assert first_rising([*LONG[:6], None, *LONG[6:]]) == 9


def test_care_that_rises_with_strain_keeps_it_quiet():
    start = [(3, 5), (2, 5), (4, 5), (3, 5)]
    assert first_rising([*start, (5, 5), (5, 5), (6, 6)]) == 7
    assert first_rising([*start, (5, 5), (5, 6), (6, 6)]) is None


def test_four_weeks_that_climb_are_an_early_sign():
    assert read_strain(weeks([(2, 5), (3, 5), (4, 5), (6, 5)])).early_sign
    assert not read_strain(weeks([(2, 5), (3, 5), (4, 5), (4, 5)])).early_sign
    assert not read_strain(weeks([(2, 5), (3, 5), (4, 5), (6, 6)])).early_sign
    scattered = [(2, 5), None, None, (3, 5), (4, 5), None, (6, 5)]
    assert not read_strain(weeks(scattered)).early_sign


@pytest.mark.parametrize("rows", [[], [None], [(9, 1)], [(2, 5), (5, 5), (8, 5)]])
def test_fewer_than_four_weeks_say_nothing_of_a_trend(rows):
    reading = read_strain(weeks(rows))
    assert (reading.rising, reading.early_sign, reading.usual) == (False, False, None)


def test_nothing_is_said_unless_the_newest_week_is_recorded():
    assert read_strain(weeks([*LONG, None])) == StrainReading()


def test_two_very_hard_weeks_with_little_care_are_named_without_a_trend():
    assert read_strain(weeks([(8, 5), (9, 3)])).high
    assert not read_strain(weeks([(8, 5), (9, 4)])).high
    assert not read_strain(weeks([(7, 1), (9, 1)])).high


def test_three_weeks_scattered_over_more_than_five_are_no_rise():
    scattered = [*LONG[:5], (5, 5), None, None, (5, 4), None, (6, 5)]
    assert first_rising(scattered) is None


@pytest.mark.parametrize("week", [(11, 0), (0, -1)])
def test_numbers_outside_the_scale_are_refused(week):
    with pytest.raises(ValueError, match="0 to 10"):
        Week(*week)


records = st.lists(st.none() | st.builds(Week, st.integers(0, 10), st.integers(0, 10)), max_size=26)


@given(records)
def test_only_the_last_fifteen_recorded_weeks_matter(known):
    recorded = [week for week in known if week is not None]
    earlier = [Week(10, 0)] * 5
    if known and known[-1] is not None and len(recorded) >= 15:
        assert read_strain([*earlier, *known]) == read_strain(known)


@given(records)
def test_a_rise_and_an_early_sign_are_never_told_together(known):
    reading = read_strain(known)
    assert not (reading.rising and reading.early_sign)


@given(records.filter(lambda known: bool(known and known[-1])))
def test_more_care_in_the_newest_week_never_turns_silence_into_a_warning(known):
    cared_for = [*known[:-1], Week(known[-1].strain, 10)]
    before, after = read_strain(known), read_strain(cared_for)
    assert after.rising <= before.rising
    assert after.early_sign <= before.early_sign
    assert after.high <= before.high
