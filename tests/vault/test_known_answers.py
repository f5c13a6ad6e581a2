"""K1: the vault writes and opens exactly the bytes that were written down once.

A vector is never changed: one that no longer opens means a journal that no longer opens. Each is also worked
out a second time by `by_hand`, which shares no code with the vault.
"""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from tests.vault import by_hand
from tests.vault.making import chance_from, drawn

from holdfast.vault import pair, recovery, session, slots
from holdfast.vault.context import context
from holdfast.vault.entries import open_body, open_head, seal_entry
from holdfast.vault.handles import handle_index
from holdfast.vault.keys import Keyring
from holdfast.vault.ledger import Ledger, open_ledger, seal_ledger
from holdfast.vault.passphrase import Cost, Lock, Peppers, passphrase_key
from holdfast.vault.sealing import derive, open_sealed, seal

FOLDER = Path(__file__).parent / "vectors"
Case = dict[str, Any]


def cases(name: str) -> list[Case]:
    found: list[Case] = json.loads((FOLDER / f"{name}.json").read_text())["cases"]
    return found


def raw(text: str) -> bytes:
    return bytes.fromhex(text)


def ring(case: Case) -> Keyring:
    return Keyring(UUID(case["person"]), case["epoch"], raw(case["root"]))


def part(value: str | int) -> UUID | int | bytes:
    if isinstance(value, int):
        return value
    return raw(value[2:]) if value.startswith("0x") else UUID(value)


@pytest.mark.parametrize("case", cases("contexts"))
def test_a_context_is_encoded_as_written_down(case: Case) -> None:
    purpose, *parts = case["parts"]
    assert context(purpose, *map(part, parts)) == raw(case["context"])


@pytest.mark.parametrize("case", cases("seals"))
def test_a_seal_is_made_and_opened_as_written_down(case: Case) -> None:
    key, where, text = raw(case["key"]), raw(case["context"]), raw(case["text"])
    (salt,) = drawn(case["seed"], 32)
    assert by_hand.seal(key, where, text, salt=salt) == raw(case["blob"])
    with chance_from(case["seed"]):
        assert seal(key, where, text) == raw(case["blob"])
    assert open_sealed(key, where, raw(case["blob"])) == text


@pytest.mark.parametrize("case", cases("entries"))
def test_an_entry_is_sealed_and_opened_as_written_down(case: Case) -> None:
    keyring, head, body = ring(case), raw(case["head"]), raw(case["body"])
    with chance_from(case["seed"]):
        row = seal_entry(keyring, raw(case["id"]), head, body)
    assert (row.revision, row.head, row.body) == (
        raw(case["revision"]),
        raw(case["sealed_head"]),
        raw(case["sealed_body"]),
    )
    assert (open_head(keyring, row), open_body(keyring, row)) == (head, body)


@pytest.mark.parametrize("case", cases("passphrase_slots"))
def test_a_passphrase_slot_is_made_and_opened_as_written_down(case: Case) -> None:
    keyring, slot_id = ring(case), UUID(case["slot"])
    cost = Cost(case["passes"], case["memory_kib"])
    peppers = Peppers({int(number): raw(key) for number, key in case["peppers"].items()})
    with chance_from(case["seed"]):
        made = slots.make_passphrase_slot(
            keyring, case["passphrase"], peppers=peppers, cost=cost, slot=slot_id
        )
    stored = slots.PassphraseSlot(
        slot_id, raw(case["salt"]), cost, case["pepper"], raw(case["blob"])
    )
    assert made == stored
    opened = slots.open_passphrase_slot(
        stored, case["passphrase"], person=keyring.person, epoch=keyring.epoch, peppers=peppers
    )
    assert opened.root == keyring.root


@pytest.mark.parametrize("case", cases("passphrase_slots"))
def test_the_key_of_a_passphrase_is_as_written_down(case: Case) -> None:
    person, slot, salt = UUID(case["person"]), UUID(case["slot"]), raw(case["salt"])
    pepper = raw(case["peppers"].get("1", "00" * 32))
    cost = Cost(case["passes"], case["memory_kib"])
    lock = Lock(person, slot, salt, cost, pepper)
    assert passphrase_key(case["passphrase"], lock) == raw(case["key"])
    assert by_hand.passphrase_key(
        case["passphrase"],
        salt=salt,
        passes=cost.passes,
        memory_kib=cost.memory_kib,
        pepper=pepper,
        person=person,
        slot=slot,
    ) == raw(case["key"])


