"""How a shortcode is declared: its name, its arguments, what it may hold and how it renders."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a declaration names the page it renders on, and the page renders declarations
    from holdfast.library.rendering.elements import Html
    from holdfast.library.rendering.page import Page
    from holdfast.library.tree import Box


class Takes(StrEnum):
    """What an argument's value may be."""

    TEXT = "text"  # plain text; typography applies
    CHOICE = "one of"
    FLAG = "true or false"
    ICON = "icon"  # the last word of an icon class; an unknown one only warns
    TOOL = "a tool's id"  # the ids are handed in by whoever reads the article
    IGNORED = "ignored"  # accepted from older articles and dropped


@dataclass(frozen=True, slots=True)
class Argument:
    """One named argument; `default` stands when it is not given."""

    name: str
    takes: Takes = Takes.TEXT
    default: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shortcode:
    """One shortcode. Everything else (checks, messages, the table in docs) follows from this."""

    name: str
    becomes: str  # one line for practitioners
    html: "Callable[[Box, Page], Html]"
    title: "Callable[[Box, Page], str]"  # the line before the text when everything is plain text
    arguments: tuple[Argument, ...] = ()
    has_content: bool = True
    holds_only: str = ""  # the one shortcode that may stand in it, and no text
    may_hold: frozenset[str] = frozenset()
    stands_in: str = (
        ""  # the one shortcode it may stand in; otherwise it may stand at the top level
    )
    own_lines: bool = True
    once: bool = False  # a second one is dropped with a warning

    def argument(self, name: str) -> Argument | None:
        return next((known for known in self.arguments if known.name == name), None)
