"""Every reflection of My space: where it lies and which tool is behind it, found when somebody first opens it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from .tool import Tool


@dataclass(frozen=True)
class Place:
    """Where a tool lies.

    name: the id of its reflection: in entries, in state checks, and in the names of its addresses.
    letter: its address, `/space/<letter>/`, or `/space/p/<person>/<letter>/` when it is about one person.
    tool: the name of its `Tool` in this package, such as "trust_and_self.TOOL".
    is_deep: a state check before and after it, and the gentle stop.
    then: where the check after it goes on to, by name; the tool's first page, or the people, when left out.
    """

    name: str
    letter: str
    tool: str
    about_one: bool = False
    is_deep: bool = True
    then: str = ""

    @property
    def next_page(self) -> str:
        """The name of the address the check after it goes on to."""
        return self.then or ("space:people" if self.about_one else f"space:{self.url_name('')}")

    def url_name(self, step: str) -> str:
        """The name of an address without its namespace, such as "self-answer"."""
        return "-".join(part for part in (self.name.replace("_", "-"), step) if part)


PLACES = (
    Place("closeness", "q", "closeness.TOOL", about_one=True, then="space:plane"),
    Place("self", "u", "trust_and_self.TOOL"),
    Place("therapy", "v", "therapy.TOOL", is_deep=False),
    Place("emotional_safety", "a", "emotional_safety.TOOL", about_one=True),
    Place("lean_on", "g", "lean_on.TOOL", about_one=True),
    Place("warning_signs", "i", "warning_signs.TOOL"),
)


@cache
def find_tool(name: str) -> Tool:
    """The tool of this name, imported with everything behind it. Raises KeyError."""
    place = {place.name: place for place in PLACES}[name]
    tool: Tool = import_string(f"{__package__}.{place.tool}")
    return tool
