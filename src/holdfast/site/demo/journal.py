"""The story as a journal: the same entries a person would have kept, on days that end yesterday."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID, uuid5

import msgspec

from holdfast.healing.journal.entry import KINDS, Body, Entry
from holdfast.healing.journal.preferences import Preferences
from holdfast.site.demo.story import Story, Told
from holdfast.words import Words

# Ids made from names are the same at every start, so that an address in a demonstration can be shown to others.
NAMES: Final = UUID("8f3f1a52-6d0c-4b7e-9d55-2f1c6f0e7a10")
# Fields that hold the day an entry is about: the day it was kept, unless the story says otherwise.
DAYS: Final = ("day", "noted_on")


def demo_entries(story: Story, words: Words, *, now: datetime) -> Iterator[Entry]:
    """Every entry of the story, told on the day of `now` (UTC) in the language of `words`.

    Raises msgspec.ValidationError for an entry that does not fit its kind.
    """
    first = min(told.when(now) for told in story.entries)
    yield Entry(_id("preferences"), first, Preferences(language=words.language))
    places: Counter[str] = Counter()
    for told in story.entries:
        name = told.name or f"{told.kind} {places[told.kind]}"
        places[told.kind] += 1
        yield Entry(_id(name), told.when(now), _body(told, words, now))


def _id(name: str) -> UUID:
    return uuid5(NAMES, name)


def _body(told: Told, words: Words, now: datetime) -> Body:
    kind = KINDS[told.kind]
    fields = _said(told.fields, words)
    days: dict[str, Any] = {
        field: told.on(now) for field in DAYS if field in kind.__struct_fields__
    }
    return cast(Body, msgspec.convert({"kind": told.kind, **days, **fields}, kind))


def _said(value: Any, words: Words) -> Any:
    """A value of the story with names as ids and keys as words, however deep they lie."""
    if isinstance(value, dict):
        return {_said(field, words): _said(each, words) for field, each in value.items()}
    if isinstance(value, list):
        return [_said(each, words) for each in value]
    if isinstance(value, str) and value[:1] in SIGNS:
        return SIGNS[value[0]](value[1:], words)
    return value


SIGNS: Final[dict[str, Callable[[str, Words], str]]] = {
    "@": lambda name, _: str(_id(name)),
    "=": lambda key, words: words.text(f"demo.mira.{key}"),
}
