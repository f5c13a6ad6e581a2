"""A figure: one measured ratio or size beside its goal, and the table they are shown in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from benchmarks.measure import Ratio


@dataclass(frozen=True)
class Figure:
    """What was measured. `goal` is the most it should be or, for a rate, the least; None: only to know."""

    name: str
    value: float
    goal: float | None
    low: float
    high: float
    unit: str = "x"
    at_least: bool = False
    note: str = ""  # what both sides measured, for reading only

    @property
    def is_met(self) -> bool:
        if self.goal is None:
            return True
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def as_plain(self) -> dict[str, object]:
        """For JSON."""
        return {**asdict(self), "is_met": self.is_met}


def time_ratio(name: str, ratio: Ratio, *, goal: float | None) -> Figure:
    """A ratio of seconds: the goal is the most it should be."""
    note = f"{_time(ratio.ours)} against {_time(ratio.baseline)}"
    return Figure(name, ratio.median, goal, ratio.low, ratio.high, note=note)


def rate_ratio(name: str, ratio: Ratio, *, goal: float) -> Figure:
    """A ratio of rates: the goal is the least it should be."""
    note = f"{ratio.ours:,.0f}/s against {ratio.baseline:,.0f}/s"
    return Figure(name, ratio.median, goal, ratio.low, ratio.high, at_least=True, note=note)


def size(name: str, kilobytes: float, *, goal: float, note: str) -> Figure:
    """A size in kB of 1,000 bytes; it has no spread."""
    return Figure(name, kilobytes, goal, kilobytes, kilobytes, unit=" kB", note=note)


def table(figures: Iterable[Figure]) -> str:
    """One line a figure."""
    rows = [("", "measured", "spread", "goal", "", ""), *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _row(figure: Figure) -> tuple[str, ...]:
    sign = ">=" if figure.at_least else "<="
    spread = "" if figure.low == figure.high else f"{_short(figure.low)}-{_short(figure.high)}"
    return (
        figure.name,
        f"{_short(figure.value)}{figure.unit}",
        spread,
        "" if figure.goal is None else f"{sign} {_short(figure.goal)}{figure.unit}",
        "" if figure.goal is None else "met" if figure.is_met else "MISSED",
        figure.note,
    )


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _short(value: float) -> str:
    return f"{value:.3f}" if value < 0.2 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _time(value: float) -> str:
    return f"{value * 1000:.1f} ms" if value > 0.001 else f"{value * 1_000_000:.0f} µs"
