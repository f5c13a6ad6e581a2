"""The data folder on one's own computer: where it is, what it must be like, and its own identity."""

import json
import os
import secrets
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from holdfast.site.keys import make_home_keys, write_once
from holdfast.site.problem import Problem


@dataclass(frozen=True)
class Installation:
    """One installation's own names. `id` ends its cookie names, `host` is its loopback address.

    Cookies ignore ports, so every local program on 127.0.0.1 would be sent ours: where the
    system has all of 127.0.0.0/8, an installation draws an address of its own.
    """

    id: str
    host: str


def default_home() -> Path:
    """The usual place: per user, on this machine only, never roaming."""
    from platformdirs import (
        user_data_path,
    )  # late: most starts name no folder, some commands need none

    return user_data_path("holdfast", appauthor=False, roaming=False)


def prepare_home(home: Path) -> Installation:
    """Make the folder ready: for its owner only, with its keys and identity. Safe to repeat.

    Raises Problem when the folder cannot be made.
    """
    os.umask(0o077)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.chmod(0o700)
        make_home_keys(home)
        write_once(home / "installation.json", _new_installation())
    except OSError as refused:
        raise Problem("folder_unusable", path=str(home)) from refused
    return read_installation(home)


def read_installation(home: Path) -> Installation:
    """The identity written once. Raises Problem `home_unprepared`."""
    try:
        return Installation(**json.loads((home / "installation.json").read_bytes()))
    except (OSError, ValueError, TypeError) as missing:
        raise Problem("home_unprepared", path=str(home)) from missing


def _new_installation() -> bytes:
    return json.dumps(asdict(Installation(id=secrets.token_hex(4), host=_loopback()))).encode()


def _loopback() -> str:
    """A random 127.a.b.c where the system answers for all of them, else 127.0.0.1 (macOS)."""
    if not sys.platform.startswith(("linux", "win32")):
        return "127.0.0.1"
    a, b, c = (secrets.randbelow(254) + 1 for _ in range(3))
    return f"127.{a}.{b}.{c}"
