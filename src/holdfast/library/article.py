"""An article that was read: what its author said about it, what it says, and how it looks."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from holdfast.library.front_matter.given import FrontMatter
from holdfast.library.problems import Problem
from holdfast.library.tree import Block


class Anchor(Struct, frozen=True):
    """A heading one can link to."""

    level: int
    id: str
    text: str
    line: int


class Standing(StrEnum):
    """Who may see an article now."""

    DRAFT = "draft"  # the practice's preview only
    WAITING = "waiting"  # its day has not come: not found
    PUBLISHED = "published"
    GONE = "gone"  # expired: gone for good


class Article(Struct, frozen=True):
    """One article in one language."""

    path: str
    front: FrontMatter
    blocks: tuple[Block, ...]
    html: str
    text: str
    headings: tuple[Anchor, ...]  # all of them
    toc: tuple[Anchor, ...]  # levels 2 to 4, at the top level of the article
    topics: tuple[str, ...]
    summary: str  # the description, or the start of the first paragraph
    words: int
    minutes: int
    warnings: tuple[Problem, ...]
    references: str = ""  # HTML of the works named in the keys, to stand below the text
    citations: tuple[str, ...] = ()  # every work named, in the keys or in the text, as plain text
    ends_with_notice: bool = False  # the author closes with an emphasised paragraph of their own

    @property
    def pair_key(self) -> str:
        """What an article shares with its translation."""
        return self.front.translation_key or self.stem

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return stem_of(self.path)

    def standing(self, now: datetime) -> Standing:
        """At a moment in the practice's time zone."""
        front = self.front
        if front.draft:
            return Standing.DRAFT
        if front.expiry_date is not None and front.expiry_date.has_come(now):
            return Standing.GONE
        starts = (front.date, front.publish_date)
        if all(start is None or start.has_come(now) for start in starts):
            return Standing.PUBLISHED
        return Standing.WAITING


def stem_of(path: str) -> str:
    """`content/ro/articles/primii-pasi.md` -> `primii-pasi`."""
    return path.replace("\\", "/").rpartition("/")[2].removesuffix(".md")
