"""What articles may lean on when they are checked outside the pages."""

from collections.abc import Iterable

from holdfast.library import House, vocabulary_from
from holdfast.library.vocabulary import TOOLS
from holdfast.words import Words

# The addresses belong to the pages; here a name for each tool is enough to check and to show the link.
_TOOL_ADDRESSES = {tool: f"#{tool}" for tool in TOOLS}


def house_of(languages: Iterable[str]) -> House:
    """The words of these languages, the standard boxes, and every tool."""
    return House({name: vocabulary_from(Words(name)) for name in languages}, tools=_TOOL_ADDRESSES)
