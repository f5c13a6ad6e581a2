"""Codes for those who wrote a comment: easy to write down, hard to guess, and not readable at rest."""

from __future__ import annotations

from holdfast.vault.recovery import ALPHABET

from .secrets import OperatorSecrets

LETTERS = 20  # 100 bits
GROUP = 4
_READ_AS = str.maketrans("OIL", "011")


def code_of(ticket: str, secrets: OperatorSecrets) -> str:
    """The code of a form, five groups of four; the same form sent twice has the same.

    `ticket` is what makes the form unlike any other. Without the operator's key it does not lead to the code.
    """
    letters = [ALPHABET[byte % len(ALPHABET)] for byte in secrets.hide(f"comment ticket {ticket}")]
    return "-".join("".join(letters[at : at + GROUP]) for at in range(0, LETTERS, GROUP))


def hide(code: str, secrets: OperatorSecrets) -> bytes:
    """The code as the database stores it, however it was typed: 32 bytes that nobody reads back."""
    letters = "".join(sign for sign in code.upper() if sign.isalnum()).translate(_READ_AS)
    return secrets.hide(f"comment {letters}")
