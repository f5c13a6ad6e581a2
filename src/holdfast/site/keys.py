"""Keys the site itself needs: Django's, the one that hides handles, and the peppers.

On one's own computer they are made once, in 0600 files beside the data. A hosted site is given
them, by environment or by file; nothing here ever invents a key for it.
"""

import base64
import binascii
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from holdfast.site.problem import Problem

LENGTH = 32
NAMES_AT_HOME = ("django", "index")
PEPPER = re.compile(r"HOLDFAST_PEPPER_([1-9][0-9]*)(_FILE)?")


@dataclass(frozen=True, repr=False)
class Keys:
    """`django` signs forms, `index` hides handles, `peppers` (by number, none at home) harden slots."""

    django: bytes
    index: bytes
    peppers: Mapping[int, bytes]


def make_home_keys(home: Path) -> None:
    """Write each missing key of a home installation, 32 random bytes, for its owner only."""
    folder = home / "keys"
    folder.mkdir(mode=0o700, exist_ok=True)
    for name in NAMES_AT_HOME:
        write_once(folder / name, os.urandom(LENGTH))


def write_once(file: Path, content: bytes) -> None:
    """Create `file` with mode 0600 and `content`, whole or not at all; an existing one stays."""
    if file.exists():
        return
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)


def read_home_keys(home: Path) -> Keys:
    """The keys beside the data. Raises Problem `home_unprepared` or `key_damaged`."""
    django, index = (_read_home_key(home / "keys" / name) for name in NAMES_AT_HOME)
    return Keys(django=django, index=index, peppers={})


def _read_home_key(file: Path) -> bytes:
    try:
        key = file.read_bytes()
    except OSError as missing:
        raise Problem("home_unprepared", path=str(file.parent.parent)) from missing
    if len(key) != LENGTH:
        raise Problem("key_damaged", path=str(file))
    return key


def read_given_keys(environ: Mapping[str, str], *, data: Path) -> Keys:
    """The keys an operator gives a hosted site; `data` is the folder they must not lie in.

    Raises Problem `key_missing`, `key_malformed`, `key_file_open`, `key_beside_data` or
    `keys_equal`.
    """
    numbers = {int(found[1]) for name in environ if (found := PEPPER.fullmatch(name))}
    keys = Keys(
        django=_given(environ, "HOLDFAST_DJANGO_KEY", data),
        index=_given(environ, "HOLDFAST_INDEX_KEY", data),
        peppers={n: _given(environ, f"HOLDFAST_PEPPER_{n}", data) for n in sorted(numbers or {1})},
    )
    every = [keys.django, keys.index, *keys.peppers.values()]
    if len(set(every)) < len(every):
        raise Problem("keys_equal")
    return keys


def _given(environ: Mapping[str, str], name: str, data: Path) -> bytes:
    if text := environ.get(name):
        return _decode(name, text)
    if path := environ.get(f"{name}_FILE"):
        return _decode(name, _read_secret_file(name, Path(path), data))
    raise Problem("key_missing", name=name)


def _read_secret_file(name: str, file: Path, data: Path) -> str:
    if file.resolve().is_relative_to(data.resolve()):
        raise Problem("key_beside_data", name=name, path=str(file))
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        text = file.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise Problem("key_missing", name=name) from unreadable
    if os.name == "posix" and mode & 0o177:
        raise Problem("key_file_open", name=name, path=str(file))
    return text


def _decode(name: str, text: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as malformed:
        raise Problem("key_malformed", name=name) from malformed
    if len(key) != LENGTH or len(set(key)) < LENGTH // 4:
        raise Problem("key_malformed", name=name)
    return key
