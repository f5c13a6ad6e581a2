"""Experiences that name only people who are deleted: they go with them; where others are named too, they stay."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from holdfast.healing.experiences.experience import Experience
from holdfast.healing.experiences.reading import only_about
from holdfast.storage.journal_store import JournalStore


def naming_only(people: Collection[UUID], *, store: JournalStore) -> tuple[UUID, ...]:
    """The ids of the experiences that name nobody else."""
    return only_about(store.journal(Experience), people)
