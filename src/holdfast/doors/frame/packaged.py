"""Style, script and pictures as they lie in the package, under one address that changes when any does.

One fingerprint over all files stands in every address: `/static/<fingerprint>/holdfast/style.css`.
So a file may be kept for ever, references between files stay relative, and neither a checkout
nor a wheel needs a collecting step (docs/decisions/0010-packaged-static-files.md).
"""

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent.parent
PREFIX = "/static/"
COMPRESSED = frozenset({".css", ".js", ".svg", ".txt", ".json"})
# The system's table of types differs between machines, and a wrong one is refused under nosniff.
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


class NoSuchFile(LookupError):
    """A page names a static file that is not in the package."""


@dataclass(frozen=True)
class PackagedFile:
    """One file, ready to send: its type, its bytes and, where it helps, its bytes compressed."""

    content_type: str
    content: bytes
    is_compressed: bool

    @cached_property
    def gzipped(self) -> bytes | None:
        """Compressed when first asked for, and once."""
        return gzip.compress(self.content, 9, mtime=0) if self.is_compressed else None


@cache
def packaged_files() -> Mapping[str, PackagedFile]:
    """Every packaged file by its name below a `static` folder; read once a process."""
    return {name: _load(file) for name, file in sorted(_found().items())}


@cache
def fingerprint() -> str:
    """Twelve hexadecimal digits that stand for the content of all packaged files."""
    whole = hashlib.sha256()
    for name, file in packaged_files().items():
        whole.update(name.encode() + b"\0" + hashlib.sha256(file.content).digest())
    return whole.hexdigest()[:12]


def static_address(name: str) -> str:
    """The address of a packaged file. Raises NoSuchFile."""
    if name not in packaged_files():
        raise NoSuchFile(name)
    return f"{PREFIX}{fingerprint()}/{name}"


def file_at(path: str) -> PackagedFile | None:
    """The file behind an address that `static_address` gave, else None."""
    marked, _, name = path.removeprefix(PREFIX).partition("/")
    return packaged_files().get(name) if marked == fingerprint() else None


def _found() -> dict[str, Path]:
    folders = (*PACKAGE.glob("doors/*/static"), PACKAGE / "components" / "static")
    return {
        file.relative_to(folder).as_posix(): file
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and not file.name.startswith(".")
    }


def _load(file: Path) -> PackagedFile:
    content = file.read_bytes()
    kind = (
        TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    )
    return PackagedFile(kind, content, is_compressed=file.suffix in COMPRESSED)
