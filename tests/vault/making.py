"""People, keys and rows for the tests of the vault, and chance that can be repeated."""

import hashlib
import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock
from uuid import UUID

from holdfast.vault.keys import Keyring, new_keyring
from holdfast.vault.passphrase import COST_FLOOR, Peppers

PASSPHRASE = "seven quiet boats beside the pier"
CHEAP = COST_FLOOR  # the least the vault accepts: a quarter of the usual time
PEPPERS = Peppers({1: bytes(range(32))})
NO_PEPPERS = Peppers()


def some_uuid(seed: int) -> UUID:
    return UUID(bytes=random.Random(seed).randbytes(16), version=4)


def some_keyring(seed: int = 1) -> Keyring:
    return new_keyring(some_uuid(seed))


@contextmanager
def chance_from(seed: str) -> Iterator[None]:
    """Let `os.urandom` give a stream that follows from the seed: SHA-256 of the seed and a counter."""
    stream = _stream(seed)
    with mock.patch.object(os, "urandom", lambda size: bytes(next(stream) for _ in range(size))):
        yield


def drawn(seed: str, *sizes: int) -> list[bytes]:
    """What `chance_from` gives out, in order."""
    stream = _stream(seed)
    return [bytes(next(stream) for _ in range(size)) for size in sizes]


def _stream(seed: str) -> Iterator[int]:
    counter = 0
    while True:
        yield from hashlib.sha256(f"{seed}/{counter}".encode()).digest()
        counter += 1
