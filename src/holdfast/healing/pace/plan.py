"""Pace plans: one next step with somebody, what to watch, where the limit is, and who hears how it went.

The step is the person's own choice. Holdfast suggests no depth here: the ladder speaks for itself, where it may.
"""

from typing import Annotated, Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Line, Words
from holdfast.healing.reach.logged import Depth

MOST_SIGNALS: Final = 3
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
