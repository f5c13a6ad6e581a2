"""The two kinds settling keeps: one try of a way, and the list of what to leave out."""

from datetime import date
from uuid import UUID

from holdfast.healing.journal.kind import Kind
from holdfast.healing.safety.state import Distress, State
from holdfast.healing.settling.card import CardId, Need


class SettlingTry(Kind, frozen=True, kw_only=True, tag="settling"):
    """One try of one way to settle. What was not said stays None or `not_said`, never zero.

    `with_whom` is a relationship of this journal, or None for nobody or somebody who is not in it.
    """

    card: CardId
    state_before: State = State.NOT_SAID
    state_after: State = State.NOT_SAID
    distress_before: Distress | None = None
    distress_after: Distress | None = None
    day: date
    with_whom: UUID | None = None


class SettlingLimits(Kind, frozen=True, kw_only=True, tag="settling_limits"):
    """What the person would rather avoid. One entry; ways that need any of it are not suggested."""

    avoid: tuple[Need, ...] = ()
