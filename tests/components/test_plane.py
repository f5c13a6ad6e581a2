"""The plane: geometry that can be measured."""

from itertools import pairwise

import pytest

from holdfast.components.charts.plane import SIDE, draw_plane


def row(anxiety: float, avoidance: float, half_width: float = 0.75, letter: str = "A") -> dict:
    return {"letter": letter, "anxiety": anxiety, "avoidance": avoidance, "half_width": half_width}


def test_more_worry_is_higher_and_more_distance_is_further_right():
    (calm, worried) = draw_plane([row(2, 4), row(6, 4)]).marks
    (near, far) = draw_plane([row(4, 2), row(4, 6)]).marks
    assert worried.y < calm.y
    assert far.x > near.x


def test_the_middle_of_both_scales_lies_on_the_crossing_of_the_lines():
    drawing = draw_plane([row(4, 4)])
    assert (drawing.marks[0].x, drawing.marks[0].y) == (drawing.middle, drawing.middle)


def test_an_area_is_as_wide_as_the_doubt_on_both_sides():
    (mark,) = draw_plane([row(4, 4)]).marks
    unit = SIDE / 6
    assert mark.width == pytest.approx(1.5 * unit)
    assert mark.left + mark.width / 2 == pytest.approx(mark.x)
    assert mark.top + mark.height / 2 == pytest.approx(mark.y)


@pytest.mark.parametrize("anxiety", [1, 1.2, 4, 6.9, 7])
@pytest.mark.parametrize("avoidance", [1, 1.2, 4, 6.9, 7])
def test_an_area_never_leaves_the_plane(anxiety: float, avoidance: float):
    (mark,) = draw_plane([row(anxiety, avoidance)]).marks
    assert mark.left >= 0
    assert mark.top >= 0
    assert mark.left + mark.width <= SIDE
    assert mark.top + mark.height <= SIDE


def test_five_relationships_differ_in_outline_and_in_line_not_in_colour():
    marks = draw_plane([row(4, 4, letter=letter) for letter in "ABCDE"]).marks
    assert len({mark.outline for mark in marks}) == 5
    assert len({mark.style for mark in marks}) == 5


def test_areas_overlap_on_the_drawing_exactly_when_the_bands_overlap():
    marks = draw_plane([row(4, place) for place in (2.0, 3.49, 5.0)]).marks
    touching = [left.left + left.width > right.left for left, right in pairwise(marks)]
    assert touching == [True, False]
