"""Takes turns between the real code and its baseline, and keeps the median and the spread of the ratios."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

ROUNDS = 7

Work = Callable[[], object]
Measured = Callable[[], float]  # does something and says how much: seconds, or requests a second


class NotHere(Exception):
    """A tool this measurement needs is missing. The message says which, and how to get it."""


@dataclass(frozen=True)
class Ratio:
    """The real code divided by its baseline: one value a round, and what both measured in the middle."""

    rounds: tuple[float, ...]
    ours: float  # median, in the unit that was measured
    baseline: float

    @property
    def median(self) -> float:
        return median(self.rounds)

    @property
    def low(self) -> float:
        return min(self.rounds)

    @property
    def high(self) -> float:
        return max(self.rounds)


def compare(ours: Measured, baseline: Measured, *, rounds: int) -> Ratio:
    """Measure both in each round; who begins changes, so that neither gains from what ran before.

    One round before the first warms both up and is not counted.
    """
    pairs: list[tuple[float, float]] = []
    for turn in range(rounds + 1):
        if turn % 2:
            second = baseline()
            pairs.append((ours(), second))
        else:
            pairs.append((ours(), baseline()))
    counted = pairs[1:]
    return Ratio(
        rounds=tuple(our / base for our, base in counted),
        ours=median(our for our, _ in counted),
        baseline=median(base for _, base in counted),
    )


def cpu_seconds(work: Work, *, times: int = 1) -> Measured:
    """Seconds of processor time for one piece of `work`, done `times` in a row.

    For work that never waits: other programs on the machine then hardly show.
    """
    return _timed(work, times, time.process_time)


def seconds(work: Work, *, times: int = 1) -> Measured:
    """Seconds on the clock, for work that waits for the disk or for another process."""
    return _timed(work, times, time.perf_counter)


def middle_seconds(work: Work, *, times: int) -> Measured:
    """Seconds on the clock for the middle one of `times` pieces of work.

    For work that waits for a disk: one stall, when others write too, is longer than a hundred pieces.
    """

    def once() -> float:
        gc.collect()
        each = []
        for _ in range(times):
            started = time.perf_counter()
            work()
            each.append(time.perf_counter() - started)
        return median(each)

    return once


def _timed(work: Work, times: int, clock: Measured) -> Measured:
    def once() -> float:
        gc.collect()
        started = clock()
        for _ in range(times):
            work()
        return (clock() - started) / times

    return once
