"""Drawings over time: geometry that can be measured, and nothing drawn where nothing was noted."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.components.charts.before_after import draw_before_after
from holdfast.components.charts.over_time import (
    APART,
    BOTTOM,
    INSET,
    LEFT,
    MARKS_AT_MOST,
    RIGHT,
    TOP,
    draw_over_time,
)

SCALE = [(1, "1"), (4, "4"), (7, "7")]
ENDS = ("first", "last")


def point(year: int, month: int, value: float, **band: float) -> dict:
    return {"day": date(year, month, 1).toordinal(), "value": value, **band}


def numbers(path: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", path)]


def test_later_is_further_right_and_more_is_higher():
    drawing = draw_over_time([[[point(2025, 1, 2), point(2026, 1, 6)]]], SCALE, ENDS)
    x1, y1, x2, y2 = numbers(drawing.stretches[0].line)
    assert (x1, x2) == (LEFT + INSET, RIGHT - INSET)
    assert y2 < y1


def test_stretches_are_never_joined():
    before, after = [point(2024, 1, 2), point(2024, 2, 3)], [point(2026, 1, 6)]
    drawing = draw_over_time([[before, after]], SCALE, ENDS)
    assert [bool(stretch.line) for stretch in drawing.stretches] == [True, False]
    assert max(numbers(drawing.stretches[0].line)[::2]) < RIGHT
    assert all(len(stretch.marks) for stretch in drawing.stretches)


def test_a_single_day_stands_in_the_middle_with_its_band_and_one_label():
    drawing = draw_over_time([[[point(2025, 1, 4, low=3.0, high=5.0)]]], SCALE, ENDS)
    (stretch,) = drawing.stretches
    assert stretch.line == ""
    assert stretch.area
    assert [tick.label for tick in drawing.across] == ["first"]


def test_two_values_differ_in_mark_and_in_line_and_not_only_in_colour():
    one, other = draw_over_time(
        [[[point(2025, 1, 2)]], [[point(2025, 1, 2)]]], SCALE, ENDS
    ).stretches
    assert one.marks != other.marks
    assert one.style != other.style


def test_a_step_holds_its_value_until_the_next():
    points = [point(2025, 1, 1), point(2025, 6, 3)]
    (stretch,) = draw_over_time([[points]], SCALE, ENDS, steps=True).stretches
    assert re.fullmatch(r"M[\d.]+ [\d.]+H[\d.]+V[\d.]+", stretch.line)


points = st.builds(
    lambda day, value, half: {
        "day": day, "value": value, "low": value - half, "high": value + half,
    },
    st.integers(date(2016, 1, 1).toordinal(), date(2036, 1, 1).toordinal()),
    st.floats(1, 7),
    st.floats(0, 3),
)  # fmt: skip


@given(st.lists(points, min_size=1, max_size=30))
def test_whatever_was_noted_stays_inside_the_field(noted):
    ordered = sorted(noted, key=lambda each: each["day"])
    drawing = draw_over_time([[ordered]], SCALE, ENDS)
    (stretch,) = drawing.stretches
    places = numbers(stretch.line)
    assert all(LEFT <= x <= RIGHT for x in places[::2])
    assert all(TOP <= y <= BOTTOM for y in places[1::2])
    assert len(stretch.marks) == len(ordered)


def test_very_many_points_have_no_marks_and_one_alone_always_has():
    many = [point(2000 + at // 12, at % 12 + 1, 4) for at in range(MARKS_AT_MOST + 1)]
    joined, alone = draw_over_time([[many, [point(2020, 1, 4)]]], SCALE, ENDS).stretches
    assert (len(joined.marks), len(alone.marks)) == (0, 1)
    assert joined.line


@given(st.lists(points, min_size=2, max_size=30))
def test_years_on_the_axis_never_touch(noted):
    ordered = sorted(noted, key=lambda each: each["day"])
    drawing = draw_over_time([[ordered]], SCALE, ENDS)
    assert all(right.at - left.at >= APART for left, right in pairwise(drawing.across))


def test_before_and_after_stand_one_beside_the_other():
    drawing = draw_before_after([{"before": 7, "after": 3}, {"before": 2, "after": 2}], ENDS)
    first, second = drawing.pairs
    assert first.x < second.x
    assert first.before < first.after  # less distress is lower on the page
    assert second.before == second.after


@pytest.mark.parametrize("count", [1, 2, 24])
def test_marks_of_different_times_never_overlap(count: int):
    drawing = draw_before_after([{"before": 7, "after": 3}] * count, ENDS)
    gaps = [right.x - left.x for left, right in pairwise(drawing.pairs)]
    assert all(gap > 2 * drawing.mark for gap in gaps)
