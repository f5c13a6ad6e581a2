"""Ids that only the person's key can work out, for entries of which there is one of a kind."""

from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from holdfast.vault.context import context
from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import derive


def name_of(keyring: Keyring, purpose: str, thing: str) -> UUID:
    """The id of "the draft of this page" and the like. To everybody else it is as random as any."""
    hmac = HMAC(derive(keyring.root, context("names", keyring.person, keyring.epoch)), SHA256())
    hmac.update(context(purpose, thing.encode()))
    return UUID(bytes=hmac.finalize()[:16], version=4)
