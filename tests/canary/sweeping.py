"""Look for words in everything a running program leaves: files, memory-mapped logs, what it said, cookies."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from pathlib import Path


def forms_of(secret: bytes) -> dict[str, bytes]:
    """A secret as it could lie on a disk: plain, in hex, in base64 whatever stands before it."""
    shapes = {
        "plain": secret,
        "hex": secret.hex().encode(),
        "HEX": secret.hex().upper().encode(),
        "UTF-16": secret.decode("latin-1").encode("utf-16-le"),
    }
    for shift in range(3):
        # With other bytes in front base64 letters change; the whole groups in the middle stay.
        coded = base64.b64encode(b"\0" * shift + secret)
        middle = coded[4 if shift else 0 : len(coded) // 4 * 4 - 4]
        shapes[f"base64+{shift}"] = middle
        shapes[f"base64url+{shift}"] = middle.translate(bytes.maketrans(b"+/", b"-_"))
    return shapes


def everything_in(*folders: Path) -> dict[str, bytes]:
    """The bytes of every file below these folders, and their names."""
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    read = {str(file): file.read_bytes() for file in files}
    return {**read, "names of files": "\n".join(read).encode()}


def hits(needles: Mapping[str, bytes], places: Mapping[str, bytes]) -> list[str]:
    """Every `needle in shape at place`."""
    return [
        f"{name} as {shape} in {place}"
        for name, secret in needles.items()
        for shape, wanted in forms_of(secret).items()
        for place, content in places.items()
        if wanted in content
    ]


def words(texts: Iterable[str]) -> dict[str, bytes]:
    """Needles from texts."""
    return {text: text.encode() for text in texts}
