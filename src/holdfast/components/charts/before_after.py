"""Before and after: for each time, one upright line from the number before to the number after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from holdfast.components.charts.over_time import BOTTOM, HEIGHT, LEFT, MARK, RIGHT, TOP, WIDTH, Tick

LOWEST, HIGHEST = 0, 10


@dataclass(frozen=True)
class Pair:
    """One time: a ring for before, a filled dot for after, and the line between them."""

    x: float
    before: float
    after: float


@dataclass(frozen=True)
class BeforeAfter:
    """The field with one pair beside the other, the first on the left."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    mark: float
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    pairs: tuple[Pair, ...]


def draw_before_after(rows: Sequence[Mapping[str, Any]], ends: tuple[str, str]) -> BeforeAfter:
    """Place each row, which has `before` and `after` from 0 to 10, in the order given. `ends` name the first and the last.

    They stand at equal distances: what is compared is before with after, never one time with the next.
    """
    step = (RIGHT - LEFT) / max(len(rows), 1)
    pairs = tuple(
        Pair(round(LEFT + step * (at + 0.5), 1), _y(row["before"]), _y(row["after"]))
        for at, row in enumerate(rows)
    )
    across = (
        (Tick(LEFT, ends[0], "start"), Tick(RIGHT, ends[1], "end"))
        if len(rows) > 1
        else (Tick((LEFT + RIGHT) / 2, ends[0]),)
    )
    up = tuple(Tick(_y(value), str(value)) for value in (LOWEST, 5, HIGHEST))
    return BeforeAfter(WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM, MARK, across, up, pairs)


def _y(value: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * (value - LOWEST) / (HIGHEST - LOWEST), 1)
