"""Handles: the name someone signs in with is stored as a keyed hash, never as a name."""

import unicodedata

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC


def handle_index(index_key: bytes, handle: str) -> bytes:
    """32 bytes to find a person's row by. The key belongs to the operator and lies outside the database."""
    hmac = HMAC(index_key, SHA256())
    hmac.update(fold(handle).encode("utf-8", "surrogatepass"))
    return hmac.finalize()


def fold(handle: str) -> str:
    """One form for every way to type the same handle: width, case, composition, outer spaces."""
    folded = unicodedata.normalize("NFKC", handle).strip().casefold()
    return unicodedata.normalize("NFKC", folded)  # folding can take letters apart again
