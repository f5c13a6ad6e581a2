"""What was made from files, kept for the next start: beside Python's own compiled files, and under their rules.

It is as trusted as the program and holds nothing private. It may be removed at any time, and it is made again when
the program or what it was made from has changed. Never in the data folder: whoever could write there could then
choose what pages say.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

PACKAGE = Path(__file__).resolve().parent.parent
FOLDER = PACKAGE / "__pycache__"
MARK_SIZE = 32  # bytes of SHA-256

T = TypeVar("T")


class Compiled(Generic[T]):
    """One value of a type that msgspec knows, found again by what it was made from."""

    def __init__(self, name: str, kind: type[T], folder: Path = FOLDER) -> None:
        self._file = folder / f"{name}.msgpack"
        self._kind = kind

    def read(self, made_from: bytes) -> T | None:
        """The value, or None when there is none that is whole and was made from this, by this program."""
        try:
            content = self._file.read_bytes()
            mark, text = content[:MARK_SIZE], content[MARK_SIZE:]
            if mark != _mark(made_from, text):
                return None
            return msgspec.msgpack.decode(text, type=self._kind)
        except (OSError, msgspec.DecodeError):
            return None

    def write(self, made_from: bytes, value: T) -> None:
        """Keep a value, unless Python was told to write nothing; a folder that is not ours to write is no trouble."""
        if sys.dont_write_bytecode:
            return
        text = msgspec.msgpack.encode(value)
        with suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
            draft = self._file.with_suffix(f".{os.getpid()}")
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as stream:
                stream.write(_mark(made_from, text) + text)
            draft.replace(self._file)


def _mark(made_from: bytes, text: bytes) -> bytes:
    """Stands for program, origin and text: a file that was cut or changed has another one."""
    return hashlib.sha256(program() + hashlib.sha256(made_from).digest() + text).digest()


@cache
def program() -> bytes:
    """Stands for the program as it is installed, told as Python tells for its own: by times and sizes of files."""
    whole = hashlib.sha256(sys.version.encode())
    for line in sorted(_files(PACKAGE)):
        whole.update(line.encode(errors="surrogateescape"))
    for name in sorted(_dependencies()):
        whole.update(name.encode())
    return whole.digest()


def _files(folder: Path | str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != FOLDER.name:
                    yield from _files(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path} {stat.st_mtime_ns} {stat.st_size}\n"


def _dependencies() -> Iterator[str]:
    """Names with versions, as installers note them; another version may read the same file in another way."""
    installed = Path(msgspec.__file__).parent.parent
    return (name for name in os.listdir(installed) if name.endswith(".dist-info"))
