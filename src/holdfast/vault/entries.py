"""Sealed entries: a small head to find an entry by, and a body that holds its words.

Both are padded, and both are bound to their person, entry, revision and epoch. A row that was swapped,
copied or put back under another revision does not open.
"""

import os
from typing import NamedTuple

from holdfast.vault.keys import Keyring
from holdfast.vault.padding import BUCKETS, pad, unpad
from holdfast.vault.sealing import ENTRY_OVERHEAD

REVISION_SIZE = 16
HEAD_SIZE = 192  # bytes of padded head; sealed 221
HEAD_ROOM = HEAD_SIZE - 4  # bytes a head's text may have
SEALED_HEAD_SIZE = HEAD_SIZE + ENTRY_OVERHEAD
SEALED_BODY_SIZES = frozenset(bucket + ENTRY_OVERHEAD for bucket in BUCKETS)

Row = tuple[
    bytes, bytes, int, bytes, bytes
]  # a SealedEntry, or its parts as the database hands them over


class SealedEntry(NamedTuple):
    """One row as it is stored, without its person. The id is the 16 bytes of the entry's UUID.

    Bytes and not a UUID, because a page opens thousands and building the object costs more than
    opening the seal.
    """

    id: bytes
    revision: bytes  # 16 random bytes, new at every change
    epoch: int
    head: bytes
    body: bytes


def seal_entry(keyring: Keyring, entry_id: bytes, head: bytes, body: bytes) -> SealedEntry:
    """Seal both parts under a new revision. Raises TooLarge for a body of more than 1 MiB."""
    places = keyring.places
    place = (entry_id, os.urandom(REVISION_SIZE), keyring.epoch)
    return SealedEntry(
        *place,
        head=keyring.heads.seal(places.head(*place), pad(head, (HEAD_SIZE,))),
        body=keyring.bodies.seal(places.body(*place), pad(body)),
    )


def open_head(keyring: Keyring, entry: SealedEntry) -> bytes:
    """The head's text. Raises SealBroken."""
    where = keyring.places.head(*entry[:3])
    return unpad(keyring.heads.open(where, entry.head))


def open_body(keyring: Keyring, entry: SealedEntry) -> bytes:
    """The body's text. Raises SealBroken."""
    where = keyring.places.body(*entry[:3])
    return unpad(keyring.bodies.open(where, entry.body))
