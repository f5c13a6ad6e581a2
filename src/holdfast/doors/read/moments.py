"""Moments of articles as other programs read them."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from holdfast.library import Moment


def exact(moment: Moment) -> datetime:
    """The moment with its time zone; a day alone begins at midnight where the practice is."""
    at = moment.exact(settings.HOLDFAST_TIME_ZONE)
    return at if at.tzinfo else at.astimezone()


def stamp(moment: Moment) -> str:
    """`2026-02-17`, or with the time and its zone where the author gave one."""
    return exact(moment).isoformat() if moment.at else moment.day.isoformat()
