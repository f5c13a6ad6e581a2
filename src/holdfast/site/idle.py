"""When a home Holdfast stops by itself: half an hour after the last space was locked."""

import time
from pathlib import Path

from holdfast.site.running import STATE

AFTER_LAST_LOCK = 30 * 60  # seconds
LOOK_EVERY = 30.0


def is_over(home: Path, *, now: float | None = None) -> bool:
    """True when nothing has been open for long enough.

    The time of the state file is the moment the last space locks at the latest; the worker moves
    it on (`doors/frame/guard/activity.py`).
    """
    try:
        locked_at = (home / STATE).stat().st_mtime
    except FileNotFoundError:
        return False  # not serving yet
    return (time.time() if now is None else now) - locked_at > AFTER_LAST_LOCK
