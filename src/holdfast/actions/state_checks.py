"""Keeping a state check and asking the stop rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast.healing.reading import Decision
from holdfast.healing.safety.pacing import check_before, may_go_on
from holdfast.healing.safety.state import Moment, StateCheck
from holdfast.storage.journal_store import JournalStore

from .journal import keep


@dataclass(frozen=True)
class Checked:
    """What the stop rule says after a check, and the check it was compared with."""

    decision: Decision
    check: StateCheck
    before: StateCheck | None


def check_state(
    entry_id: UUID, check: StateCheck, *, store: JournalStore, now: datetime
) -> Checked:
    """Keep the check and say whether the tool may go on."""
    earlier = (
        check_before(store.journal(StateCheck), check) if check.moment is Moment.AFTER else None
    )
    keep(entry_id, check, store=store, now=now)
    before = earlier.body if earlier else None
    return Checked(may_go_on(check, before), check, before)
