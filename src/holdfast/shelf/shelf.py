"""Keeps articles ready to show, notices edits without a restart, and never shows half a page."""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from holdfast.library import Article, Problems
from holdfast.shelf.collection import Collection
from holdfast.shelf.doubles import doubles
from holdfast.shelf.files import File, Stamp, find
from holdfast.shelf.kept import Held, Kept

if TYPE_CHECKING:
    from holdfast.library import House
    from holdfast.library.problems import Problem

LOOK_AGAIN = 1.0  # seconds
logger = logging.getLogger("holdfast.shelf")


class Shelf:
    """The articles of some folders; a later folder replaces an earlier one's by address or key, or adds.

    `houses` gives by language what articles may lean on; it is asked when the first article has to be read.
    `kept` holds articles of the start before. `clock` counts seconds and is not a calendar.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        languages: Sequence[str],
        houses: Callable[[], Mapping[str, House]],
        *,
        kept: Kept | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folders = tuple(folders)
        self._languages = tuple(languages)
        self._make_houses = houses
        self._kept = kept
        self._clock = clock
        self._lock = threading.Lock()
        self._look_at = float("-inf")
        self._stamps: dict[File, Stamp] = {}
        self._held: dict[File, Held] = {}
        self._first_slugs: dict[File, str] = {}  # where each was when this process first read it
        self._doubles: dict[File, Problems] = {}
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

    def refused(self) -> list[tuple[str, Problems]]:
        """Every file that cannot be shown as it is now, by its id, with all that is wrong in it."""
        self.articles()
        found = []
        for file in [file for file, held in self._held.items() if held.is_outdated]:
            with suppress(OSError):  # it may have gone since
                made = self._made(file, file.path.read_bytes())
                if not isinstance(made, Article):
                    found.append((file.id, made))
        return found + [(file.id, problems) for file, problems in self._doubles.items()]

    def moved(self) -> tuple[Problem, ...]:
        """Texts that have another address than when this process began, and no alias for the old one."""
        from holdfast.library.collection import moved  # late: only the practice asks

        self.articles()
        found = (
            moved([article], {article.path: self._first_slugs[file]})
            for file, article in self._shown()
        )
        return tuple(problem for problems in found for problem in problems)

    def _shown(self) -> list[tuple[File, Article]]:
        return [(file, one.article) for file, one in self._held.items() if one.article is not None]

    def _look(self) -> Collection:
        stamps = self._find()
        if self._collection is None or stamps != self._stamps:
            changed = [file for file, stamp in stamps.items() if self._stamps.get(file) != stamp]
            self._held = {file: held for file, held in self._held.items() if file in stamps}
            self._held.update((file, self._read(file)) for file in changed)
            held = [self._held[file] for file in stamps]
            shown = self._shown()
            for file, article in shown:
                self._first_slugs.setdefault(file, article.front.slug)
            self._doubles = doubles(shown)
            for file, problems in self._doubles.items():
                _log(file, codes_of(problems))
            self._collection = Collection(
                (article for file, article in sorted(shown) if file not in self._doubles),
                digest_of(held),
            )
            self._stamps = stamps
            if self._kept:
                self._kept.keep(self._held)
        self._look_at = self._clock() + LOOK_AGAIN
        return self._collection

    def _find(self) -> dict[File, Stamp]:
        """The files there are; those there were, while a folder cannot be read."""
        try:
            return find(self.folders, self._languages)
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
        if self._kept and (kept := self._kept.find(file, digest)):
            return kept
        found = self._made(file, content)
        if isinstance(found, Problems):
            _log(file, codes_of(found))
            return Held(digest, before.article, is_outdated=True)
        return Held(digest, without_tree(found))

    def _made(self, file: File, content: bytes) -> Article | Problems:
        from holdfast.library import (
            read,
        )  # late: with every article kept, no start needs the engine

        path = f"{file.language}/articles/{file.name}"
        found = read(content, path, file.language, self._houses[file.language])
        if isinstance(found, Problems) or found.front.language == file.language:
            return found
        # Its keys name another language than its folder: the addresses it leads to are that one's.
        return read(content, path, file.language, self._houses[found.front.language])

    @cached_property
    def _houses(self) -> Mapping[str, House]:
        return self._make_houses()


def digest_of(held: Sequence[Held]) -> str:
    """One hash for the content of all files, in their order."""
    return hashlib.sha256(b"".join(one.digest for one in held)).hexdigest()


def without_tree(article: Article) -> Article:
    """The article as it is shown: its tree has done its work, and takes most of the room."""
    return msgspec.structs.replace(article, blocks=())


def codes_of(problems: Problems) -> str:
    """What is wrong, without its words."""
    return ",".join(sorted({problem.code for problem in problems.items}))


def _log(file: File, codes: str) -> None:
    """Ids and codes only; the words of an article that is not ready are its author's."""
    logger.warning("article not read", extra={"article": file.id, "codes": codes})
