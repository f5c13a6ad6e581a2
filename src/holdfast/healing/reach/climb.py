"""The climb: the ladder's state while reaches are taken one by one, in the steps of its rules.

Every step falls at once and rises by one at most. Editing or deleting a reach means climbing again from the start.
"""

from collections import deque
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from holdfast.healing.reach import rules
from holdfast.healing.reach.confidence import chance_above
from holdfast.healing.reach.rules import DEEPEST, Response, Rules

DEPTHS = range(1, DEEPEST + 1)


class Reach(msgspec.Struct, frozen=True):
    """One reach as the ladder sees it. `depth` is 1 to 5 on the person's own scale; `day` counts days from anywhere."""

    depth: int
    response: Response
    day: int
    repaired: bool = False

    def __post_init__(self) -> None:
        if self.depth not in DEPTHS or not isinstance(self.response, Response):
            raise ValueError("a reach has a depth from 1 to 5 and one of four responses")


class OpenHold(msgspec.Struct):
    """A hold while it is open: the deepest it allows, how many attuned reaches it needs, how many it has."""

    response: Response
    cap: int
    needs: int
    repaired: bool
    progress: int = 0

    @property
    def is_hostile_and_unrepaired(self) -> bool:
        """Whether only a repair could ever close it."""
        return self.response is Response.HOSTILE and not self.repaired

    @property
    def is_done(self) -> bool:
        """Whether it closes now."""
        return self.progress >= self.needs and not self.is_hostile_and_unrepaired

    @property
    def allows(self) -> int:
        """The deepest the ladder may go while it is open; after a repair at least the first depth."""
        is_repaired_hostile = self.response is Response.HOSTILE and self.repaired
        return max(self.cap, 1) if is_repaired_hostile else self.cap


class Tried(msgspec.Struct, frozen=True):
    """One reach as a window keeps it: met with care or not, how much it weighs as a loss, and its day."""

    attuned: bool
    loss: float
    day: int


