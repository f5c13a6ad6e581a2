"""Run by test_shredding.py in a process of its own: a real file, real settings, a space that is made and deleted.

Prints, as JSON, which secrets could be found in the bytes of the database before the deletion and after it.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

HOME = Path(sys.argv[1])
os.environ.update(
    HOLDFAST_MODE="home", HOLDFAST_HOME=str(HOME), DJANGO_SETTINGS_MODULE="holdfast.site.settings"
)
os.environ.pop("HOLDFAST_DATABASE_URL", None)

from holdfast.site.home import prepare_home  # noqa: E402 - the environment comes first

prepare_home(HOME)

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from tests.healing.making import person  # noqa: E402

from holdfast.actions import arrive, journal, keys, second_factors, sessions  # noqa: E402
from holdfast.doors.frame.secrets import operator_secrets  # noqa: E402
from holdfast.storage.journal_store import JournalStore  # noqa: E402
from holdfast.storage.models import (  # noqa: E402
    LedgerRow,
    PassphraseSlotRow,
    PersonRow,
    RecoverySlotRow,
    SecondFactorRow,
    SessionRow,
)


def bytes_on_disk() -> bytes:
    return b"".join(file.read_bytes() for file in sorted(HOME.glob("holdfast.sqlite3*")))


def found(secrets: dict[str, bytes]) -> list[str]:
    disk = bytes_on_disk()
    return sorted(name for name, secret in secrets.items() if secret in disk)


def main() -> None:
    call_command("migrate", verbosity=0)
    now = datetime.now(UTC)
    other = arrive.join(
        "Ana", "grey gulls over a calm harbour", secrets=operator_secrets(), network="n", now=now
    )
    joined = arrive.join(
        "Mira", "five calm words by the sea", secrets=operator_secrets(), network="n", now=now
    )
    sessions.begin(joined.keyring, arrive.PERSON, slot=joined.slot, now=now)
    second_factors.set_up(joined.keyring)
    store = JournalStore(joined.keyring)
    for number in range(20):
        entry = person(f"Person {number}")
        journal.keep(entry.id, entry.body, store=store, now=now)
    mine = {"person_id": joined.keyring.person}
    slot = PassphraseSlotRow.objects.get(**mine)
    secrets = {
        "passphrase slot": bytes(slot.blob)[33:],
        "salt": bytes(slot.salt),
        "recovery slot": bytes(RecoverySlotRow.objects.get(**mine).blob)[33:],
        "private key": bytes(PersonRow.objects.get(id=mine["person_id"]).private_key)[33:],
        "second factor": bytes(SecondFactorRow.objects.get(**mine).blob)[33:],
        "session": bytes(SessionRow.objects.get(**mine).blob)[33:],
        "ledger": bytes(LedgerRow.objects.get(**mine).blob)[33:],
        "an entry": store.rows()[0].head[13:],
    }
    before = found(secrets)
    keys.shred(joined.keyring.person)
    print(json.dumps({
        "secrets": sorted(secrets),
        "before": before,
        "after": found(secrets),
        "others_open": bool(people_open(other)),
    }))  # fmt: skip


def people_open(joined: arrive.Joined) -> object:
    return JournalStore(joined.keyring).ledger()


main()
