"""The band: near and far over some weeks, a dot for what was felt, a diamond for what was wanted, and the range felt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from holdfast.components.charts.over_time import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Field,
    Tick,
)

LOWEST, HIGHEST = 0, 10  # a lot of room, very near
DOT, DIAMOND = (
    4,
    6.5,
)  # half the size of a mark: of one number said twice, the dot lies within the diamond


@dataclass(frozen=True)
class Soft:
    """The range of what was felt, and its middle."""

    top: float
    height: float
    middle: float


@dataclass(frozen=True)
class DayMark:
    """One day: the outlines of what was said, and the line between them. What was not said is empty."""

    felt: str
    wanted: str
    between: str


@dataclass(frozen=True)
class BandDrawing:
    """Weeks from left to right, nearer further up. Lengths are user units from the top left corner."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    soft: Soft | None
    marks: tuple[DayMark, ...]


def draw_band(
    rows: Sequence[Mapping[str, Any]],
    weeks: tuple[int, int],
    ends: tuple[str, str],
    spread: Mapping[str, float] | None = None,
) -> BandDrawing:
    """Place each day between the first and the last of `weeks`; `ends` name these two days.

    A row has `day`, counted as `date.toordinal` counts, and `felt` and `wanted` from 0 to 10 or None.
    `spread` has `low`, `middle` and `high` of what was felt.
    """
    first, last = weeks
    field = Field(first - 1, last + 1, LOWEST, HIGHEST)  # room for half a mark on either side
    return BandDrawing(
        WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM,
        across=(Tick(LEFT, ends[0], "start"), Tick(RIGHT, ends[1], "end")),
        up=tuple(Tick(field.y(value), str(value)) for value in (LOWEST, 5, HIGHEST)),
        soft=None if spread is None else _soft(field, spread),
        marks=tuple(_mark(field, row) for row in rows),
    )  # fmt: skip


def _soft(field: Field, spread: Mapping[str, float]) -> Soft:
    # Half a mark above and below, so that a range of one number is seen too.
    top, bottom = field.y(spread["high"]) - DIAMOND, field.y(spread["low"]) + DIAMOND
    return Soft(round(top, 1), round(bottom - top, 1), field.y(spread["middle"]))


def _mark(field: Field, row: Mapping[str, Any]) -> DayMark:
    x, felt, wanted = field.x(row["day"]), row["felt"], row["wanted"]
    said_both = felt is not None and wanted is not None
    return DayMark(
        felt="" if felt is None else _dot(x, field.y(felt)),
        wanted="" if wanted is None else _diamond(x, field.y(wanted)),
        between=f"M{x:g} {field.y(felt):g}V{field.y(wanted):g}" if said_both else "",
    )


def _dot(x: float, y: float) -> str:
    return f"M{x - DOT:g} {y:g}a{DOT} {DOT} 0 1 0 {2 * DOT} 0a{DOT} {DOT} 0 1 0 {-2 * DOT} 0Z"


def _diamond(x: float, y: float) -> str:
    half = DIAMOND
    return f"M{x:g} {y - half:g}l{half:g} {half:g}l{-half:g} {half:g}l{-half:g} {-half:g}Z"
