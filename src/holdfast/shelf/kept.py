"""Articles kept from one start to the next, so that only what was written since is read again."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from holdfast.library import Article
from holdfast.shelf.files import File
from holdfast.words.compiled import FOLDER, Compiled


class Held(msgspec.Struct, frozen=True):
    """What is known of one file: its content as a hash, and the last good article made from it."""

    digest: bytes
    article: Article | None
    is_outdated: bool = False  # the content of now cannot be read; the article is of an earlier one

    @property
    def may_be_kept(self) -> bool:
        """A draft is its author's alone, and what cannot be read shall be named again at each start."""
        return not (self.article is None or self.is_outdated or self.article.front.draft)


class Kept:
    """The articles of the start before. `leans_on` stands for all that they depend on beside their own files."""

    def __init__(self, leans_on: bytes, folder: Path = FOLDER) -> None:
        self._leans_on = leans_on
        self._compiled = Compiled("articles", dict[str, Held], folder)
        self._held = self._compiled.read(leans_on) or {}

    def find(self, file: File, digest: bytes) -> Held | None:
        """What was made of this file when its content was the same."""
        held = self._held.get(file.key)
        return held if held and held.digest == digest else None

    def keep(self, held: Mapping[File, Held]) -> None:
        """Keep these and no others; nothing is written when they are kept already."""
        good = {file.key: one for file, one in held.items() if one.may_be_kept}
        if _digests(good) != _digests(self._held):
            self._compiled.write(self._leans_on, good)
            self._held = good


def _digests(held: Mapping[str, Held]) -> dict[str, bytes]:
    return {key: one.digest for key, one in held.items()}
