"""Reading what was tried to settle: whether it helped, how often, and how it is now."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.safety.state import Distress, Moment, State, StateCheck
from holdfast.healing.settling.kinds import SettlingTry

TOOL: Final = "settling"  # as state checks name it
OUT_OF_REACH: Final = frozenset({State.TOO_MUCH, State.TOO_FAR})
NOW_LASTS: Final = timedelta(hours=1)  # how long what was said still counts as now


class Now(msgspec.Struct, frozen=True):
    """How it is just now, as far as it was said. Distress runs from 0 to 10."""

    state: State = State.NOT_SAID
    distress: Distress | None = None


class Outcome(StrEnum):
    """What one try did, by the person's own two answers."""

    HELPED = "helped"
    SAME = "same"
    WORSE = "worse"
    NOT_SAID = "not_said"  # nothing to compare


def outcome_of(tried: SettlingTry) -> Outcome:
    """Whether the try helped: distress fell, or the state came within reach. Any worsening outweighs both."""
    rise = _rise(tried)
    before, after = tried.state_before, tried.state_after
    if rise > 0 or _went_further(before, after):
        return Outcome.WORSE
    if rise < 0 or (before in OUT_OF_REACH and after is State.WITHIN_REACH):
        return Outcome.HELPED
    has_distress = tried.distress_before is not None and tried.distress_after is not None
    has_states = State.NOT_SAID not in (before, after)
    return Outcome.SAME if has_distress or has_states else Outcome.NOT_SAID


def _rise(tried: SettlingTry) -> int:
    if tried.distress_before is None or tried.distress_after is None:
        return 0
    return tried.distress_after - tried.distress_before


def _went_further(before: State, after: State) -> bool:
    """Out of reach, or from too much to too far away: going numb is no relief."""
    if before is State.WITHIN_REACH:
        return after in OUT_OF_REACH
    return before is State.TOO_MUCH and after is State.TOO_FAR


class Helped(msgspec.Struct, frozen=True):
    """A way helped `times` of `of` times, with the tries this rests on. Tries without two answers are not counted."""

    times: int = 0
    of: int = 0
    basis: Basis = Basis()

    @property
    def share(self) -> float:
        """The share that helped, drawn to one half while there is little to go by (Laplace's rule of succession)."""
        return (self.times + 1) / (self.of + 2)


NEVER_TRIED = Helped()


def count_helped(tries: Iterable[Entry[SettlingTry]]) -> Mapping[str, Helped]:
    """How often each card helped, by card id."""
    counted: dict[str, Helped] = {}
    for entry in tries:
        outcome = outcome_of(entry.body)
        if outcome is not Outcome.NOT_SAID:
            so_far = counted.get(entry.body.card, NEVER_TRIED)
            counted[entry.body.card] = Helped(
                so_far.times + (outcome is Outcome.HELPED),
                so_far.of + 1,
                Basis((*so_far.basis.entries, entry.id)),
            )
    return counted


def latest_now(journal: Journal, moment: datetime) -> Now:
    """What the person said last within the hour, in a state check or after a way to settle.

    Older words are no longer about now, so that a good morning never makes an evening look like a worsening.
    """
    said: list[tuple[Entry, Now]] = [
        (entry, Now(entry.body.state, entry.body.distress)) for entry in journal.of(StateCheck)
    ]
    said += [
        (entry, Now(entry.body.state_after, entry.body.distress_after))
        for entry in journal.of(SettlingTry)
    ]
    recent = [each for each in said if timedelta() <= moment - each[0].kept_at <= NOW_LASTS]
    return max(recent, key=lambda each: (each[0].kept_at, each[0].id), default=(None, Now()))[1]


def as_checks(tried: SettlingTry) -> tuple[StateCheck, StateCheck]:
    """How it was before and after a try, as two state checks, for the stop rule that every tool shares."""
    return (
        StateCheck(
            tool=TOOL,
            moment=Moment.BEFORE,
            state=tried.state_before,
            distress=tried.distress_before,
            day=tried.day,
        ),
        StateCheck(
            tool=TOOL,
            moment=Moment.AFTER,
            state=tried.state_after,
            distress=tried.distress_after,
            day=tried.day,
        ),
    )


def tries_of(journal: Journal, day: date) -> tuple[Entry[SettlingTry], ...]:
    """The tries of one day, earliest first."""
    return tuple(entry for entry in journal.of(SettlingTry) if entry.body.day == day)