@pytest.mark.parametrize("case", cases("recovery_slots"))
def test_a_recovery_code_reads_and_opens_as_written_down(case: Case) -> None:
    keyring, code = ring(case), recovery.RecoveryCode(raw(case["secret"]))
    assert code.text() == case["text"] == by_hand.recovery_text(code.secret)
    assert recovery.read_recovery_code(case["text"]).secret == code.secret
    with chance_from(case["seed"]):
        made = slots.make_recovery_slot(keyring, code)
    assert made == slots.RecoverySlot(UUID(case["slot"]), raw(case["blob"]))
    opened = slots.open_recovery_slot(made, code, person=keyring.person, epoch=keyring.epoch)
    assert opened.root == keyring.root


@pytest.mark.parametrize("case", cases("ledgers"))
def test_a_ledger_is_summed_and_sealed_as_written_down(case: Case) -> None:
    keyring, marks = ring(case), [(raw(entry), raw(revision)) for entry, revision in case["marks"]]
    ledger = Ledger()
    for mark in marks:
        ledger = ledger.added(keyring, mark)
    assert ledger == Ledger(case["count"], case["sequence"], int(case["sum"], 16))
    assert ledger.sum == by_hand.ledger_sum(keyring.root, keyring.person, keyring.epoch, marks)
    with chance_from(case["seed"]):
        assert seal_ledger(keyring, ledger) == raw(case["blob"])
    assert open_ledger(keyring, raw(case["blob"])) == ledger


@pytest.mark.parametrize("case", cases("sessions"))
def test_a_session_is_sealed_and_opened_as_written_down(case: Case) -> None:
    token, keyring, notes = raw(case["token"]), ring(case), tuple(case["notes"])
    assert session.token_to_cookie(token) == case["cookie"]
    assert session.token_from_cookie(case["cookie"]) == token
    assert session.session_id(token) == raw(case["id"])
    with chance_from(case["seed"]):
        blob = session.seal_session(token, session.Session(keyring, case["role"], notes))
    assert blob == raw(case["blob"])
    opened = session.open_session(token, blob)
    assert (opened.keyring.person, opened.keyring.epoch, opened.keyring.root) == (
        keyring.person,
        keyring.epoch,
        keyring.root,
    )
    assert (opened.role, opened.notes) == (case["role"], notes)


@pytest.mark.parametrize("case", cases("waiting"))
def test_a_pair_is_made_and_its_waiting_pieces_open_as_written_down(case: Case) -> None:
    keyring = ring(case)
    with chance_from(case["seed"]):
        made = pair.new_pair(keyring)
    assert made == pair.Pair(raw(case["public"]), raw(case["sealed_private"]))
    for piece in case["pieces"]:
        opened = pair.open_waiting(keyring, made, UUID(piece["piece"]), raw(piece["blob"]))
        assert opened == raw(piece["text"])


@pytest.mark.parametrize("case", cases("handles"))
def test_every_spelling_of_a_handle_gives_the_index_written_down(case: Case) -> None:
    indexes = {handle_index(raw(case["key"]), spelling) for spelling in case["spellings"]}
    assert indexes == {raw(case["index"])}


def test_hkdf_answers_as_rfc_5869_says() -> None:
    """Appendix A.1, and by hand."""
    key, salt, info = b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA))
    expected = raw(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )
    assert derive(key, info, salt=salt, size=42) == expected
    assert by_hand.hkdf(key, info, 42, salt) == expected


def test_argon2id_answers_as_its_reference_code_does() -> None:
    """phc-winner-argon2, src/test.c: version 0x13, t=2, m=2**16 KiB, p=1."""
    stretched = Argon2id(
        salt=b"somesalt", length=32, iterations=2, lanes=1, memory_cost=2**16
    ).derive(b"password")
    assert stretched == raw("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7")
