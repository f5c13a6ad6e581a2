"""Keeps articles ready to show, notices edits without a restart, and never shows half a page."""

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from holdfast.library import Article, House, Problems, read
from holdfast.shelf.collection import Collection
from holdfast.shelf.files import File, Stamp, find

LOOK_AGAIN = 1.0  # seconds
logger = logging.getLogger("holdfast.shelf")


class Held(msgspec.Struct, frozen=True):
    """What is known of one file: its content as a hash, and the last good article made from it."""

    digest: bytes
    article: Article | None


class Shelf:
    """The articles of some folders; a later folder replaces an earlier one's by address, or adds.

    `houses` says by language what articles may lean on. `clock` counts seconds and is not a calendar.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        houses: Mapping[str, House],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folders = tuple(folders)
        self._houses = houses
        self._clock = clock
        self._lock = threading.Lock()
        self._look_at = float("-inf")
        self._stamps: dict[File, Stamp] = {}
        self._held: dict[File, Held] = {}
        self._collection: Collection | None = None

    def articles(self) -> Collection:
        """The articles as they are now; the folders are looked at again at most once a second.

        While one thread reads an edit, the others show what was there before.
        """
        known = self._collection
        if known is not None and self._clock() < self._look_at:
            return known
        if not self._lock.acquire(blocking=known is None):
            return known or Collection()
        try:
            return self._look()
        finally:
            self._lock.release()

    def _look(self) -> Collection:
        stamps = self._find()
        if self._collection is None or stamps != self._stamps:
            changed = [file for file, stamp in stamps.items() if self._stamps.get(file) != stamp]
            self._held = {file: held for file, held in self._held.items() if file in stamps}
            self._held.update((file, self._read(file)) for file in changed)
            held = [self._held[file] for file in stamps]
            self._collection = Collection(
                (one.article for one in held if one.article is not None), digest_of(held)
            )
            self._stamps = stamps
        self._look_at = self._clock() + LOOK_AGAIN
        return self._collection

    def _find(self) -> dict[File, Stamp]:
        """The files there are; those there were, while a folder cannot be read."""
        try:
            return find(self.folders, tuple(self._houses))
        except OSError as trouble:
            logger.warning("folder not read", extra={"codes": type(trouble).__name__})
            return self._stamps

    def _read(self, file: File) -> Held:
        """The article anew, or the last good one beside the hash of what could not be read."""
        before = self._held.get(file, Held(b"", None))
        try:
            content = file.path.read_bytes()
        except OSError as trouble:
            _log(file, type(trouble).__name__)
            return before
        digest = hashlib.sha256(content).digest()
        if digest == before.digest:
            return before
        path = f"{file.language}/articles/{file.name}"
        found = read(content, path, file.language, self._houses[file.language])
        if isinstance(found, Problems):
            _log(file, ",".join(sorted({problem.code for problem in found.items})))
            return Held(digest, before.article)
        return Held(digest, without_tree(found))


def digest_of(held: Sequence[Held]) -> str:
    """One hash for the content of all files, in their order."""
    return hashlib.sha256(b"".join(one.digest for one in held)).hexdigest()


def without_tree(article: Article) -> Article:
    """The article as it is shown: its tree has done its work, and takes most of the room."""
    return msgspec.structs.replace(article, blocks=())


def _log(file: File, codes: str) -> None:
    """Ids and codes only; the words of an article that is not ready are its author's."""
    logger.warning("article not read", extra={"article": file.id, "codes": codes})
