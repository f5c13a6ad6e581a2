"""Remembers until when a space can be open, so that a home Holdfast knows when to stop by itself."""

import os
import time
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from holdfast.doors.frame.guard.kinds import Answer

STATE = "running.json"
COARSE = 20  # seconds: the file is not touched for less


class Activity:
    """Keeps the moment of the last possible lock as the time of the state file.

    The supervisor, another process, reads it there (`site/idle.py`). Nobody signed in means:
    locked now. Somebody signed in means: locked when their idle limit has run out.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.locked_at = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if settings.HOLDFAST_NEEDS_LAUNCH:
            self.note(settings.HOLDFAST_HOME / STATE, time.time() + _open_for(request))
        return response

    def note(self, state: Path, locked_at: float) -> None:
        """Move the moment on, never back: another window may be open for longer."""
        if locked_at < self.locked_at + COARSE:
            return
        self.locked_at = locked_at
        if state.exists():  # not when only the application runs, as in tests
            os.utime(state, (locked_at, locked_at))


def _open_for(request: HttpRequest) -> float:
    """Seconds after which the space behind this request locks; 0 when there is none."""
    space = getattr(request, "space", None)
    return 60.0 * space.idle_minutes if space else 0.0
