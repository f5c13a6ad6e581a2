"""Which article files lie in the folders, and whether one of them has changed."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from holdfast.library.links import IMAGE_TYPES

ARTICLES = "articles"  # <folder>/<language>/articles/<slug>.md
MEDIA = "media"  # <folder>/media/<picture>


class Stamp(NamedTuple):
    """What the file system tells without reading: a changed file has another one."""

    changed_at: int  # nanoseconds
    size: int  # bytes


class File(NamedTuple):
    """One article file. Later folders stand above earlier ones."""

    folder: int  # its place among the folders
    language: str
    name: str
    path: Path

    @property
    def id(self) -> str:
        """How messages and logs call it: `ro/primii-pasi`."""
        return f"{self.language}/{self.name.removesuffix('.md')}"

    @property
    def key(self) -> str:
        """What no other file of these folders has: `1/ro/primii-pasi.md`."""
        return f"{self.folder}/{self.language}/{self.name}"


def find(folders: Sequence[Path], languages: Sequence[str]) -> dict[File, Stamp]:
    """Every article file with its stamp, in a fixed order."""
    places = [(at, language) for at in range(len(folders)) for language in languages]
    found = {}
    for at, language in places:
        for path, stamp in _files(folders[at] / language / ARTICLES):
            found[File(at, language, path.name, path)] = stamp
    return dict(sorted(found.items()))


def _files(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """Hidden files, such as an editor's, do not count; a folder that is not there is empty."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.endswith(".md") and entry.name[0] not in "._":
            with suppress(FileNotFoundError):  # it may vanish while we look
                stat = entry.stat()
                yield Path(entry.path), Stamp(stat.st_mtime_ns, stat.st_size)


def pictures(folders: Sequence[Path]) -> list[str]:
    """The name of every picture there is, in a fixed order."""
    media = [folder / MEDIA for folder in folders]
    return sorted(str(file) for folder in media for file in folder.rglob("*"))


def picture(folders: Sequence[Path], path: str) -> Path | None:
    """The file of a picture, looked for in the last folder first; None when no media folder has one we show."""
    for folder in reversed(folders):
        media = (folder / MEDIA).resolve()
        with suppress(OSError, ValueError):  # a name too long, or none a file can have
            file = (media / path).resolve()
            is_shown = file.suffix.lower() in IMAGE_TYPES
            if is_shown and file.is_relative_to(media) and file.is_file():
                return file
    return None
