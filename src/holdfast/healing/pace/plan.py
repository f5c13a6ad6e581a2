"""Pace plans: one next step with somebody, what to watch, where the limit is, and who hears how it went.

The step is the person's own choice. Holdfast suggests no depth here: the ladder speaks for itself, where it may.
"""

from typing import Annotated, Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Line, Words
from holdfast.healing.reach.logged import Depth

MOST_SIGNALS: Final = 3
# What a plan is still told of where it may not lead closer: what to watch, the limit, and company.
PROTECTING: Final = ("signals", "my_limit", "tell_whom")
Signals = Annotated[tuple[Line, ...], msgspec.Meta(max_length=MOST_SIGNALS)]


class PacePlan(Kind, frozen=True, kw_only=True, tag="pace_plan"):
    """One plan with one person. Every line may stay empty; `signals` are things that can be seen or heard.

    `depth` is that of the next step on the person's own scale, 1 (a preference) to 5 (deep shame, core fear, what happened).
    """

    relationship: UUID
    depth: Depth | None = None
    share: Words = ""
    signals: Signals = ()
    my_limit: Words = ""
    tell_whom: Words = ""

    @property
    def lines(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is said, as (name, texts) in the order asked; the depth as its number."""
        said = {
            "depth": (str(self.depth) if self.depth else "",),
            "share": (self.share,),
            "signals": self.signals,
            "my_limit": (self.my_limit,),
            "tell_whom": (self.tell_whom,),
        }
        kept = {name: tuple(text for text in texts if text.strip()) for name, texts in said.items()}
        return tuple((name, texts) for name, texts in kept.items() if texts)
