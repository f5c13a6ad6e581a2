"""Codes of six digits that change every 30 seconds (TOTP, RFC 6238 over HOTP, RFC 4226).

HMAC-SHA-1, six digits and thirty seconds are what every authenticator app knows without being told. A code
is good in its own thirty seconds and once: the step it belongs to is sealed beside the secret.
"""

import base64
import os
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.hmac import HMAC

from holdfast.vault.context import context
from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import SealBroken, open_sealed, seal

SECRET_SIZE = 20  # bytes, as RFC 4226 recommends for SHA-1
STEP = 30  # seconds
DIGITS = 6
ISSUER = "Holdfast"


@dataclass(frozen=True)
class SecondFactor:
    """The secret shared with an app, and the last step whose code was used; 0 before the first."""

    secret: bytes = field(repr=False)
    used: int = 0

    def secret_text(self) -> str:
        """The secret in base 32, as apps let one type it."""
        return base64.b32encode(self.secret).decode("ascii")

    def address(self, handle: str) -> str:
        """The otpauth address that apps read; `handle` is the name they show."""
        label = f"{quote(ISSUER)}:{quote(handle)}"
        return f"otpauth://totp/{label}?secret={self.secret_text()}&issuer={quote(ISSUER)}"

    def use(self, code: str, seconds: int) -> "SecondFactor | None":
        """The factor with this code used up, or None when it is not the code of now or was used before.

        `seconds` count from 1970 (Unix time).
        """
        step = seconds // STEP
        typed = "".join(code.split()).encode("utf-8", "surrogatepass")
        fits = bytes_eq(code_at(self.secret, step).encode("ascii"), typed)
        return replace(self, used=step) if fits and step > self.used else None


def new_second_factor() -> SecondFactor:
    """A fresh secret."""
    return SecondFactor(os.urandom(SECRET_SIZE))


def code_at(secret: bytes, step: int, digits: int = DIGITS) -> str:
    """HOTP (RFC 4226, 5.3): four bytes of the HMAC, from where its last half-byte points, as digits."""
    hmac = HMAC(secret, SHA1())  # noqa: S303 - the standard's own; HMAC does not need collision resistance
    hmac.update(step.to_bytes(8, "big"))
    digest = hmac.finalize()
    at = digest[-1] & 0x0F
    number = int.from_bytes(digest[at : at + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def seal_second_factor(keyring: Keyring, factor: SecondFactor) -> bytes:
    """Secret and step (8 bytes), sealed under the root key: the database alone has neither."""
    inside = factor.secret + factor.used.to_bytes(8, "big")
    return seal(keyring.root, _place(keyring), inside)


def open_second_factor(keyring: Keyring, blob: bytes) -> SecondFactor:
    """Raises SealBroken."""
    inside = open_sealed(keyring.root, _place(keyring), blob)
    if len(inside) != SECRET_SIZE + 8:
        raise SealBroken
    return SecondFactor(inside[:SECRET_SIZE], int.from_bytes(inside[SECRET_SIZE:], "big"))


def _place(keyring: Keyring) -> bytes:
    return context("totp", keyring.person, keyring.epoch)
