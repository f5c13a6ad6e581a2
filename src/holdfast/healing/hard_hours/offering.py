"""When the plan for hard hours is offered: in calm states, while there is none. Opening and writing it is never locked."""

from datetime import date
from typing import Final

from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.safety.state import State, StateCheck
from holdfast.healing.settling.tries import Now

# Distress from 0 to 10 up to which a state within reach counts as calm; our own choice.
CALM_UP_TO: Final = 4


def latest_plan(journal: Journal) -> HardHoursPlan | None:
    """The plan kept last, or None before the first."""
    latest = journal.latest(HardHoursPlan)
    return latest.body if latest else None


def is_calm(now: Now) -> bool:
    """Whether somebody said that they are within reach, and not that it is hard."""
    return now.state is State.WITHIN_REACH and (now.distress or 0) <= CALM_UP_TO


def is_hard(now: Now) -> bool:
    """Whether somebody said that it is too much, too far away, or more than calm."""
    return now.state in (State.TOO_MUCH, State.TOO_FAR) or (now.distress or 0) > CALM_UP_TO


def offered_on(journal: Journal, today: date) -> Basis | None:
    """The check that makes today a calm day to write the plan; None with a plan, or when the last word today was another."""
    check = journal.latest(StateCheck)
    if latest_plan(journal) is not None or check is None or check.body.day != today:
        return None
    calm = is_calm(Now(check.body.state, check.body.distress))
    return Basis.of([check.id]) if calm else None
