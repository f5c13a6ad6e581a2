"""The ladder: five rungs, a mark for each reach, and a small bar for how sure the share is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, ROW = 360, 44  # user units; the stylesheet decides the size on the page
FIRST, STEP = 50, 19  # where the first mark of a rung stands, and the distance to the next
BAR_LEFT, BAR_WIDTH = 290, 62  # the bar for the share met with care, from none to all
SIZE = 7  # half the size of a mark


@dataclass(frozen=True)
class Rung:
    """One depth. `outlines` are the marks from the first reach to the last; a rung without a range in words has no bar."""

    depth: int
    y: float
    outlines: tuple[str, ...]
    bar_left: float
    bar_width: float
    has_bar: bool


@dataclass(frozen=True)
class LadderDrawing:
    """Rungs from the lightest at the bottom to the deepest at the top."""

    width: int
    height: int
    bar_left: int
    bar_width: int
    rungs: tuple[Rung, ...]


def draw_ladder(rows: Sequence[Mapping[str, Any]]) -> LadderDrawing:
    """Place each depth on its rung.

    A row has `depth` (from 1 without gaps), `responses` (attuned, missed, dismissive or hostile, in order, the last
    twelve are drawn), the ends `low` and `high` of the likely share, 0 to 1, and `range`, the same in words: empty where
    too little is noted for one.
    """
    height = ROW * len(rows)
    rungs = tuple(_rung(row, height - ROW * (row["depth"] - 0.5)) for row in rows)
    return LadderDrawing(WIDTH, height, BAR_LEFT, BAR_WIDTH, rungs)


def _rung(row: Mapping[str, Any], y: float) -> Rung:
    drawn = row["responses"][-12:]
    return Rung(
        depth=row["depth"],
        y=y,
        outlines=tuple(
            _OUTLINES.get(each, _dash)(FIRST + STEP * at, y) for at, each in enumerate(drawn)
        ),
        bar_left=round(BAR_LEFT + BAR_WIDTH * row["low"], 1),
        bar_width=round(BAR_WIDTH * (row["high"] - row["low"]), 1),
        has_bar=bool(row["range"]),
    )


def _circle(x: float, y: float) -> str:
    return (
        f"M{x - SIZE:g} {y:g}a{SIZE} {SIZE} 0 1 0 {2 * SIZE} 0a{SIZE} {SIZE} 0 1 0 {-2 * SIZE} 0Z"
    )


def _dash(x: float, y: float) -> str:
    return f"M{x - SIZE:g} {y - 2:g}h{2 * SIZE}v4h{-2 * SIZE}Z"


def _diamond(x: float, y: float) -> str:
    return f"M{x:g} {y - SIZE:g}l{SIZE} {SIZE}l{-SIZE} {SIZE}l{-SIZE} {-SIZE}Z"


def _cross(x: float, y: float) -> str:
    arm = SIZE - 1
    return (
        f"M{x - arm:g} {y - arm:g}l{2 * arm} {2 * arm}M{x + arm:g} {y - arm:g}l{-2 * arm} {2 * arm}"
    )


# The shape carries the response; the words beside the drawing say it again.
_OUTLINES = {"attuned": _circle, "missed": _dash, "dismissive": _diamond, "hostile": _cross}
