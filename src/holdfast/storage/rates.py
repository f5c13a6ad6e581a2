"""Counting under names that nobody can read back."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from .models import RateCount


def count_of(name: bytes, now: datetime) -> tuple[int, datetime | None]:
    """How often this happened in the running window, and when last."""
    row = RateCount.objects.filter(name=name, ends_at__gt=now).first()
    return (row.count, row.last_at) if row else (0, None)


def add_one(name: bytes, now: datetime, window: timedelta) -> int:
    """Count one more and return how many that makes in the window."""
    with transaction.atomic():
        RateCount.objects.filter(ends_at__lte=now).delete()
        row, created = RateCount.objects.select_for_update().get_or_create(
            name=name, defaults={"count": 1, "last_at": now, "ends_at": now + window}
        )
        if not created:
            row.count, row.last_at = row.count + 1, now
            row.save(update_fields=["count", "last_at"])
        return row.count


def forget(name: bytes) -> None:
    """Start a count again from nothing."""
    RateCount.objects.filter(name=name).delete()
