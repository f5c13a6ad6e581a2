"""Who somebody is here, and how long their session lasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

PERSON = "person"
PRACTITIONER = "practitioner"


@dataclass(frozen=True)
class Limits:
    """When a session ends: after minutes without use, and whatever happens after so many hours."""

    usual_idle: int  # minutes, for somebody who chose nothing
    longest_idle: int  # minutes; a longer choice counts as this
    absolute: timedelta


LIMITS: Mapping[str, Limits] = MappingProxyType(
    {
        PERSON: Limits(10, 30, timedelta(hours=8)),
        # A practice day with its breaks. What others wrote is on the screen, so no longer choice counts.
        PRACTITIONER: Limits(15, 15, timedelta(hours=10)),
    }
)


def needs_second_factor(role: str) -> bool:
    """Whether a passphrase alone does not let somebody of this role in."""
    return role == PRACTITIONER
