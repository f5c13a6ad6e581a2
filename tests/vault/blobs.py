"""One blob of every sort the vault makes, each with the way to open it, for tests that break or move them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from tests.vault.making import CHEAP, PASSPHRASE, PEPPERS, some_keyring, some_uuid

from holdfast.vault import pair, session, slots
from holdfast.vault.context import context
from holdfast.vault.entries import SealedEntry, open_body, open_head, seal_entry
from holdfast.vault.keys import Keyring
from holdfast.vault.ledger import Ledger, open_ledger, seal_ledger
from holdfast.vault.recovery import new_recovery_code
from holdfast.vault.sealing import open_sealed, seal


@dataclass(frozen=True)
class Sort:
    """A sort of blob: its bytes, and the one function that opens such bytes in their place."""

    name: str
    blob: bytes
    open: Callable[[bytes], object]

    def __str__(self) -> str:
        return self.name


def every_sort() -> list[Sort]:
    """All sorts that open fast; the passphrase slot, which does not, is `passphrase_slot`."""
    keyring = some_keyring()
    return [
        a_seal(keyring),
        *entry_parts(keyring),
        a_recovery_slot(keyring),
        a_session(keyring),
        Sort("ledger", seal_ledger(keyring, Ledger()), lambda blob: open_ledger(keyring, blob)),
        *a_pair(keyring),
    ]


def a_seal(keyring: Keyring) -> Sort:
    where = context("slot", keyring.person, some_uuid(5), keyring.epoch)
    blob = seal(keyring.root, where, b"a text")
    return Sort("seal", blob, lambda blob: open_sealed(keyring.root, where, blob))


def entry_parts(keyring: Keyring) -> list[Sort]:
    row = seal_entry(keyring, some_uuid(6).bytes, b"head", b"body")

    def with_head(blob: bytes) -> SealedEntry:
        return row._replace(head=blob)

    def with_body(blob: bytes) -> SealedEntry:
        return row._replace(body=blob)

    return [
        Sort("head", row.head, lambda blob: open_head(keyring, with_head(blob))),
        Sort("body", row.body, lambda blob: open_body(keyring, with_body(blob))),
    ]


def a_recovery_slot(keyring: Keyring) -> Sort:
    code = new_recovery_code()
    slot = slots.make_recovery_slot(keyring, code)

    def opened(blob: bytes) -> bytes:
        changed = slots.RecoverySlot(slot.id, blob)
        return slots.open_recovery_slot(
            changed, code, person=keyring.person, epoch=keyring.epoch
        ).root

    return Sort("recovery slot", slot.blob, opened)


def a_session(keyring: Keyring) -> Sort:
    token = session.new_token()
    blob = session.seal_session(token, session.Session(keyring, "person"))
    return Sort("session", blob, lambda blob: session.open_session(token, blob))


def a_pair(keyring: Keyring) -> list[Sort]:
    made, piece = pair.new_pair(keyring), some_uuid(7)
    waiting = pair.seal_waiting(made.public, keyring.person, piece, b"words")

    def with_private(blob: bytes) -> bytes:
        return pair.open_waiting(keyring, pair.Pair(made.public, blob), piece, waiting)

    return [
        Sort("private key", made.sealed_private, with_private),
        Sort("waiting piece", waiting, lambda blob: pair.open_waiting(keyring, made, piece, blob)),
    ]


def passphrase_slot(person: UUID | None = None) -> Sort:
    keyring = some_keyring()
    slot = slots.make_passphrase_slot(keyring, PASSPHRASE, peppers=PEPPERS, cost=CHEAP)

    def opened(blob: bytes) -> bytes:
        changed = slots.PassphraseSlot(slot.id, slot.salt, slot.cost, slot.pepper, blob)
        return slots.open_passphrase_slot(
            changed,
            PASSPHRASE,
            person=person or keyring.person,
            epoch=keyring.epoch,
            peppers=PEPPERS,
        ).root

    return Sort("passphrase slot", slot.blob, opened)
