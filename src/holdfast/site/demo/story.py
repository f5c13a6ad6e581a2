"""The invented story as content/demo tells it: entries of any kind, and how many days before today each was kept."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Any

import msgspec
import yaml

FILE = Path("demo", "mira.yaml")


class Told(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of the story: how many days ago and at what time (UTC) it was kept, its kind, and the fields of its body.

    `name` lets other entries point to it. In the fields, "@ana" stands for the id of the entry of that name and
    "=alias.ana" for Mira's words under that key.
    """

    ago: Annotated[int, msgspec.Meta(ge=1)]
    at: str
    kind: str
    name: str = ""
    fields: dict[str, Any]

    def on(self, now: datetime) -> date:
        """The day."""
        return now.date() - timedelta(days=self.ago)

    def when(self, now: datetime) -> datetime:
        """The moment it was kept, in the zone of `now`."""
        return datetime.combine(self.on(now), time.fromisoformat(self.at), now.tzinfo)


class Space(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the space is entered with. Everyone may know it: nothing in it is anyone's."""

    name: str
    passphrase: str


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    space: Space
    entries: tuple[Told, ...]


def read_story(root: Path) -> Story:
    """The story in the content under `root`. Raises msgspec.ValidationError naming what does not fit."""
    raw = yaml.load((root / FILE).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    told = [_split(line) for line in raw["entries"]]
    return msgspec.convert({**raw, "entries": told}, Story)


def _split(line: dict[str, Any]) -> dict[str, Any]:
    """A line of the file with the fields of its body apart from what the story itself needs to know."""
    own = ("ago", "at", "kind", "name")
    split: dict[str, Any] = {field: each for field, each in line.items() if field in own}
    return {**split, "fields": {field: each for field, each in line.items() if field not in own}}