class Climb:
    """The ladder while the reaches are taken one by one, each from the state the one before left."""

    def __init__(self, pace: Rules) -> None:
        self.pace = pace
        self.level = 1
        self.supported = 0
        self.windows: dict[int, deque[Tried]] = {
            depth: deque(maxlen=rules.WINDOW) for depth in DEPTHS
        }
        self.holds: list[OpenHold] = []
        self.hostile = 0
        self.cold = 0
        self.gathered = 0.0
        self.uneven = False
        self.past: list[Reach] = []
        self.counted: set[tuple[int, int]] = set()
        self.last_day: int | None = None
        self.fell = False

    def take(self, reach: Reach) -> None:
        """Take the next reach. Raises ValueError when it lies before the one taken last."""
        if self.last_day is not None and reach.day < self.last_day:
            raise ValueError("reaches come in the order of their days")
        self.last_day = reach.day
        if self._is_counted_already(reach):
            return
        self._note(reach)
        self.supported = self._deepest_supported()
        self._count_cold(reach)
        target = self._target()
        self._move_holds(reach)
        self._open_hold(reach)
        self.holds = [hold for hold in self.holds if not hold.is_done]
        target = min([target, *(hold.allows for hold in self.holds)])
        self._gather(reach)
        self._settle(reach, self._held_back(target))

    def _is_counted_already(self, reach: Reach) -> bool:
        """A second attuned answer at one depth on one day stays in the diary and is no new evidence."""
        key = (reach.depth, reach.day)
        if reach.response is not Response.ATTUNED:
            return False
        if key in self.counted:
            return True
        self.counted.add(key)
        return False

    def _note(self, reach: Reach) -> None:
        losses = self.pace.loss_if_repaired if reach.repaired else self.pace.loss
        attuned = reach.response is Response.ATTUNED
        self.windows[reach.depth].append(Tried(attuned, losses[reach.response], reach.day))
        self.past.append(reach)

    def _deepest_supported(self) -> int:
        """The deepest depth that it and every shallower one has support for; deeper reaches speak for shallower ones."""
        for depth in DEPTHS:
            if not any(self._supports(depth, through) for through in range(depth, DEEPEST + 1)):
                return depth - 1
        return DEEPEST

    def _supports(self, depth: int, through: int) -> bool:
        tried = [each for at in range(depth, through + 1) for each in self.windows[at]]
        days = [each.day for each in tried if each.attuned]
        return (
            len(days) >= self.pace.need[depth - 1]
            and max(days) - min(days) >= self.pace.span
            and confidence(tried) >= rules.SUPPORTED_FROM
        )

    def _count_cold(self, reach: Reach) -> None:
        if reach.response is Response.ATTUNED:
            self.cold = 0
        elif _hurts(reach) and not reach.repaired:
            self.cold += 1

    def _target(self) -> int:
        """The next depth, unless what was tried there was so clearly not met with care that it is closed."""
        following = min(DEEPEST, self.supported + 1)
        is_new = following > self.supported and bool(self.windows[following])
        if is_new and confidence(self.windows[following]) < rules.CLOSED_BELOW:
            following = following if self._is_reopened(following) else self.supported
        return max(following, 1)

    def _is_reopened(self, depth: int) -> bool:
        """Whether enough attuned reaches came since this depth was tried or anything hurt."""
        attuned = 0
        for reach in reversed(self.past):
            if reach.depth >= depth or _hurts(reach):
                break
            attuned += reach.response is Response.ATTUNED
        return attuned >= rules.REOPENED_BY

    def _move_holds(self, reach: Reach) -> None:
        for hold in self.holds:
            if _hurts(reach):
                hold.progress = 0
            elif reach.response is Response.ATTUNED and reach.depth >= self.counts_from(hold.cap):
                hold.progress += 1

    def counts_from(self, cap: int) -> int:
        """The shallowest depth whose attuned reaches count towards closing a hold with this cap."""
        return max(1, min(cap, self.level))

    def _open_hold(self, reach: Reach) -> None:
        if reach.response is Response.DISMISSIVE:
            cap = max(1, min(self.level, reach.depth - self.pace.step_after_dismissive))
            needs = 1 if reach.repaired else rules.HOLD_NEEDS
        elif reach.response is Response.HOSTILE:
            self.hostile += 1
            below = 0 if reach.depth == 1 else max(1, reach.depth - rules.STEP_AFTER_HOSTILE)
            cap, needs = min(self.level, below), rules.HOLD_NEEDS * self.hostile
        else:
            return
        self.holds.append(OpenHold(reach.response, cap, needs, reach.repaired))

    def _gather(self, reach: Reach) -> None:
        gains = rules.UNEVEN_GAIN_IF_REPAIRED if reach.repaired else rules.UNEVEN_GAIN
        gathered = self.gathered + gains[reach.response]
        self.gathered = min(max(gathered, 0.0), rules.UNEVEN_MOST)
        if self.gathered >= rules.UNEVEN_FROM and self.turns >= rules.UNEVEN_TURNS:
            self.uneven = True
        elif self.gathered <= rules.UNEVEN_UNTIL:
            self.uneven = False

    @property
    def turns(self) -> int:
        """How often, in the last twelve reaches, care was followed by a dismissal or worse."""
        recent = [
            reach for reach in self.past[-rules.WINDOW :] if reach.response is not Response.MISSED
        ]
        return sum(
            before.response is Response.ATTUNED and _hurts(reach)
            for before, reach in pairwise(recent)
        )

    def _held_back(self, target: int) -> int:
        if self.uneven or any(hold.is_hostile_and_unrepaired for hold in self.holds):
            target = min(target, self.level)
        return 0 if self.cold >= rules.COLD_FROM else target

    def _settle(self, reach: Reach, target: int) -> None:
        """Climb by one step, and only on an attuned reach at the present depth; fall at once."""
        before = self.level
        if target <= self.level:
            self.level = target
        elif reach.response is Response.ATTUNED and reach.depth >= self.level:
            self.level += 1
        self.fell = self.level < before


def _hurts(reach: Reach) -> bool:
    return reach.response in (Response.DISMISSIVE, Response.HOSTILE)


def confidence(tried: Iterable[Tried]) -> float:
    """The confidence that reaches like these are met with care often enough."""
    each_tried = list(tried)
    attuned = sum(each.attuned for each in each_tried)
    loss = sum(each.loss for each in each_tried)
    return chance_above(rules.CARE_IS_MORE_THAN, attuned, loss)
