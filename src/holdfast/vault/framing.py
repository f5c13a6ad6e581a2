"""What sealed things look like from outside: for a check that holds no key and opens nothing.

A frame that fits proves little; one that does not fit proves damage, and *Check my journal* finds the rest.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from holdfast.vault.context import SUITE
from holdfast.vault.entries import REVISION_SIZE, SEALED_BODY_SIZES, SEALED_HEAD_SIZE
from holdfast.vault.ledger import SEALED_LEDGER_SIZE
from holdfast.vault.passphrase import (
    NO_PEPPER,
    SALT_SIZE,
    CostRefused,
    Peppers,
    require_bearable,
)
from holdfast.vault.sealing import KEY_SIZE, SEAL_OVERHEAD
from holdfast.vault.slots import SLOT_BLOB_SIZE, PassphraseSlot, RecoverySlot

ID_SIZE = 16  # bytes


class Misframed(StrEnum):
    """What does not look as it must."""

    ENTRIES = "entries"
    PASSPHRASE_SLOT = "passphrase_slot"  # noqa: S105 - the name of a fault
    COST = "cost"
    PEPPER = "pepper"
    RECOVERY_SLOT = "recovery_slot"
    LEDGER = "ledger"
    PAIR = "pair"


class EntryFrame(NamedTuple):
    """One row of a sealed entry, by its sizes in bytes and the first byte of each blob."""

    id_size: int
    revision_size: int
    epoch: int
    head_size: int
    head_suite: bytes
    body_size: int
    body_suite: bytes


def is_entry(frame: EntryFrame, *, epoch: int) -> bool:
    """Whether the row can be an entry of a person in this epoch."""
    return (
        frame.id_size == ID_SIZE
        and frame.revision_size == REVISION_SIZE
        and frame.epoch == epoch
        and frame.head_size == SEALED_HEAD_SIZE
        and frame.body_size in SEALED_BODY_SIZES
        and frame.head_suite == frame.body_suite == bytes([SUITE])
    )


def passphrase_slot_faults(slot: PassphraseSlot, *, peppers: Peppers) -> Iterator[Misframed]:
    """Whatever would keep the right passphrase from opening this slot, as far as its frame shows."""
    if len(slot.salt) != SALT_SIZE or not _is_blob(slot.blob, SLOT_BLOB_SIZE):
        yield Misframed.PASSPHRASE_SLOT
    try:
        require_bearable(slot.cost)
    except CostRefused:
        yield Misframed.COST
    if slot.pepper != NO_PEPPER and slot.pepper not in peppers.by_number:
        yield Misframed.PEPPER


def is_recovery_slot(slot: RecoverySlot) -> bool:
    """Whether the right code could open it."""
    return _is_blob(slot.blob, SLOT_BLOB_SIZE)


def is_ledger(blob: bytes) -> bool:
    """Whether this can be a sealed ledger."""
    return _is_blob(blob, SEALED_LEDGER_SIZE)


def is_pair(public: bytes, sealed_private: bytes) -> bool:
    """Whether these can be a person's two keys for sharing and waiting words."""
    return len(public) == KEY_SIZE and _is_blob(sealed_private, KEY_SIZE + SEAL_OVERHEAD)


def _is_blob(blob: bytes, size: int) -> bool:
    return len(blob) == size and blob[0] == SUITE
