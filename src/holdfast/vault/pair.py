"""The sharing pair: anyone may seal to a person's public key, only the person can open.

It carries the forms that arrive after the lock: the server holds no key then, and nothing typed is lost.
HPKE in base mode (RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM). It does not prove who sealed.
"""

import os
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from holdfast.vault.context import SUITE, context
from holdfast.vault.keys import Keyring
from holdfast.vault.padding import BUCKETS, pad, unpad
from holdfast.vault.sealing import KEY_SIZE, SealBroken, open_sealed, seal

PIECE_BUCKETS = BUCKETS[:4]  # a waiting piece has at most 64 KiB

_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class PublicKeyUnusable(Exception):
    """A stored public key is no key anything can be sealed to. Nothing was sealed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is stored of a pair: the public key in clear, the private one sealed under the root key."""

    public: bytes
    sealed_private: bytes


def new_pair(keyring: Keyring) -> Pair:
    private = X25519PrivateKey.from_private_bytes(os.urandom(KEY_SIZE))
    sealed = seal(keyring.root, _place(keyring), private.private_bytes_raw())
    return Pair(private.public_key().public_bytes_raw(), sealed)


def seal_waiting(public: bytes, person: UUID, piece: UUID, text: bytes) -> bytes:
    """Seal a piece that waits for a person to come back. Raises TooLarge above 64 KiB, PublicKeyUnusable."""
    padded, info = pad(text, PIECE_BUCKETS), context("waiting", person, piece)
    try:
        sealed = _HPKE.encrypt(padded, X25519PublicKey.from_public_bytes(public), info=info)
    except ValueError:
        raise PublicKeyUnusable from None
    return bytes([SUITE]) + sealed


def open_waiting(keyring: Keyring, pair: Pair, piece: UUID, blob: bytes) -> bytes:
    """The text of a waiting piece. Raises SealBroken, and nothing else."""
    private = open_sealed(keyring.root, _place(keyring), pair.sealed_private)
    info = context("waiting", keyring.person, piece)
    return unpad(_open(X25519PrivateKey.from_private_bytes(private), info, blob))


def _open(private: X25519PrivateKey, info: bytes, blob: bytes) -> bytes:
    if not blob or blob[0] != SUITE:
        raise SealBroken
    try:
        return _HPKE.decrypt(blob[1:], private, info=info)
    except (InvalidTag, ValueError):
        # ValueError: the blob names a point of low order, which no honest sealer uses
        raise SealBroken from None


def _place(keyring: Keyring) -> bytes:
    return context("private", keyring.person, keyring.epoch)
