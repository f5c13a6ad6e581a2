"""Two times of one reflection on a scale from 0 to 4: what counts as there, as thin, and as moved."""

from typing import Final

import msgspec

from holdfast.healing.reflection import Answers

# On a scale from 0 to 4. Design decisions, not cut-offs of a test.
PRESENT_FROM: Final = 3
THIN_UP_TO: Final = 1
# One step up or down is ordinary from one time to the next; two are said.
MOVED_FROM: Final = 2


class Move(msgspec.Struct, frozen=True):
    """One item that was answered differently than the time before."""

    item: str
    before: int
    now: int

    @property
    def is_up(self) -> bool:
        """Whether there is more of it now."""
        return self.now > self.before


def moves(before: Answers, now: Answers) -> tuple[Move, ...]:
    """The items answered both times that moved by two steps or more, in the order asked."""
    return tuple(
        Move(item, before[item], answer)
        for item, answer in now.items()
        if item in before and abs(answer - before[item]) >= MOVED_FROM
    )
