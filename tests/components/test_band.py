"""The band: days in their order, nearer further up, and nothing drawn for what was not said."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from holdfast.components.charts.band import DIAMOND, DOT, draw_band
from holdfast.components.charts.over_time import BOTTOM, LEFT, RIGHT, TOP

FIRST = date(2026, 10, 25).toordinal()
WEEKS, ENDS = (FIRST, FIRST + 27), ("25 October", "21 November")
numbers = st.none() | st.integers(0, 10)


def row(ago=0, felt=None, wanted=None):
    return {"day": FIRST + 27 - ago, "felt": felt, "wanted": wanted}


def start(outline):
    x, y = outline[1:].replace("a", "l").split("l")[0].split(" ")[:2]
    return float(x), float(y)


def test_days_go_from_left_to_right_and_nearer_lies_further_up():
    far, near = draw_band([row(20, felt=1), row(2, felt=9)], WEEKS, ENDS).marks
    assert start(far.felt)[0] < start(near.felt)[0]
    assert start(far.felt)[1] > start(near.felt)[1]


def test_what_was_not_said_is_not_drawn():
    felt, wanted, both = draw_band(
        [row(2, felt=4), row(1, wanted=4), row(0, 4, 4)], WEEKS, ENDS
    ).marks
    assert (bool(felt.felt), felt.wanted, felt.between) == (True, "", "")
    assert (wanted.felt, bool(wanted.wanted), wanted.between) == ("", True, "")
    assert both.between


def test_the_same_number_shows_the_dot_within_the_diamond():
    assert DOT < DIAMOND / 2**0.5


def test_felt_and_wanted_differ_by_shape_and_not_by_colour():
    (mark,) = draw_band([row(0, 3, 8)], WEEKS, ENDS).marks
    assert ("a" in mark.felt, "a" in mark.wanted) == (True, False)


@given(st.lists(st.builds(row, st.integers(0, 27), numbers, numbers)))
def test_every_mark_lies_within_the_field_or_half_a_mark_beyond(rows):
    for mark in draw_band(rows, WEEKS, ENDS).marks:
        for outline in filter(None, (mark.felt, mark.wanted)):
            x, y = start(outline)
            assert LEFT - DIAMOND <= x <= RIGHT
            assert TOP - DIAMOND <= y <= BOTTOM


@given(st.lists(st.integers(0, 10), min_size=3, max_size=3).map(sorted))
def test_the_soft_range_holds_its_middle_and_is_never_too_thin_to_see(values):
    low, middle, high = values
    soft = draw_band([], WEEKS, ENDS, {"low": low, "middle": middle, "high": high}).soft
    assert soft.top <= soft.middle <= soft.top + soft.height
    assert soft.height >= 2 * DIAMOND


def test_without_a_range_there_is_no_band():
    assert draw_band([row(0, 3, 8)], WEEKS, ENDS).soft is None
