"""Forgetting a limit whole: the days it was noted on go with it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from holdfast.healing.limits.days import days_of
from holdfast.healing.limits.limit import LimitTest
from holdfast.storage.journal_store import JournalStore

from . import journal


def forget_limits(limits: Collection[UUID], *, store: JournalStore) -> int:
    """Delete these limits and everything noted about them, all at once. Returns how many entries went."""
    return journal.remove([*limits, *noted_about(limits, store=store)], store=store)


def noted_about(limits: Collection[UUID], *, store: JournalStore) -> list[UUID]:
    """The ids of the days that were noted about these limits."""
    return [entry.id for entry in days_of(store.journal(LimitTest), limits)]
