"""Logs by allow-list: time, where, status, milliseconds, request id; never anyone's words.

A log message is not printed at all, because nobody can promise what it quotes. Of an exception
only its class and the places it passed are written.
"""

import logging
import sys
import threading
import time
import traceback
from types import TracebackType
from typing import Any

from django.http import HttpRequest

PLACES = 4  # innermost frames named with an exception


class AllowList(logging.Formatter):
    """`2026-11-21T08:00:00Z ERROR django.request route=space:today status=500 …`"""

    def format(self, record: logging.LogRecord) -> str:
        """One line from the fields we allow; whatever else the record holds stays out."""
        when = self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ")
        return " ".join(
            [when, record.levelname, record.name, *_fields(record), *_exception(record)]
        )

    converter = time.gmtime


def _fields(record: logging.LogRecord) -> list[str]:
    request = getattr(record, "request", None)
    known: dict[str, Any] = {"status": getattr(record, "status_code", None)}
    for name in ("article", "codes"):  # of an article that could not be read: ids alone
        known[name] = getattr(record, name, None)
    if isinstance(request, HttpRequest):
        match = request.resolver_match
        known["route"] = match.view_name if match else None
        known["ms"] = _milliseconds(request)
        known["id"] = getattr(request, "log_id", None)
    return [f"{name}={value}" for name, value in sorted(known.items()) if value is not None]


def _milliseconds(request: HttpRequest) -> int | None:
    started = getattr(request, "started", None)
    return None if started is None else round((time.monotonic() - started) * 1000)


def _exception(record: logging.LogRecord) -> list[str]:
    if not record.exc_info or record.exc_info[0] is None:
        return []
    return [describe(record.exc_info[0], record.exc_info[2])]


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """`ValueError at healing/plane.py:40 < doors/space/views.py:12`, without the message."""
    frames = traceback.extract_tb(trace)[-PLACES:]
    places = [f"{_short(frame.filename)}:{frame.lineno}" for frame in reversed(frames)]
    return f"{kind.__name__} at {' < '.join(places)}" if places else kind.__name__


def _short(filename: str) -> str:
    return "/".join(filename.replace("\\", "/").rsplit("/", 3)[-3:])


QUIET: dict[str, Any] = {"handlers": [], "propagate": True, "level": "ERROR"}
# Django's LOGGING. 4xx answers are everyday life, and their number is nobody's business.
SETTINGS: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"allow-list": {"()": f"{__name__}.AllowList"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "allow-list"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Handlers that Django and Granian bring along would print whole messages.
    "loggers": dict.fromkeys(
        ("django", "django.request", "django.server", "_granian", "granian.access"), QUIET
    ),
}


def catch_the_uncaught() -> None:
    """Python prints a stray exception with its message; print its class and places instead."""
    logger = logging.getLogger("holdfast.uncaught")

    def in_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        logger.critical("", exc_info=(kind, error, trace))

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            in_main(args.exc_type, args.exc_value, args.exc_traceback)

    def unraisable(args: Any) -> None:
        in_main(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook, threading.excepthook, sys.unraisablehook = in_main, in_thread, unraisable
