"""What a page is made of: sections of short lines under headings, in words that are ready to be read."""

from enum import StrEnum
from typing import Final

import msgspec


class Topic(StrEnum):
    """What can stand on the page, in its order. Each is left out until it is chosen."""

    PEOPLE = "people"
    CLOSENESS = "closeness"
    REACHES = "reaches"
    LIMITS = "limits"
    PATTERNS = "patterns"
    SENTENCE = "sentence"
    SETTLING = "settling"
    SELF = "self"
    SIGNS = "signs"
    EXPERIENCES = "experiences"


# These name people, and so only those the person ticked.
ABOUT_PEOPLE: Final = frozenset({Topic.PEOPLE, Topic.CLOSENESS, Topic.REACHES, Topic.LIMITS})


class Block(msgspec.Struct, frozen=True):
    """Some lines, perhaps under a heading of their own."""

    lines: tuple[str, ...]
    heading: str = ""


class Section(msgspec.Struct, frozen=True):
    """One topic. `note` explains it in a line."""

    heading: str
    blocks: tuple[Block, ...]
    note: str = ""


class Sheet(msgspec.Struct, frozen=True):
    """The page. `left_out` are topics that were chosen and have nothing to show."""

    language: str
    title: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    left_out: tuple[Topic, ...] = ()
