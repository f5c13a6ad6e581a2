"""The two ways to seal. Nothing else in Holdfast encrypts with a secret key.

`seal` is for the few things that matter most: keys in slots, session blobs, the ledger. It commits to
its key, so no blob can be crafted to open under two passphrases (Albertini et al. 2022, "How to abuse
and fix authenticated encryption without key commitment"). `EntryCipher` is for the many entries; their
key is random and never guessed, so they do without the commitment and open twelve times faster.

No function takes a nonce or a salt: both come from `os.urandom` at the moment of sealing.
"""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from holdfast.vault.context import SUITE, context

KEY_SIZE = 32
SALT_SIZE = 32
NONCE_SIZE = 12
TAG_SIZE = 16
SEAL_OVERHEAD = 1 + SALT_SIZE + KEY_SIZE + TAG_SIZE  # suite, salt, commitment, tag: 81 bytes
ENTRY_OVERHEAD = 1 + NONCE_SIZE + TAG_SIZE  # suite, nonce, tag: 29 bytes

_SUITE_BYTE = bytes([SUITE])


class SealBroken(Exception):
    """A blob does not open here: wrong key, wrong place, changed or cut. Which of them is never told."""


def derive(key: bytes, info: bytes, *, salt: bytes | None = None, size: int = KEY_SIZE) -> bytes:
    """HKDF-SHA-256 (RFC 5869): `size` bytes from a 16-byte code or a 32-byte key, for the use `info` names."""
    return HKDF(SHA256(), length=size, salt=salt, info=info).derive(key)


def seal(key: bytes, where: bytes, text: bytes) -> bytes:
    """Seal `text` under a 32-byte key, bound to the context `where`. Adds 81 bytes."""
    salt = os.urandom(SALT_SIZE)
    aead, commitment, nonce = _commit(key, where, salt)
    return _SUITE_BYTE + salt + commitment + aead.encrypt(nonce, text, where)


def open_sealed(key: bytes, where: bytes, blob: bytes) -> bytes:
    """The text that `seal` closed. Raises SealBroken, and nothing else, for every other blob."""
    if len(blob) < SEAL_OVERHEAD or blob[0] != SUITE:
        raise SealBroken
    salt, commitment, sealed = blob[1:33], blob[33:65], blob[65:]
    aead, expected, nonce = _commit(key, where, salt)
    if not bytes_eq(commitment, expected):
        raise SealBroken
    try:
        return aead.decrypt(nonce, sealed, where)
    except InvalidTag:
        raise SealBroken from None


def _commit(key: bytes, where: bytes, salt: bytes) -> tuple[AESGCM, bytes, bytes]:
    """A fresh cipher, its commitment and its nonce. The salt makes them new for every seal."""
    _require_key(key)
    okm = derive(key, where, salt=salt, size=KEY_SIZE + KEY_SIZE + NONCE_SIZE)
    return AESGCM(okm[:32]), okm[32:64], okm[64:]


class EntryCipher:
    """Seals many texts of one purpose for one person and epoch, under random 96-bit nonces.

    Good for far fewer than 2**32 seals (NIST SP 800-38D, 8.3); a person writes some thousands.
    """

    __slots__ = ("_aead",)

    def __init__(self, root: bytes, purpose: str, person: UUID, epoch: int) -> None:
        _require_key(root)
        self._aead = AESGCM(derive(root, context(purpose, person, epoch)))

    def seal(self, where: bytes, text: bytes) -> bytes:
        """Seal `text`, bound to the context `where`. Adds 29 bytes."""
        nonce = os.urandom(NONCE_SIZE)
        return _SUITE_BYTE + nonce + self._aead.encrypt(nonce, text, where)

    def open(self, where: bytes, blob: bytes) -> bytes:
        """The text that `seal` closed. Raises SealBroken, and nothing else, for every other blob."""
        if len(blob) < ENTRY_OVERHEAD or blob[0] != SUITE:
            raise SealBroken
        try:
            return self._aead.decrypt(blob[1:13], blob[13:], where)
        except InvalidTag:
            raise SealBroken from None


def _require_key(key: bytes) -> None:
    if len(key) != KEY_SIZE:
        raise ValueError("a sealing key has 32 bytes")
