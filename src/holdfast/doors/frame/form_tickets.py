"""Tickets of public forms: when a form was opened, signed, so that nothing about visitors is stored.

Programs that fill in forms take no time to read. A person takes some seconds at least.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core.signing import BadSignature, Signer

YOUNGEST = timedelta(seconds=4)
OLDEST = timedelta(hours=24)


@dataclass(frozen=True)
class Ticket:
    """One form, shown once: random, and the moment it was opened."""

    id: str
    opened_at: datetime

    def is_too_young(self, now: datetime) -> bool:
        """Whether nobody could have typed anything yet."""
        return now - self.opened_at < YOUNGEST

    def is_too_old(self, now: datetime) -> bool:
        """Whether the form was open for longer than a day, or opened in the future."""
        return not timedelta(0) <= now - self.opened_at <= OLDEST


def issue(purpose: str, now: datetime) -> str:
    """A ticket for a hidden field."""
    return _signer(purpose).sign(f"{secrets.token_hex(16)}.{int(now.timestamp())}")


def read_ticket(purpose: str, text: str) -> Ticket | None:
    """The ticket as it was issued, or None for anything else."""
    try:
        name, _, seconds = _signer(purpose).unsign(text).partition(".")
    except BadSignature:
        return None
    return Ticket(name, datetime.fromtimestamp(int(seconds), UTC))


def _signer(purpose: str) -> Signer:
    return Signer(salt=f"ticket {purpose}")
