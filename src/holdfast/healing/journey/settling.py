"""Settling over time: how hard it was before and after the latest tries, and how often a try helped."""

from datetime import date
from typing import Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.safety.state import Distress
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import Helped, Outcome, outcome_of

# As many as can be told apart on a narrow screen.
MOST_DRAWN: Final = 24


class SettlingPoint(msgspec.Struct, frozen=True):
    """One try with both numbers: distress from 0 to 10 before and after it."""

    day: date
    before: Distress
    after: Distress
    card: str
    outcome: Outcome
    entry: UUID


class SettlingOverTime(msgspec.Struct, frozen=True):
    """The latest tries with two numbers, earliest first, and `helped` over all tries that say anything.

    `without_numbers` tries are counted in `helped` or not at all, and cannot be drawn.
    """

    points: tuple[SettlingPoint, ...]
    earlier: int
    without_numbers: int
    helped: Helped


def read_settling_over_time(journal: Journal) -> SettlingOverTime:
    """The tries by the day they were made."""
    tries = sorted(journal.of(SettlingTry), key=lambda entry: entry.body.day)
    points = [point for entry in tries if (point := _point(entry)) is not None]
    return SettlingOverTime(
        points=tuple(points[-MOST_DRAWN:]),
        earlier=max(len(points) - MOST_DRAWN, 0),
        without_numbers=len(tries) - len(points),
        helped=_helped(tries),
    )


def _point(entry: Entry[SettlingTry]) -> SettlingPoint | None:
    body = entry.body
    if body.distress_before is None or body.distress_after is None:
        return None
    return SettlingPoint(
        body.day,
        body.distress_before,
        body.distress_after,
        body.card,
        outcome_of(body),
        entry.id,
    )


def _helped(tries: list[Entry[SettlingTry]]) -> Helped:
    said = [(entry, outcome_of(entry.body)) for entry in tries]
    counted = [(entry, outcome) for entry, outcome in said if outcome is not Outcome.NOT_SAID]
    times = sum(outcome is Outcome.HELPED for _, outcome in counted)
    return Helped(times, len(counted), Basis.of(entry.id for entry, _ in counted))
