"""Over time: values on days, as short lines with the band around them, and nothing drawn where nothing was noted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

WIDTH, HEIGHT = 360, 210  # user units; the stylesheet decides the size on the page
LEFT, RIGHT, TOP, BOTTOM = 34, 348, 14, 172  # the field between the axes
MARK = 5.5  # half the size of a mark
INSET = 9  # so that the first mark does not touch the labels
APART = 62  # the least between two labels of the lower axis, so that years never touch
MARKS_AT_MOST = 40  # of one value; more would hide the line they stand on
STYLES = 2  # shapes of mark, and of line: as many values as one drawing can hold

Point = Mapping[str, Any]


@dataclass(frozen=True)
class Tick:
    """A line of the grid and its label. Labels at the ends of the lower axis reach inwards."""

    at: float
    label: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Stretch:
    """Points that are joined: the line through them, the area of their bands and their marks; the last two may be empty."""

    line: str
    area: str
    marks: tuple[str, ...]
    style: int


@dataclass(frozen=True)
class OverTime:
    """The field, its grid and what is drawn in it. Lengths are user units from the top left corner."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    stretches: tuple[Stretch, ...]


def draw_over_time(
    lines: Sequence[Sequence[Sequence[Point]]],
    scale: Sequence[tuple[float, str]],
    ends: tuple[str, str],
    steps: bool = False,
) -> OverTime:
    """Place each point by its day and value. Raises ValueError when there is no point at all.

    Each of `lines` is one value over time, as stretches of points to be joined; a point has `day`, counted as
    `date.toordinal` counts, `value`, and `low` and `high` where there is a band. `scale` are the labelled values from
    lowest to highest, `ends` the names of the first and the last day. With `steps` a value holds until the next point.
    """
    days = [point["day"] for line in lines for stretch in line for point in stretch]
    field = Field(min(days), max(days), scale[0][0], scale[-1][0])
    return OverTime(
        WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM,
        across=tuple(_across(field, *ends)),
        up=tuple(Tick(field.y(value), label) for value, label in scale),
        stretches=tuple(
            _stretch(field, points, order % STYLES + 1, steps, _is_marked(line, points))
            for order, line in enumerate(lines)
            for points in line
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class Field:
    """From days and values to places between the axes; for every drawing over time."""

    first: int
    last: int
    lowest: float
    highest: float

    def x(self, day: int) -> float:
        """A single day stands in the middle."""
        length = self.last - self.first
        if not length:
            return (LEFT + RIGHT) / 2
        left, right = LEFT + INSET, RIGHT - INSET
        return _round(left + (right - left) * (day - self.first) / length)

    def y(self, value: float) -> float:
        """A value beyond the scale stands at its nearer end."""
        share = (value - self.lowest) / (self.highest - self.lowest)
        return _round(BOTTOM - (BOTTOM - TOP) * min(max(share, 0.0), 1.0))


def _across(field: Field, first: str, last: str) -> Iterable[Tick]:
    """The first and the last day, and between them each new year that has room for its label."""
    if field.first == field.last:
        yield Tick(field.x(field.first), first)
        return
    yield Tick(LEFT, first, "start")
    room_from = LEFT + APART * 2
    for year in range(
        date.fromordinal(field.first).year + 1, date.fromordinal(field.last).year + 1
    ):
        at = field.x(date(year, 1, 1).toordinal())
        if room_from <= at <= RIGHT - APART * 2:
            yield Tick(at, str(year))
            room_from = at + APART
    yield Tick(RIGHT, last, "end")


def _is_marked(line: Sequence[Sequence[Point]], points: Sequence[Point]) -> bool:
    """Each point has its mark, unless there are very many; a point alone always has one, being no line."""
    return len(points) == 1 or sum(map(len, line)) <= MARKS_AT_MOST


def _stretch(
    field: Field, points: Sequence[Point], style: int, steps: bool, is_marked: bool
) -> Stretch:
    places = [(field.x(point["day"]), field.y(point["value"])) for point in points]
    return Stretch(
        line=_steps(places) if steps else _line(places),
        area=_area(field, points),
        marks=tuple(_MARKS[style](x, y) for x, y in places) if is_marked else (),
        style=style,
    )


def _line(places: Sequence[tuple[float, float]]) -> str:
    """One place alone is no line: its mark says all there is."""
    if len(places) < 2:
        return ""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in places)


def _steps(places: Sequence[tuple[float, float]]) -> str:
    if len(places) < 2:
        return ""
    (x, y), *rest = places
    return f"M{x:g} {y:g}" + "".join(f"H{x:g}V{y:g}" for x, y in rest)


def _area(field: Field, points: Sequence[Point]) -> str:
    """The band from end to end; around a single point an upright bar."""
    if not all("low" in point for point in points):
        return ""
    tops = [(field.x(point["day"]), field.y(point["high"])) for point in points]
    floors = [(field.x(point["day"]), field.y(point["low"])) for point in points]
    if len(points) == 1:
        (x, top), (_, floor) = tops[0], floors[0]
        return f"M{x - 3:g} {top:g}h6V{floor:g}h-6Z"
    outline = [*tops, *reversed(floors)]
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in outline) + "Z"


def _circle(x: float, y: float) -> str:
    return f"M{x - MARK:g} {y:g}a{MARK} {MARK} 0 1 0 {2 * MARK:g} 0a{MARK} {MARK} 0 1 0 {-2 * MARK:g} 0Z"


def _square(x: float, y: float) -> str:
    """Wider than the circle, so that both are seen where two values are the same."""
    half = MARK + 2.5
    return f"M{x - half:g} {y - half:g}h{2 * half:g}v{2 * half:g}h{-2 * half:g}Z"


def _round(value: float) -> float:
    return round(value, 1)


_MARKS = {1: _circle, 2: _square}
