"""The context a seal is bound to: what a blob is for and where it belongs, in one unambiguous form.

A context is never stored. Whoever opens a blob says where it was found, and a blob that was moved
does not open. Every part carries its length, so no two lists of parts share one encoding.
"""

from functools import cache
from uuid import UUID

SUITE = (
    0x01  # X25519, HKDF-SHA-256, AES-256-GCM, Argon2id; any other byte is refused, never negotiated
)

_HEAD = b"HF" + bytes([SUITE])
_SIXTEEN, _EIGHT = (16).to_bytes(4, "big"), (8).to_bytes(4, "big")

Part = UUID | int | bytes


def context(purpose: str, *parts: Part) -> bytes:
    """Encode a purpose (ASCII) and its parts: ids as 16 bytes, whole numbers as 8, bytes as they are."""
    return b"".join([_start(purpose), *map(_framed, parts)])


@cache
def _start(purpose: str) -> bytes:
    """What every context of one purpose begins with; there are a dozen purposes."""
    return _HEAD + framed(purpose.encode("ascii"))


def framed(part: bytes) -> bytes:
    """One part with its length in front (four bytes, the largest first)."""
    return len(part).to_bytes(4, "big") + part


def _framed(part: Part) -> bytes:
    """As `framed`, with the lengths of ids and numbers written out: every write makes half a dozen."""
    if isinstance(part, UUID):
        return _SIXTEEN + part.bytes
    if isinstance(part, int):
        return _EIGHT + part.to_bytes(8, "big")
    return framed(part)
