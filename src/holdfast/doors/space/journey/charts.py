"""Readings over time as drawings: stretches for the chart components, and the same facts in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from holdfast.doors.frame.closeness_words import decimal
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.settling.tries import card_name
from holdfast.healing.attachment.answers import SCALE, Dimension
from holdfast.healing.attachment.closeness import LINE, Dial
from holdfast.healing.dial.day import FARTHEST, NEAREST
from holdfast.healing.journey.closeness import ClosenessOverTime, ClosenessPoint
from holdfast.healing.journey.dial import DialMonth, DialOverTime
from holdfast.healing.journey.reach import DepthOverTime, DepthPoint, turns
from holdfast.healing.journey.settling import SettlingOverTime
from holdfast.healing.journey.spans import Dated, spans
from holdfast.healing.journey.trust_and_self import SelfOverTime, StrengthOverTime
from holdfast.healing.reach.rules import DEEPEST, STALE_DAYS
from holdfast.healing.reflections.trust_and_self import MOSTLY
from holdfast.words.dates import day_text, month_text

Chart = dict[str, Any]
# After half a year without a reach the ladder counts as old, and its line ends.
LONGEST_SILENCE = timedelta(days=STALE_DAYS)


def closeness_chart(reading: ClosenessOverTime) -> Chart | None:
    """Both dials with their bands, what moved beyond one point, and every day in a table. None before the first day."""
    points = reading.points
    if not points:
        return None
    return {
        "dials": [
            _dial(points, dimension) for dimension in (Dimension.ANXIETY, Dimension.AVOIDANCE)
        ],
        "is_drawn": len(points) > 1,
        "only_day": day(points[0].day),
        "ends": ends(points),
        "changes": _changes(reading),
        "rows": [_closeness_row(point) for point in points],
        "hard_to_read": reading.hard_to_read,
    }


def _dial(points: Sequence[ClosenessPoint], dimension: Dimension) -> Chart:
    words = active_words()
    first, last = _of(points[0], dimension), _of(points[-1], dimension)
    return {
        "id": dimension.value,
        "title": words.text(
            "journey.closeness.title", dial=words.text(f"attachment.result.{dimension}.name")
        ),
        "words": words.text(
            "journey.closeness.from_to",
            first=decimal(first.score),
            day=day(points[0].day),
            last=decimal(last.score),
            last_day=day(points[-1].day),
        ),
        "scale": [(float(value), str(int(value))) for value in (SCALE.low, LINE, SCALE.high)],
        "lines": [[[_banded(point, dimension) for point in span] for span in spans(points)]],
    }


def _banded(point: ClosenessPoint, dimension: Dimension) -> Chart:
    dial = _of(point, dimension)
    return {
        "day": point.day.toordinal(),
        "value": float(dial.score),
        "low": float(dial.low),
        "high": float(dial.high),
    }


def _of(point: ClosenessPoint, dimension: Dimension) -> Dial:
    return point.place.anxiety if dimension is Dimension.ANXIETY else point.place.avoidance


def _changes(reading: ClosenessOverTime) -> list[str]:
    """What moved by more than one point since the first day; anything less is ordinary, and said to be."""
    words, points = active_words(), reading.points
    if len(points) < 2:
        return [words.text("attachment.change.first_time")]
    first = day(points[0].day)
    if not reading.changes:
        return [words.text("attachment.change.no_clear_change", day=first)]
    return [
        words.text(
            f"attachment.change.{'moved_up' if move > 0 else 'moved_down'}",
            day=first,
            dial=words.text(f"attachment.result.{dimension}.name"),
        )
        for dimension, move in reading.changes.items()
    ] + [words.text("attachment.change.ordinary")]


def _closeness_row(point: ClosenessPoint) -> Chart:
    return {
        "entry": point.entry,
        "day": day(point.day),
        "anxiety": _likely(point.place.anxiety),
        "avoidance": _likely(point.place.avoidance),
    }


def _likely(dial: Dial) -> str:
    return active_words().text(
        "journey.closeness.likely",
        value=decimal(dial.score),
        low=decimal(dial.low),
        high=decimal(dial.high),
    )


def dial_chart(reading: DialOverTime) -> Chart | None:
    """The middle of each month, felt and wanted. None before a month with enough days."""
    if not reading.months:
        return None
    return {
        "is_drawn": len(reading.months) > 1,
        "ends": ends(reading.months),
        "scale": [(value, str(value)) for value in (FARTHEST, (FARTHEST + NEAREST) // 2, NEAREST)],
        "lines": [_month_line(reading.months, name) for name in ("felt", "wanted")],
        "rows": [_month_row(month) for month in reading.months],
        "few": reading.few,
    }


def _month_line(months: Sequence[DialMonth], name: str) -> list[list[Chart]]:
    said = [month for month in months if getattr(month, name) is not None]
    return [
        [{"day": month.day.toordinal(), "value": getattr(month, name)} for month in span]
        for span in spans(said)
    ]


def _month_row(month: DialMonth) -> Chart:
    said = {name: getattr(month, name) for name in ("felt", "wanted")}
    texts = {name: "–" if value is None else decimal(value) for name, value in said.items()}
    return {"month": month_text(f"{month.day:%Y-%m}", active_words()), **texts}


def depth_chart(reading: DepthOverTime) -> Chart | None:
    """The ladder as it stood after each day, and the days on which it changed. None before the first reach."""
    if not reading.points:
        return None
    last = reading.points[-1]
    return {
        "is_drawn": len(reading.points) > 1,
        "ends": ends(reading.points),
        "scale": [(depth, str(depth)) for depth in range(DEEPEST + 1)],
        "lines": [
            [
                [{"day": point.day.toordinal(), "value": point.depth} for point in span]
                for span in spans(reading.points, LONGEST_SILENCE)
            ]
        ],
        "now": depth_text("now", last),
        "turns": [depth_text("turn", point) for point in turns(reading.points)],
    }


def depth_text(key: str, point: DepthPoint) -> str:
    """One day of the ladder in words."""
    which = key if point.depth else f"{key}_none"
    return active_words().text(f"journey.depth.{which}", day=day(point.day), depth=point.depth)


def settling_chart(reading: SettlingOverTime) -> Chart | None:
    """The latest tries before and after, and how often it was easier. None before the first that says anything."""
    if not reading.helped.of:
        return None
    words = active_words()
    return {
        "points": [{"before": point.before, "after": point.after} for point in reading.points],
        "ends": ends(reading.points) if reading.points else ("", ""),
        "times": reading.helped.times,
        "of": reading.helped.of,
        "earlier": reading.earlier,
        "without_numbers": reading.without_numbers,
        "rows": [
            {
                "entry": point.entry,
                "text": words.text(
                    "journey.settling.row",
                    day=day(point.day),
                    name=card_name(point.card),
                    before=point.before,
                    after=point.after,
                ),
            }
            for point in reading.points
        ],
    }


def self_chart(reading: SelfOverTime) -> Chart | None:
    """A line for each strength that moved; the others are named. None before two days with the same answered."""
    if not reading.moved and not reading.steady:
        return None
    words = active_words()
    return {
        "moved": [_strength(each) for each in reading.moved],
        "steady": [words.text(f"self.strength.{name}") for name in reading.steady],
        "latest": len(reading.basis.entries) if reading.earlier else 0,
    }


def _strength(each: StrengthOverTime) -> Chart:
    words, points = active_words(), each.points
    return {
        "id": each.strength,
        "name": words.text(f"self.strength.{each.strength}"),
        "words": words.text(
            "journey.self.from_to",
            first=points[0].value,
            day=day(points[0].day),
            last=points[-1].value,
            last_day=day(points[-1].day),
        ),
        "ends": ends(points),
        "scale": [(value, str(value)) for value in (MOSTLY.low, 2, MOSTLY.high)],
        "lines": [
            [
                [{"day": point.day.toordinal(), "value": point.value} for point in span]
                for span in spans(points)
            ]
        ],
    }


def ends(points: Sequence[Dated]) -> tuple[str, str]:
    """The first and the last day as the axis names them: by their months, or by their days within one month."""
    first, last = points[0].day, points[-1].day
    if f"{first:%Y-%m}" == f"{last:%Y-%m}":
        return day(first), day(last)
    words = active_words()
    return month_text(f"{first:%Y-%m}", words), month_text(f"{last:%Y-%m}", words)


def day(value: date) -> str:
    """A day in words."""
    return day_text(value, active_words())
