"""Experiences as data: lists, and no number that adds anything up. What was put away is not in them."""

from __future__ import annotations

from uuid import UUID

import msgspec

from holdfast.healing.experiences.experience import Experience
from holdfast.healing.experiences.reading import ExperiencesReading, Found
from holdfast.healing.journal.entry import Entry


class ExperienceData(msgspec.Struct, frozen=True):
    """What was said about one form."""

    id: UUID
    form: str
    called: str
    applies: str | None
    times: tuple[str, ...]
    people: tuple[UUID, ...]
    kinds: tuple[str, ...]
    frequency: str | None
    affects_now: int | None


class ExperiencesData(msgspec.Struct, frozen=True):
    """What was noted, by group, by time in life, and at most three that affect most now."""

    groups: dict[str, tuple[ExperienceData, ...]]
    times: dict[str, tuple[UUID, ...]]
    foremost: tuple[UUID, ...]
    some_put_away: bool


def experiences(reading: ExperiencesReading) -> ExperiencesData:
    """Everything that was not put away."""
    return ExperiencesData(
        groups={
            group.value: tuple(_one(entry) for entry in found)
            for group, found in reading.groups.items()
        },
        times={time.value: _ids(found) for time, found in reading.times.items()},
        foremost=_ids(reading.foremost),
        some_put_away=bool(reading.put_away),
    )


def _one(entry: Entry[Experience]) -> ExperienceData:
    body = entry.body
    return ExperienceData(
        id=entry.id,
        form=body.form,
        called=body.called.strip(),
        applies=body.applies,
        times=body.times,
        people=body.people,
        kinds=body.kinds,
        frequency=body.frequency,
        affects_now=body.affects_now,
    )


def _ids(found: Found) -> tuple[UUID, ...]:
    return tuple(entry.id for entry in found)
