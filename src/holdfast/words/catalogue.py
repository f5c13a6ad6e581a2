"""The catalogue: one language's content files as a flat table of dotted keys."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from holdfast.words.compiled import Compiled
from holdfast.words.plural import Form

# Tables that live beside the words but are not words a person reads.
NOT_WORDS = frozenset({"never.yaml", "hint_patterns.yaml"})

Forms = dict[Form, str]
Value = str | tuple[str, ...] | Forms
Row = tuple[str, str, int, Value]  # file name, key, line, value


class ContentBroken(Exception):
    """A content file cannot be read; the message starts with file:line."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file, self.line, self.reason = file, line, reason


class Text(msgspec.Struct, frozen=True):
    """One text and the line it stands on."""

    value: Value
    file: Path
    line: int

    @property
    def sentences(self) -> tuple[str, ...]:
        """Every string of this text: itself, its paragraphs, or its plural forms."""
        if isinstance(self.value, str):
            return (self.value,)
        return self.value if isinstance(self.value, tuple) else tuple(self.value.values())


class Catalogue(msgspec.Struct, frozen=True):
    """All texts of one language, by dotted key."""

    language: str
    texts: Mapping[str, Text]


@lru_cache(maxsize=16)
def load_catalogue(root: Path, language: str) -> Catalogue:
    """Read `root/<language>/*.yaml`; a missing folder is an empty catalogue. Raises ContentBroken.

    YAML is slow to read, so the table is kept for the next start, as long as no file changes.
    """
    files, content = _files(root, language), content_of(root, language)
    kept = Compiled(f"words-{language}", list[Row])
    rows = kept.read(content)
    if rows is None:
        rows = _read(files)
        kept.write(content, rows)
    places = {file.name: file for file in files}
    texts = {key: Text(value, places[name], line) for name, key, line, value in rows}
    return Catalogue(language=language, texts=texts)


def content_of(root: Path, language: str) -> bytes:
    """Names and hashes of all files of a language's words: other words have another one."""
    return b"".join(
        file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest()
        for file in _files(root, language)
    )


def _files(root: Path, language: str) -> list[Path]:
    files = sorted((root / language).glob("*.yaml"))
    return [file for file in files if file.name not in NOT_WORDS]


def _read(files: Sequence[Path]) -> list[Row]:
    from holdfast.words.composing import read_texts  # late: most starts read no YAML

    return [
        (file.name, key, text.line, text.value)
        for file in files
        for key, text in read_texts(file).items()
    ]
