"""Pacing: when a tool closes gently, when one relationship is enough, and when a pause is offered."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from holdfast.healing.experiences.experience import Experience
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reading import ALLOWED, Decision, Reason, Refused
from holdfast.healing.safety.state import Moment, State, StateCheck

# The stop rule of every tool, on distress from 0 to 10.
STOP_AT_DISTRESS: Final = 8
STOP_AT_RISE: Final = 3
# From here on, one relationship a sitting is enough.
ONE_AT_A_TIME_AT: Final = 6
# A pause is offered after this long.
PAUSE_OFFERED_AFTER: Final = timedelta(minutes=20)
# Whoever kept nothing for this long was somewhere else; what follows is a new sitting.
SITTING_ENDS_AFTER: Final = timedelta(minutes=40)
# Deep tools by the name their state checks carry, and the answers that show that one was used. One a day is offered.
DEEP_TOOLS: Final[Mapping[str, type[InventoryAnswers] | type[Experience]]] = MappingProxyType(
    {"inventory": InventoryAnswers, "experiences": Experience}
)


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


def may_stay_open(journal: Journal, tool: str, today: date) -> Decision:
    """Whether a tool is open: what its last check of today says. A new check may open it again; without one it is open."""
    checks = [entry.body for entry in journal.of(StateCheck) if entry.body.tool == tool]
    if not checks or checks[-1].day != today:
        return ALLOWED
    latest = checks[-1]
    earlier = check_before(journal, latest) if latest.moment is Moment.AFTER else None
    return may_go_on(latest, None if earlier is None else earlier.body)


def may_begin_deep(journal: Journal, tool: str, today: date) -> Decision:
    """Whether a deep tool is offered: not when another one was used today. The person may go on anyway, without a reason."""
    others = [kind for name, kind in DEEP_TOOLS.items() if name != tool]
    if any(entry.kept_at.date() == today for kind in others for entry in journal.of(kind)):
        return Refused(Reason.ONE_A_DAY)
    return ALLOWED


def begun_at(journal: Journal, tool: str, now: datetime) -> datetime | None:
    """When this sitting with a deep tool began: the first of its checks and answers without a long gap up to now."""
    checks = [entry.kept_at for entry in journal.of(StateCheck) if entry.body.tool == tool]
    answers = [entry.kept_at for entry in journal.of(DEEP_TOOLS[tool])]
    began, later = None, now
    for at in sorted((at for at in (*checks, *answers) if at <= now), reverse=True):
        if later - at > SITTING_ENDS_AFTER:
            break
        began = later = at
    return began


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
