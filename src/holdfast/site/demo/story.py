"""The invented story as content/demo tells it: what was ticked, and how many days before today."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated

import msgspec
import yaml

from holdfast.healing.patterns.thread import Fits, Likeness
from holdfast.healing.patterns.vocabulary import Ending, Facet, Feeling, Role, Trait
from holdfast.healing.relationship import Period, RelationKind
from holdfast.healing.safety.state import Moment, State

FILE = Path("demo", "mira.yaml")


class When(msgspec.Struct, frozen=True, kw_only=True):
    """The day something was kept, counted back from today, and the time of that day in UTC."""

    day: Annotated[int, msgspec.Meta(le=-1)]
    at: str

    def on(self, now: datetime) -> date:
        """The day."""
        return now.date() + timedelta(days=self.day)

    def when(self, now: datetime) -> datetime:
        """The moment it was kept, in the zone of `now`."""
        return datetime.combine(self.on(now), time.fromisoformat(self.at), now.tzinfo)


class Person(When, frozen=True, forbid_unknown_fields=True):
    """Someone who matters to her."""

    relation: RelationKind
    period: Period
    from_childhood: bool = False


class Looked(When, frozen=True, forbid_unknown_fields=True):
    """Answers about closeness with one person."""

    of: str
    answers: dict[str, int]


class Noted(When, frozen=True, forbid_unknown_fields=True):
    """One person in the inventory; `words` names the fields she wrote in."""

    of: str
    feelings: tuple[Feeling, ...] = ()
    roles: tuple[Role, ...] = ()
    endings: tuple[Ending, ...] = ()
    traits: tuple[Trait, ...] = ()
    words: tuple[str, ...] = ()


class Felt(When, frozen=True, forbid_unknown_fields=True):
    """One state check."""

    tool: str
    moment: Moment
    state: State
    distress: int | None = None


class Said(When, frozen=True, forbid_unknown_fields=True):
    """What she said about one thread."""

    facet: Facet
    term: str
    fits: Fits
    likeness: Likeness | None = None
    learned_with: str | None = None


class Written(When, frozen=True, forbid_unknown_fields=True):
    """One version of her sentence; `blanks` names those she filled."""

    name: str
    blanks: tuple[str, ...]


class Space(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the space is entered with. Everyone may know it: nothing in it is anyone's."""

    name: str
    passphrase: str


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    space: Space
    people: dict[str, Person]
    closeness: tuple[Looked, ...]
    inventory: tuple[Noted, ...]
    states: tuple[Felt, ...]
    threads: tuple[Said, ...]
    formulations: tuple[Written, ...]


def read_story(root: Path) -> Story:
    """The story in the content under `root`. Raises msgspec.ValidationError naming what does not fit."""
    raw = yaml.load((root / FILE).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return msgspec.convert(raw, Story)
