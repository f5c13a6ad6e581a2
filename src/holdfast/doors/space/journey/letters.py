"""The letters of tools in addresses of the timeline, and the way there from lists that show only their latest."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from holdfast.healing.journey.timeline import Room

# A word would tell too much in an address.
LETTERS: Final[Mapping[str, Room]] = MappingProxyType(dict(zip("pqslybgoufhz", Room, strict=True)))
LETTER_OF: Final = MappingProxyType({room: letter for letter, room in LETTERS.items()})

# A list on a page of a tool shows as many at most: ten years of entries would be a page nobody reads.
LISTED_AT_MOST: Final = 50


def entries_address(room: Room, person: UUID | None = None) -> str:
    """Where everything made with a tool is, page by page; only what is about one person when they are given."""
    query = {"p": person} if person else {}
    return f"{reverse('space:journey')}?{urlencode({**query, 'k': LETTER_OF[room]})}"


def rest_address(count: int, room: Room, person: UUID | None = None) -> str:
    """The same, for a list of so many entries that some are left out; empty when it shows all."""
    return entries_address(room, person) if count > LISTED_AT_MOST else ""
