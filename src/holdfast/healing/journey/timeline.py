"""The timeline: which entries one page of it shows, newest first, found without opening a single body.

It is a way to find something again. Nothing is counted, nothing is compared, and no gap is pointed at.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Final, Protocol, TypeVar
from uuid import UUID

import msgspec

# Few enough to be read and opened at once, many enough that a busy month is one page.
PAGE_SIZE: Final = 50


class Room(StrEnum):
    """Which tool an entry was made with, as the timeline can be narrowed to one."""

    PEOPLE = "people"
    CLOSENESS = "closeness"
    PATTERNS = "patterns"
    REACHING = "reaching"
    DIAL = "dial"
    LIMITS = "limits"
    DYNAMICS = "dynamics"
    SETTLING = "settling"
    REFLECTIONS = "reflections"
    EXPERIENCES = "experiences"
    PLANS = "plans"
    OTHER = "other"  # of a kind that only a newer Holdfast knows


ROOMS: Final[Mapping[str, Room]] = {
    "relationship": Room.PEOPLE,
    "attachment": Room.CLOSENESS,
    "inventory": Room.PATTERNS,
    "thread": Room.PATTERNS,
    "formulation": Room.PATTERNS,
    "reach": Room.REACHING,
    "dial": Room.DIAL,
    "limit": Room.LIMITS,
    "limit_test": Room.LIMITS,
    "i_statement": Room.LIMITS,
    "dynamic": Room.DYNAMICS,
    "settling": Room.SETTLING,
    "reflection": Room.REFLECTIONS,
    "experience": Room.EXPERIENCES,
    "pace_plan": Room.PLANS,
    "hard_hours_plan": Room.PLANS,
}

# Settings, unfinished forms, and the looks at one's state that frame every tool: kept, and nothing to look back on.
NOT_LISTED: Final = frozenset(
    {"draft", "own_comment", "preferences", "settling_limits", "state_check"}
)


class Noted(Protocol):
    """What the timeline must know of an entry: enough to place it, nothing of what it says."""

    @property
    def id(self) -> UUID: ...
    @property
    def kind(self) -> str: ...
    @property
    def kept_at(self) -> datetime: ...
    @property
    def about(self) -> UUID | None: ...


class Year(msgspec.Struct, frozen=True):
    """A year with entries. The page that begins with it follows the entry `after`; None is the newest page."""

    year: int
    after: UUID | None


class Page(msgspec.Struct, frozen=True):
    """One page: the entries on it, newest first, the entry the next page follows, and the years to go to.

    `rooms` are the tools there is anything of, before the page was narrowed to one.
    """

    entries: tuple[UUID, ...]
    older: UUID | None
    years: tuple[Year, ...]
    rooms: tuple[Room, ...]


_N = TypeVar("_N", bound=Noted)


def read_page(
    noted: Iterable[Noted],
    *,
    about: Collection[UUID] | None = None,
    room: Room | None = None,
    after: UUID | None = None,
    size: int = PAGE_SIZE,
) -> Page:
    """One page of the timeline: the `size` entries that follow the entry `after`.

    `about` narrows it to these entries and what belongs to them, such as one relationship. An `after` that is not
    there, because it was deleted meanwhile, begins at the newest.
    """
    listed = [each for each in noted if each.kind not in NOT_LISTED]
    if about is not None:
        listed = [each for each in listed if each.about in about or each.id in about]
    rooms = {room_of(kind) for kind in {each.kind for each in listed}}
    if room is not None:
        listed = [each for each in listed if room_of(each.kind) is room]
    listed.sort(key=attrgetter("kept_at", "id"), reverse=True)
    start = _start(listed, after)
    shown = listed[start : start + size]
    return Page(
        entries=tuple(each.id for each in shown),
        older=shown[-1].id if start + size < len(listed) else None,
        years=tuple(_years(listed)),
        rooms=tuple(each for each in Room if each in rooms),
    )


def room_of(kind: str) -> Room:
    """The tool an entry of this kind was made with."""
    return ROOMS.get(kind, Room.OTHER)


def _start(listed: Sequence[Noted], after: UUID | None) -> int:
    if after is None:
        return 0
    return next((at for at, each in enumerate(listed, 1) if each.id == after), 0)


def _years(listed: Sequence[Noted]) -> Iterable[Year]:
    """Each year with entries, newest first. Its beginning is found by halving: the entries lie in order."""
    at = 0
    while at < len(listed):
        year = listed[at].kept_at.year
        yield Year(year, listed[at - 1].id if at else None)
        begins = datetime(year, 1, 1, tzinfo=UTC)
        at = bisect_left(listed, True, lo=at, key=lambda each: each.kept_at < begins)
