"""Padding, so that a sealed text tells its bucket and not its length."""

from collections.abc import Sequence
from struct import Struct

from holdfast.vault.sealing import SealBroken

KIB = 1024
BUCKETS = (KIB, 4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, 1024 * KIB)  # bytes, length field included
_LENGTH = 4  # bytes in front that hold the length of the text
_read_length = Struct(">I").unpack_from
_ZEROS = bytes(BUCKETS[-1])


class TooLarge(Exception):
    """A text does not fit the largest bucket. Nothing was sealed; the caller still holds what was typed."""


def pad(text: bytes, buckets: Sequence[int] = BUCKETS) -> bytes:
    """Length, text, zeros up to the smallest bucket that fits. Raises TooLarge."""
    framed = len(text).to_bytes(_LENGTH, "big") + text
    for bucket in buckets:
        if len(framed) <= bucket:
            return framed.ljust(bucket, b"\0")
    raise TooLarge


def unpad(padded: bytes) -> bytes:
    """The text inside. Raises SealBroken when the length is impossible or the rest is not all zeros."""
    size = len(padded)
    if size < _LENGTH:
        raise SealBroken
    end = _LENGTH + _read_length(padded)[0]
    if end > size or padded[end:] != _ZEROS[: size - end]:
        raise SealBroken
    return padded[_LENGTH:end]
