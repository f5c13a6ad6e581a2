"""D1, D2, D6: no word, no key and no passphrase in any byte that stays."""

from __future__ import annotations

import base64
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

from tests.canary.conftest import Canary
from tests.canary.sweeping import everything_in, hits, words
from tests.first_evening import join, launched, spend_the_evening
from tests.running import running

from holdfast.vault import slots
from holdfast.vault.context import context
from holdfast.vault.passphrase import Cost, Peppers
from holdfast.vault.sealing import open_sealed
from holdfast.vault.session import token_from_cookie


def test_the_sweep_would_see_a_word_in_any_shape(tmp_path: Path) -> None:
    secret = bytes(range(100, 132))
    needles = {"secret": secret}
    shapes = [secret, secret.hex().encode(), secret.hex().upper().encode()]
    for number, shape in enumerate(shapes):
        (tmp_path / str(number)).write_bytes(b"before" + shape + b"after")
    for shift in range(3):
        (tmp_path / f"64-{shift}").write_bytes(
            base64.urlsafe_b64encode(b"ab"[:shift] + secret + b"after")
        )
    found = {line.rpartition("/")[2] for line in hits(needles, everything_in(tmp_path))}
    assert found >= {"0", "1", "2", "64-0", "64-1", "64-2"}


def test_every_form_was_filled_and_errors_were_provoked(canary: Canary) -> None:
    statuses = {page.status for page in canary.answers}
    assert {200, 404, 409, 422, 500, 503} <= statuses, statuses
    named = {name.rpartition(" ")[2] for name in canary.words}
    assert {
        "alias",
        "thread",
        "gave_up",
        "own_roles",
        "passphrase",
        "new_passphrase",
        "code",
        "file",
        "handle",
    } <= named
    assert len(canary.words) > 30
    shown = sum(
        word in page.text for word in canary.words.values() for page in canary.guest.visitor.seen
    )
    assert shown > 30, "or the words never reached the program"


def test_no_word_that_was_typed_lies_anywhere(canary: Canary) -> None:
    places = canary.places()
    assert any(place.endswith("-wal") and content for place, content in places.items())
    seed = ["Grandma", "long walks", "I please people"]
    assert hits(words([*canary.words.values(), *seed, canary.guest.handle]), places) == []


def test_the_log_names_the_fault_and_nobodys_words(canary: Canary) -> None:
    lines = canary.holdfast.told.splitlines()
    assert any("OperationalError at" in line for line in lines), lines
    allowed = re.compile(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [A-Z]+ [\w.]+"
        r"( (id|ms|route|status)=[\w:-]+)*( \w+ at [\w./-]+:\d+( < [\w./-]+:\d+)*)?$"
    )
    assert [line for line in lines if not allowed.match(line)] == []


def keys_of(home: Path, passphrase: str) -> dict[str, bytes]:
    """Open the slots as the person would, to know what must not be found."""
    with closing(sqlite3.connect(home / "holdfast.sqlite3")) as database:
        person, epoch, private = database.execute(
            "SELECT id, epoch, private_key FROM storage_personrow"
        ).fetchone()
        slot_id, salt, passes, memory, pepper, blob = database.execute(
            "SELECT id, salt, passes, memory_kib, pepper, blob FROM storage_passphraseslotrow"
        ).fetchone()
    slot = slots.PassphraseSlot(UUID(slot_id), salt, Cost(passes, memory), pepper, blob)
    keyring = slots.open_passphrase_slot(
        slot, passphrase, person=UUID(person), epoch=epoch, peppers=Peppers({})
    )
    secret = open_sealed(keyring.root, context("private", keyring.person, epoch), private)
    return {"root key": keyring.root, "ledger key": keyring.ledger_key, "private key": secret}


def test_no_key_no_token_no_code_and_no_passphrase_lies_anywhere(canary: Canary) -> None:
    guest = canary.guest
    needles = keys_of(canary.home, guest.passphrase)
    cookie = next(value for name, value in guest.visitor.cookies.items() if name.startswith("s-"))
    needles |= {
        "token": token_from_cookie(cookie),
        "cookie": cookie.encode(),
        "code": guest.code.encode(),
        "code without lines": guest.code.replace("-", "").encode(),
        "passphrase": guest.passphrase.encode(),
        "part of the passphrase": b"calm words by",
    }
    places = {name: held for name, held in canary.places().items() if name != "cookies"}
    assert hits(needles, places) == []


def test_after_deletion_no_byte_of_a_key_is_in_the_file(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home) as holdfast:
        guest = join(launched(holdfast))
        spend_the_evening(guest)
        with closing(sqlite3.connect(home / "holdfast.sqlite3")) as database:
            blobs = {
                f"{table}.{column} {number}": row[0]
                for table, column in (
                    ("passphraseslotrow", "blob"), ("passphraseslotrow", "salt"), ("recoveryslotrow", "blob"),
                    ("personrow", "private_key"), ("ledgerrow", "blob"), ("sessionrow", "blob"),
                    ("entryrow", "head"), ("entryrow", "body"),
                )
                for number, row in enumerate(database.execute(f"SELECT {column} FROM storage_{table}"))
            }  # fmt: skip
        page = guest.visitor.get("/space/d/x/n/")
        before = everything_in(home)
        assert any(blobs["passphraseslotrow.blob 0"] in content for content in before.values())
        done = guest.visitor.send(page.form("/space/d/x/n/"), page, passphrase=guest.passphrase)
        assert done.status == 200
        after = everything_in(home)
        # Pieces, not whole blobs: a page that was overwritten in part would still hold some.
        pieces = {
            f"{name} [{at}]": blob[at : at + 16]
            for name, blob in blobs.items()
            for at in (0, 40, 60)
        }
        left = [f"{name} in {place}" for name, piece in pieces.items() if len(piece) == 16
                for place, content in after.items() if piece in content]  # fmt: skip
        assert left == []
        assert guest.enter().status == 422
