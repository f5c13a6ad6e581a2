"""A throw-away Holdfast in this process: a data folder, its tables, and somebody signed in."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.vault.keys import Keyring


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


HOST = f"127.0.0.1:{free_port()}"  # the only Host it answers to; something listens there while we serve it
PASSPHRASE = "five calm words by the sea"
PEOPLE = 50  # entries on the page that is measured


@dataclass(frozen=True)
class SignedIn:
    """Somebody with a journal, and the cookie that opens it."""

    keyring: Keyring
    cookie: str

    @property
    def store(self):
        from holdfast.storage.journal_store import JournalStore  # late: Django must be set up

        return JournalStore(self.keyring)


@cache
def prepared_home() -> Path:
    """A data folder with its tables, and Django set up on it; removed when this process ends.

    It lies where temporary files do (`TMPDIR`), so that is the disk that is measured.
    """
    home = Path(tempfile.mkdtemp(prefix="holdfast-bench-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.environ.update(
        HOLDFAST_HOME=str(home),
        HOLDFAST_MODE="home",
        HOLDFAST_ADDRESS=HOST,
        DJANGO_SETTINGS_MODULE="benchmarks.settings",
    )
    from holdfast.site.home import prepare_home
    from holdfast.site.migrate import bring_tables_up_to_date

    prepare_home(home)
    import django

    django.setup()
    bring_tables_up_to_date()
    return home


def somebody(people: int = 0) -> SignedIn:
    """Somebody new, with so many people in their journal, signed in."""
    prepared_home()
    from django.conf import settings

    from holdfast.actions import arrive, sessions
    from holdfast.doors.frame.secrets import operator_secrets
    from holdfast.vault.session import token_to_cookie

    now = datetime.now(UTC)
    joined = arrive.join("Mira", PASSPHRASE, secrets=operator_secrets(), network="bench", now=now)
    session = sessions.begin(joined.keyring, "person", slot=joined.slot, now=now)
    cookie = f"{settings.SESSION_COOKIE}={token_to_cookie(session.token)}"
    mira = SignedIn(joined.keyring, cookie)
    mira.store.put_many(a_person(order) for order in range(people))
    return mira


def a_person(order: int = 0) -> Entry:
    """Somebody who matters, as a person would note them."""
    kinds = tuple(RelationKind)
    body = Relationship(
        alias=f"Friend from street {order}", relation=kinds[order % len(kinds)], order=order
    )
    return Entry(uuid4(), datetime.now(UTC), body)
