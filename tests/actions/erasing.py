"""Run by test_erasing.py in a process of its own: a real file, in which things are put away, changed and deleted.

Prints, as JSON, which bytes could be found on the disk before each change and after it, and while somebody reads.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.durability.keeper import set_up

from holdfast.site.home import prepare_home

HOME = Path(sys.argv[1])
prepare_home(HOME)
set_up(HOME)

from django.core.signals import request_finished  # noqa: E402 - the settings come first
from tests.healing.making import person  # noqa: E402

from holdfast.actions import areas, arrive, journal, keys, people, sessions  # noqa: E402
from holdfast.actions.areas import Area  # noqa: E402
from holdfast.doors.frame.secrets import operator_secrets  # noqa: E402
from holdfast.site.migrate import bring_tables_up_to_date  # noqa: E402
from holdfast.storage import erasing  # noqa: E402
from holdfast.storage.journal_store import JournalStore  # noqa: E402
from holdfast.storage.models import PassphraseSlotRow, RecoverySlotRow  # noqa: E402

NOW = datetime.now(UTC)


def is_on_disk(needle: bytes) -> bool:
    return any(needle in file.read_bytes() for file in HOME.glob("holdfast.sqlite3*"))


def passphrase_slot() -> bytes:
    return bytes(PassphraseSlotRow.objects.get().blob)[33:]


def before_and_after(needle: bytes, change: Callable[[], object]) -> list[bool]:
    erasing.empty_log()  # as after yesterday: what is there lies in the file itself
    before = is_on_disk(needle)
    change()
    return [before, is_on_disk(needle)]


def main() -> None:
    bring_tables_up_to_date()
    mira = arrive.make_space(
        "Mira", "five calm words by the sea", "person", secrets=operator_secrets(), now=NOW
    )
    store = JournalStore(mira.keyring)
    entries = [person(f"Person {number}") for number in range(3)]
    store.put_many(entries)
    heads = {row.id: row.head[13:] for row in store.rows()}
    one, two, three = (entry.id for entry in entries)
    session = sessions.begin(mira.keyring, "person", slot=mira.slot, now=NOW)

    def change_passphrase() -> None:
        assert keys.change_passphrase(
            mira.keyring, "another seven silver trains",
            keep_session=session.row_id, secrets=operator_secrets(),
        )  # fmt: skip

    def put_away() -> None:
        assert keys.put_space_away(mira.keyring, code.text())

    report = {
        "an entry": before_and_after(
            heads[one.bytes], lambda: journal.remove([one], store=store)
        ),
        "somebody": before_and_after(heads[two.bytes], lambda: people.forget(two, store=store)),
        "an area": before_and_after(
            heads[three.bytes], lambda: areas.remove_area(Area.PEOPLE, store=store)
        ),
        "a passphrase": before_and_after(passphrase_slot(), change_passphrase),
    }  # fmt: skip
    old_code = bytes(RecoverySlotRow.objects.get().blob)[33:]
    code = keys.renew_recovery_code(mira.keyring, session=session.row_id)
    assert keys.confirm_code(mira.keyring, code.text(), session=session.row_id)
    report["a code"] = [True, is_on_disk(old_code)]
    slot = passphrase_slot()
    erasing.empty_log()
    reader = sqlite3.connect(HOME / "holdfast.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM storage_personrow").fetchone()
    put_away()
    request_finished.send(None)
    report["put away, with a reader"] = [True, is_on_disk(slot)]
    reader.execute("COMMIT")
    request_finished.send(None)
    report["put away, after the reader"] = [True, is_on_disk(slot)]
    report["owed"] = request_finished.has_listeners() and erasing.try_again in [
        receiver() for _key, receiver, *_ in request_finished.receivers
    ]
    print(json.dumps(report))


main()
