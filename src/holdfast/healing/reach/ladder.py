"""The ladder: how deep the evidence so far supports reaching out in one relationship, and what would change it.

A reach is a chosen act that lets someone know a feeling, need or wish. Closeness grows by small, mutual steps whose answers
are watched (Reis & Shaver 1988; Laurenceau, Feldman Barrett & Pietromonaco 1998). Only this relationship's reaches enter.
Danger is never a ladder question: it goes to the safety page.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from holdfast.healing.reach import rules
from holdfast.healing.reach.climb import DEPTHS, Climb, OpenHold, Reach, Tried, confidence
from holdfast.healing.reach.confidence import interval
from holdfast.healing.reach.rules import Pace, Response


class Status(StrEnum):
    """What the ladder says after the last reach."""

    START = "start"
    PAUSED = "paused"
    HOLD = "hold"
    STEP_BACK = "step_back"
    DEEPER_SUPPORTED = "deeper_supported"
    SUPPORTED = "supported"
    BUILDING = "building"
    STALE = "stale"


class Pause(StrEnum):
    """Why the ladder is paused."""

    TWO = "two"  # two that hurt, with no care or repair between
    LIGHT = "light"  # hurt at the lightest depth, without a repair


class DepthWord(StrEnum):
    """What may be said of one depth."""

    UNTESTED = "untested"
    MET_WITH_CARE = "met_with_care"
    NOT_MET_WITH_CARE = "not_met_with_care"
    TOO_EARLY = "too_early"


class Hold(msgspec.Struct, frozen=True):
    """A pause in going deeper after a dismissive or hostile answer, and what would close it.

    `cap` is the deepest it allows. It closes after `missing` more reaches at `at_depth` or deeper are met with care,
    and a hostile one only after a repair.
    """

    response: Response
    cap: int
    needs: int
    progress: int
    repaired: bool
    at_depth: int

    @property
    def missing(self) -> int:
        """How many attuned reaches are still missing."""
        return max(0, self.needs - self.progress)

    @property
    def needs_repair(self) -> bool:
        """Whether it stays until there is a repair."""
        return self.response is Response.HOSTILE and not self.repaired


class DepthReading(msgspec.Struct, frozen=True):
    """One depth: how many of its last twelve reaches were met with care, and the 80 % interval of that share."""

    depth: int
    word: DepthWord
    attuned: int
    of: int
    low: float
    high: float


class LadderReading(msgspec.Struct, frozen=True):
    """The whole ladder. `max_depth` is the deepest the evidence supports trying next, 0 for none for now."""

    max_depth: int
    status: Status
    uneven: bool
    turns: int
    supported: int
    holds: tuple[Hold, ...]
    depths: tuple[DepthReading, ...]
    pause: Pause | None = None

    @property
    def is_held_by_hurt(self) -> bool:
        """Whether a hostile answer still counts: its hold is open, repaired or not."""
        return any(hold.response is Response.HOSTILE for hold in self.holds)

    @property
    def offered(self) -> int:
        """The deepest that is ever offered: depth 5 is planned with a practitioner."""
        return min(self.max_depth, rules.DEEPEST_OFFERED)


def read_ladder(
    reaches: Iterable[Reach], *, today: int | None = None, pace: Pace = Pace.STEADY
) -> LadderReading:
    """The ladder after these reaches, which come in the order of their days. Raises ValueError when they do not."""
    climb = Climb(rules.RULES[pace])
    for reach in reaches:
        climb.take(reach)
    return _reading(climb, today)


def _reading(climb: Climb, today: int | None) -> LadderReading:
    max_depth, status = _as_of(climb, today)
    return LadderReading(
        max_depth=max_depth,
        status=status,
        uneven=climb.uneven,
        turns=climb.turns,
        supported=climb.supported,
        holds=tuple(_told(climb, hold) for hold in climb.holds),
        depths=tuple(_read_depth(climb, depth) for depth in DEPTHS),
        pause=_pause(climb) if status is Status.PAUSED else None,
    )


def _as_of(climb: Climb, today: int | None) -> tuple[int, Status]:
    if today is not None and climb.last_day is not None:
        silent = today - climb.last_day
        unrepaired = any(hold.is_hostile_and_unrepaired for hold in climb.holds)
        if climb.level == 0 and not unrepaired and silent >= rules.PAUSE_DAYS:
            return 1, Status.HOLD
        if climb.level > 1 and silent > rules.STALE_DAYS:
            return climb.level - 1, Status.STALE
    return climb.level, _status(climb)


def _status(climb: Climb) -> Status:
    told = (
        (not climb.past, Status.START),
        (climb.level == 0, Status.PAUSED),
        (bool(climb.holds), Status.HOLD),
        (climb.fell, Status.STEP_BACK),
        (climb.supported >= 1 and climb.level == climb.supported + 1, Status.DEEPER_SUPPORTED),
        (climb.level <= climb.supported, Status.SUPPORTED),
    )
    return next((status for applies, status in told if applies), Status.BUILDING)


def _pause(climb: Climb) -> Pause | None:
    if climb.cold >= rules.COLD_FROM:
        return Pause.TWO
    is_light = any(
        reach.response is Response.HOSTILE and reach.depth == 1 and not reach.repaired
        for reach in climb.past
    )
    return Pause.LIGHT if is_light else None


def _told(climb: Climb, hold: OpenHold) -> Hold:
    at_depth = climb.counts_from(hold.cap)
    return Hold(hold.response, hold.cap, hold.needs, hold.progress, hold.repaired, at_depth)


def _read_depth(climb: Climb, depth: int) -> DepthReading:
    tried = climb.windows[depth]
    attuned = sum(each.attuned for each in tried)
    low, high = interval(attuned, len(tried) - attuned)
    return DepthReading(depth, _word(climb, depth, tried), attuned, len(tried), low, high)


def _word(climb: Climb, depth: int, tried: Sequence[Tried]) -> DepthWord:
    if not tried:
        return DepthWord.UNTESTED
    if depth <= climb.supported:
        return DepthWord.MET_WITH_CARE
    is_closed = confidence(tried) < rules.CLOSED_BELOW
    return DepthWord.NOT_MET_WITH_CARE if is_closed else DepthWord.TOO_EARLY
