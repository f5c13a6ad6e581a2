"""One Holdfast for one data folder: the lock that proves it runs, and where it answers."""

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

LOCK = "lock"
STATE = "running.json"
PATIENCE = 15.0  # seconds: a cold start on a slow disk


@dataclass(frozen=True)
class Address:
    """Where a Holdfast answers."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"

    @property
    def family(self) -> socket.AddressFamily:
        return socket.AF_INET6 if ":" in self.host else socket.AF_INET

    def answers(self) -> bool:
        """Does somebody listen there?"""
        # Not `create_connection`: it loads the tables of international names to look up a number.
        with suppress(OSError), socket.socket(self.family) as probe:
            probe.settimeout(1)
            probe.connect((self.host, self.port))
            return True
        return False


class AlreadyRunning(Exception):
    """Another process holds the lock of this folder."""


@contextmanager
def only_one(home: Path) -> Iterator[None]:
    """Hold the folder's lock while the block runs. Raises AlreadyRunning.

    The system frees the lock when the last process that inherited it ends, however it ends.
    """
    handle = os.open(home / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(handle, "r+b") as file:
        try:
            _lock(file)
        except OSError as taken:
            raise AlreadyRunning from taken
        (home / STATE).unlink(missing_ok=True)  # left by one that was killed
        yield


def _lock(file: IO[bytes]) -> None:
    try:
        import fcntl  # late: not on Windows
    except ImportError:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def note_address(home: Path, address: Address) -> None:
    """Write where we answer, for a second `holdfast` to find; its time starts the idle clock."""
    draft = home / f".{STATE}"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(asdict(address), stream)
    draft.replace(home / STATE)


def running_address(home: Path) -> Address | None:
    """Where the one that holds the lock answers; waits for one that is still starting."""
    ends_at = time.monotonic() + PATIENCE
    while time.monotonic() < ends_at:
        address = _read_address(home)
        if address and address.answers():
            return address
        time.sleep(0.05)
    return None


def _read_address(home: Path) -> Address | None:
    try:
        return Address(**json.loads((home / STATE).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
