"""The plane: where relationships lie between worry and distance, as shapes an SVG can draw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LOWEST, HIGHEST = 1.0, 7.0  # the range of both dimensions
SIDE = 360  # user units of the square; the stylesheet decides its size on the page
MARK = 14  # half the size of a mark, room for one letter
LINE_STYLES = 5  # the stylesheet knows as many; five relationships are the most a person compares


@dataclass(frozen=True)
class Mark:
    """One relationship: a soft area for what its answers allow, a mark with its letter in the middle.

    Lengths are user units from the top left corner.
    """

    letter: str
    x: float
    y: float
    left: float
    top: float
    width: float
    height: float
    corner: float
    outline: str
    style: int


@dataclass(frozen=True)
class Drawing:
    """A square of `side` units, its `middle` line and its marks."""

    side: int
    middle: float
    marks: tuple[Mark, ...]


def draw_plane(rows: Sequence[Mapping[str, Any]]) -> Drawing:
    """Place each row on the plane: distance grows to the right, worry grows upwards.

    A row has `letter`, `anxiety`, `avoidance` (1 to 7 each) and `half_width` in the same units.
    Areas end at the border of the plane, because no answer lies beyond it.
    """
    marks = tuple(_mark(row, order) for order, row in enumerate(rows))
    return Drawing(side=SIDE, middle=SIDE / 2, marks=marks)


def _mark(row: Mapping[str, Any], order: int) -> Mark:
    anxiety, avoidance, half = row["anxiety"], row["avoidance"], row["half_width"]
    left, right = _across(avoidance - half), _across(avoidance + half)
    bottom, top = _up(anxiety - half), _up(anxiety + half)
    x, y = _across(avoidance), _up(anxiety)
    return Mark(
        letter=row["letter"],
        x=x,
        y=y,
        left=left,
        top=top,
        width=round(right - left, 1),
        height=round(bottom - top, 1),
        corner=round(min(right - left, bottom - top) * 0.42, 1),
        outline=_outline(order, x, y),
        style=order % LINE_STYLES + 1,
    )


def _across(value: float) -> float:
    within = min(max(value, LOWEST), HIGHEST)
    return round((within - LOWEST) / (HIGHEST - LOWEST) * SIDE, 1)


def _up(value: float) -> float:
    return round(SIDE - _across(value), 1)


def _outline(order: int, x: float, y: float) -> str:
    """A circle, a square, a diamond, a triangle, a hexagon, then from the start."""
    m = MARK
    shapes = (
        f"M{x - m:g} {y:g}a{m} {m} 0 1 0 {2 * m} 0a{m} {m} 0 1 0 {-2 * m} 0Z",
        f"M{x - m:g} {y - m:g}h{2 * m}v{2 * m}h{-2 * m}Z",
        f"M{x:g} {y - m - 5:g}l{m + 5} {m + 5}l{-m - 5} {m + 5}l{-m - 5} {-m - 5}Z",
        f"M{x:g} {y - m - 8:g}l{m + 8} {2 * m + 8}h{-2 * m - 16}Z",
        f"M{x - m - 4:g} {y:g}l{m - 5} {-m}h18l{m - 5} {m}l{5 - m} {m}h-18Z",
    )
    return shapes[order % len(shapes)]
