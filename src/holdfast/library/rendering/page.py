"""What a block may ask for while it is rendered: words, the headings, addresses, and its own blocks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from holdfast.library.declaration import Shortcode
from holdfast.library.headings import FURNITURE
from holdfast.library.rendering.elements import Html
from holdfast.library.tree import Block, Heading
from holdfast.library.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Page:
    """One article being rendered."""

    vocabulary: Vocabulary
    shortcodes: Mapping[str, Shortcode]
    headings: tuple[Heading, ...]  # those of the table of contents
    tools: Mapping[str, str]  # addresses, by id of the tool
    media: str  # address of the media folder, ending in /
    blocks: Callable[["Page", tuple[Block, ...]], Html]
    help: str = ""  # address of help, named under every warning; empty: not in this article

    def inner(self, blocks: tuple[Block, ...]) -> Html:
        return self.blocks(self, blocks)


def box_id(number: int) -> str:
    """The id of a box's title: numbered, since two boxes may have the same title."""
    return f"{FURNITURE}box-{number}"
