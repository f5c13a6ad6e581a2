"""Slowing guesses down without ever locking anybody out.

Counts are kept per handle and network, under an HMAC whose key changes every day, so the table tells
nobody who tried what. A wrong try elsewhere never delays the person at home: a lock-out would let
someone keep them from their own words.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.storage import rates
from holdfast.vault.handles import handle_index

FREE_TRIES = 5
LONGEST_WAIT = 30  # seconds
FORGOTTEN_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Tries:
    """The count of wrong tries for one handle from one network."""

    name: bytes

    def seconds_to_wait(self, now: datetime) -> int:
        """How long the next try has to wait: nothing for five tries, then 1, 2, 4 … 30 seconds."""
        count, last_at = rates.count_of(self.name, now)
        if count < FREE_TRIES or last_at is None:
            return 0
        wait = min(2 ** (count - FREE_TRIES), LONGEST_WAIT)
        passed = int((now - last_at).total_seconds())
        return min(max(wait - passed, 0), LONGEST_WAIT)

    def add(self, now: datetime) -> None:
        """One more wrong try."""
        rates.add_one(self.name, now, FORGOTTEN_AFTER)

    def forget(self) -> None:
        """The right one came."""
        rates.forget(self.name)


def tries_of(index_key: bytes, what: str, network: str, now: datetime) -> Tries:
    """The count for `what` (a purpose and a handle) from a network, under today's key."""
    today = handle_index(index_key, f"day {now.date().isoformat()}")
    return Tries(handle_index(today, f"{what}|{network}"))


def is_flooding(
    index_key: bytes, what: str, network: str, now: datetime, *, limit: int, window: timedelta
) -> bool:
    """Count one more of `what` from a network; True above the limit for the window."""
    return rates.add_one(tries_of(index_key, what, network, now).name, now, window) > limit


def network_of(address: str) -> str:
    """The /24 (IPv4) or /48 (IPv6) an address lies in; as it is when it is no address."""
    try:
        size = 24 if ipaddress.ip_address(address).version == 4 else 48
    except ValueError:
        return address
    return str(ipaddress.ip_network(f"{address}/{size}", strict=False))
