"""The keyring: one person's root key for one epoch, and the keys derived from it."""

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import NoReturn
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from holdfast.vault.context import context
from holdfast.vault.places import Places
from holdfast.vault.sealing import KEY_SIZE, EntryCipher, derive


@dataclass(frozen=True, eq=False, repr=False)
class Keyring:
    """What opens one person's journal. It lives for one request and is kept nowhere but in sealed blobs.

    The derived keys are cached on the keyring itself and go when it goes. It shows nothing when printed
    and refuses to be pickled, so no cache, log or error page can hold it by accident.
    """

    person: UUID
    epoch: int  # counts from 1, one more at each re-key
    root: bytes = field(repr=False)  # 32 random bytes

    def __post_init__(self) -> None:
        if len(self.root) != KEY_SIZE:
            raise ValueError("a root key has 32 bytes")

    @cached_property
    def heads(self) -> EntryCipher:
        return EntryCipher(self.root, "head", self.person, self.epoch)

    @cached_property
    def bodies(self) -> EntryCipher:
        return EntryCipher(self.root, "body", self.person, self.epoch)

    @cached_property
    def places(self) -> Places:
        """The contexts of this person's entries and ledger; nothing secret is in them."""
        return Places(self.person, self.epoch)

    @cached_property
    def ledger_key(self) -> bytes:
        """The key of the ledger's sum, 32 bytes."""
        return derive(self.root, context("ledger-mac", self.person, self.epoch))

    @cached_property
    def ledger_mac(self) -> HMAC:
        """HMAC-SHA-256 under that key, prepared: to be copied for each mark."""
        return HMAC(self.ledger_key, SHA256())

    def __repr__(self) -> str:
        return "Keyring(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyring is not pickled")


def new_keyring(person: UUID, epoch: int = 1) -> Keyring:
    """A keyring with a fresh root key, for somebody new or for a re-key."""
    return Keyring(person, epoch, os.urandom(KEY_SIZE))
