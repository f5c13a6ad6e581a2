"""People to walk through the doors with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from unittest.mock import patch

import pytest
from django.test import Client

from holdfast.actions import arrive
from holdfast.doors.frame import opening as frame_opening
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.new_person import make_new_person
from holdfast.vault.passphrase import COST_FLOOR, Cost

PASSPHRASE = "five calm words by the sea"


@dataclass
class SignedIn:
    """A person with an open space: their browser, their store, and how they came in."""

    client: Client
    handle: str
    passphrase: str
    store: JournalStore
    recovery_code: str


def new_person(name: str = "Mira", *, cost: Cost = COST_FLOOR) -> SignedIn:
    """Join and enter, as a person would. Passphrases cost the least there is, because hundreds are opened here."""
    secrets, now = operator_secrets(), datetime.now(UTC)
    with patch.dict(make_new_person.__kwdefaults__, cost=cost):
        joined = arrive.join(name, PASSPHRASE, secrets=secrets, network="test", now=now)
    client = Client()
    with patch.object(arrive, "needs_rewrap", return_value=False):
        answer = client.post("/enter/", {"handle": joined.handle, "passphrase": PASSPHRASE})
    assert answer.status_code == 302
    return SignedIn(
        client, joined.handle, PASSPHRASE, JournalStore(joined.keyring), joined.recovery_code.text()
    )


@pytest.fixture
def mira(db) -> SignedIn:
    """A person healing, signed in."""
    return new_person()


class Clock:
    """The server's clock, in the place of `datetime` where pages look at it."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC).replace(second=30, microsecond=0)

    def now(self, zone: tzinfo) -> datetime:
        return self.moment.astimezone(zone)

    def wait(self, **how_long: float) -> None:
        self.moment += timedelta(**how_long)


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """A clock that stands still until it is told to go on."""
    made = Clock()
    monkeypatch.setattr(frame_opening, "datetime", made)
    return made
