"""Staying signed in: the root key sealed under a token that only the browser holds.

The cookie has the token, the row has the blob. Neither alone opens anything, and deleting the row ends it.
"""

import base64
import binascii
import os
from typing import Literal
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256, Hash

from holdfast.vault.context import context
from holdfast.vault.keys import Keyring
from holdfast.vault.padding import pad, unpad
from holdfast.vault.sealing import KEY_SIZE, SealBroken, derive, open_sealed, seal

Purpose = Literal["session", "half"]


class TokenMalformed(Exception):
    """A cookie that no session ever gave out. It is treated like no cookie."""


class Session(msgspec.Struct, frozen=True, eq=False, repr_omit_defaults=True):
    """What a session blob holds. `notes` are keys of words, shown once and then gone."""

    keyring: Keyring
    role: str
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "Session(hidden)"


class _Inside(msgspec.Struct, frozen=True, array_like=True):
    """The sealed form. The person is inside too, so a row given to somebody else is found out."""

    person: UUID
    epoch: int
    root: bytes
    role: str
    notes: tuple[str, ...]


_encode = msgspec.msgpack.Encoder(uuid_format="bytes").encode
_decode = msgspec.msgpack.Decoder(_Inside).decode


def new_token() -> bytes:
    """32 random bytes for the cookie, new at every sign-in."""
    return os.urandom(KEY_SIZE)


def session_id(token: bytes) -> bytes:
    """The 32-byte name of a session's row. It does not lead back to the token."""
    digest = Hash(SHA256())
    digest.update(b"HF sid" + token)
    return digest.finalize()


def seal_session(token: bytes, session: Session, purpose: Purpose = "session") -> bytes:
    """Raises TooLarge when the notes pass 1 MiB, which no page writes.

    `half` is for the minutes between passphrase and second factor: its blob never opens as a session.
    """
    ring = session.keyring
    text = _encode(_Inside(ring.person, ring.epoch, ring.root, session.role, session.notes))
    return seal(_key(token), context(purpose, session_id(token)), pad(text))


def open_session(token: bytes, blob: bytes, purpose: Purpose = "session") -> Session:
    """Raises SealBroken."""
    text = unpad(open_sealed(_key(token), context(purpose, session_id(token)), blob))
    try:
        inside = _decode(text)
    except msgspec.DecodeError:
        raise SealBroken from None
    return Session(Keyring(inside.person, inside.epoch, inside.root), inside.role, inside.notes)


def token_to_cookie(token: bytes) -> str:
    """43 characters without padding, safe in a cookie."""
    return base64.urlsafe_b64encode(token).rstrip(b"=").decode("ascii")


def token_from_cookie(cookie: str) -> bytes:
    """Raises TokenMalformed for anything `token_to_cookie` does not write."""
    try:
        token = base64.b64decode(cookie + "=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise TokenMalformed from None
    if len(token) != KEY_SIZE or token_to_cookie(token) != cookie:
        raise TokenMalformed
    return token


def _key(token: bytes) -> bytes:
    return derive(token, b"HF session")
