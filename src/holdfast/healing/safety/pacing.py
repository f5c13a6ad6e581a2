"""Pacing: when a tool closes gently, when one relationship is enough, and when a pause is offered."""

from datetime import datetime, timedelta
from typing import Final

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import ALLOWED, Decision, Reason, Refused
from holdfast.healing.safety.state import Moment, State, StateCheck

# The stop rule of every tool, on distress from 0 to 10.
STOP_AT_DISTRESS: Final = 8
STOP_AT_RISE: Final = 3
# From here on, one relationship a sitting is enough.
ONE_AT_A_TIME_AT: Final = 6
# A pause is offered after this long.
PAUSE_OFFERED_AFTER: Final = timedelta(minutes=20)


def may_go_on(check: StateCheck, before: StateCheck | None = None) -> Decision:
    """Whether a tool may go on after this check, or closes gently and offers grounding and the Help page.

    The rise is counted from the check made before the tool, when both say a number. A missing answer stops nobody.
    """
    if check.state is State.TOO_FAR:
        return Refused(Reason.TOO_FAR_AWAY)
    if check.distress is None:
        return ALLOWED
    if check.distress >= STOP_AT_DISTRESS:
        return Refused(Reason.DISTRESS_HIGH)
    if _rise(check, before) >= STOP_AT_RISE:
        return Refused(Reason.DISTRESS_ROSE)
    return ALLOWED


def check_before(journal: Journal, check: StateCheck) -> Entry[StateCheck] | None:
    """The check made before the same tool on the same day, kept last."""
    return next(
        (
            entry
            for entry in reversed(journal.of(StateCheck))
            if entry.body.moment is Moment.BEFORE
            and (entry.body.tool, entry.body.day) == (check.tool, check.day)
        ),
        None,
    )


def suggests_one_at_a_time(check: StateCheck) -> bool:
    """Whether one relationship is enough for this sitting."""
    return check.distress is not None and check.distress >= ONE_AT_A_TIME_AT


def suggests_pause(begun_at: datetime, now: datetime) -> bool:
    """Whether a pause is offered; it is never more than an offer."""
    return now - begun_at >= PAUSE_OFFERED_AFTER


def _rise(check: StateCheck, before: StateCheck | None) -> int:
    if before is None or before.distress is None or check.distress is None:
        return 0
    return check.distress - before.distress
