"""Causes in how it is just now: what was said last today, and what helped before."""

from datetime import date

from holdfast.healing.hard_hours.offering import offered_on
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway.causes.cause import Cause
from holdfast.healing.reading import Refused
from holdfast.healing.safety.pacing import check_before, may_go_on
from holdfast.healing.safety.state import State, StateCheck
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import as_checks, count_helped


def said_last_today(journal: Journal, today: date) -> Entry[StateCheck] | Entry[SettlingTry] | None:
    """What was said last about the state, when it was said today: a check, or how it was after settling."""
    said: list[Entry[StateCheck] | Entry[SettlingTry]] = [
        *journal.of(StateCheck)[-1:],
        *journal.of(SettlingTry)[-1:],
    ]
    latest = max(said, key=lambda entry: (entry.kept_at, entry.id), default=None)
    return latest if latest is not None and latest.body.day == today else None


def check_today(journal: Journal, today: date) -> Entry[StateCheck] | None:
    """The last state check, if it was made today."""
    latest = journal.latest(StateCheck)
    return latest if latest is not None and latest.body.day == today else None


def stopped_today(journal: Journal, today: date) -> Cause | None:
    """What was said last today, when it says stop."""
    latest = said_last_today(journal, today)
    if latest is None or not _says_stop(journal, latest.body):
        return None
    return Cause(entries=(latest.id,))


def helped_before(journal: Journal, today: date) -> Cause | None:
    """A check of today that says too much, and the way to settle that helped most often before."""
    check = check_today(journal, today)
    if check is None or check.body.state is not State.TOO_MUCH:
        return None
    helped = {
        way: each for way, each in count_helped(journal.of(SettlingTry)).items() if each.times
    }
    if not helped:
        return None
    way = max(helped, key=lambda way: (helped[way].times, way))
    return Cause(entries=helped[way].basis.entries, way=way)


def calm_today(journal: Journal, today: date) -> Cause | None:
    """A calm check of today, while there is no plan for hard hours."""
    basis = offered_on(journal, today)
    return None if basis is None else Cause(entries=basis.entries)


def _says_stop(journal: Journal, said: StateCheck | SettlingTry) -> bool:
    if isinstance(said, SettlingTry):
        before, after = as_checks(said)
        return isinstance(may_go_on(after, before), Refused)
    earlier = check_before(journal, said)
    return isinstance(may_go_on(said, None if earlier is None else earlier.body), Refused)
