"""Recovery codes: 128 random bits on paper, easy to read aloud and hard to mistype.

Twenty-six letters and digits carry the code, two more show a slip of the pen. The alphabet is
Crockford's base 32: it has no I, L, O and U, so what looks like 1 or 0 is read as 1 or 0.
"""

import os
import unicodedata
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256, Hash

from holdfast.vault.context import context
from holdfast.vault.sealing import derive

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_SIZE = 16  # bytes
GROUP = 4
_LETTERS = 26  # 130 bits: the code, and two zero bits at the end
_CHECK = 2
_SPARE_BITS = 2

_READ_AS = str.maketrans("OIL", "011")
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}


class NotARecoveryCode(Exception):
    """What was typed is no recovery code: too short or long, a strange character, or a slip in the check."""


@dataclass(frozen=True, slots=True, eq=False)
class RecoveryCode:
    """The code itself. Its text is shown once."""

    secret: bytes = field(repr=False)  # 16 random bytes

    def text(self) -> str:
        """Seven groups of four, with dashes."""
        return "-".join(self.groups())

    def groups(self) -> tuple[str, ...]:
        """The groups one by one, to ask for two of them again."""
        number = int.from_bytes(self.secret, "big") << _SPARE_BITS
        letters = _encode(number, _LETTERS) + _check(self.secret)
        return tuple(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def new_recovery_code() -> RecoveryCode:
    return RecoveryCode(os.urandom(CODE_SIZE))


def read_recovery_code(typed: str) -> RecoveryCode:
    """Read a code however it was typed: any case, spaces, any dashes, O for 0, I or L for 1.

    Raises NotARecoveryCode.
    """
    letters = _letters(typed)
    if len(letters) != _LETTERS + _CHECK or not set(letters) <= _VALUE.keys():
        raise NotARecoveryCode
    number = 0
    for letter in letters[:_LETTERS]:
        number = number << 5 | _VALUE[letter]
    secret = (number >> _SPARE_BITS).to_bytes(CODE_SIZE, "big")
    if number % 2**_SPARE_BITS or letters[_LETTERS:] != _check(secret):
        raise NotARecoveryCode
    return RecoveryCode(secret)


def is_group(typed: str, group: str) -> bool:
    """Whether one group was written down right; any case, O for 0, I or L for 1."""
    return _letters(typed) == group


def recovery_key(code: RecoveryCode, person: UUID, slot: UUID) -> bytes:
    """The 32-byte key of a recovery slot. No Argon2 and no pepper: 128 random bits need neither."""
    return derive(code.secret, context("recovery", person, slot))


def _letters(typed: str) -> str:
    """Upper case without separators, in the code's own alphabet where it can be guessed."""
    upper = unicodedata.normalize("NFKC", typed).upper()
    kept = (letter for letter in upper if unicodedata.category(letter)[0] not in "PZC")
    return "".join(kept).translate(_READ_AS)


def _encode(number: int, letters: int) -> str:
    return "".join(ALPHABET[number >> 5 * at & 31] for at in reversed(range(letters)))


def _check(secret: bytes) -> str:
    """Two letters, ten bits of a hash: one slip in a thousand goes unseen, and then the slot stays shut."""
    digest = Hash(SHA256())
    digest.update(b"HF recovery check" + secret)
    return _encode(int.from_bytes(digest.finalize()[:2], "big") >> 6, _CHECK)
