"""Slots: the root key, wrapped once under the passphrase and once under the recovery code.

Opening a slot is the check; no password hash exists. Slots are values, and storage keeps their fields.
"""

import os
from dataclasses import dataclass, replace
from typing import NoReturn
from uuid import UUID, uuid4

from holdfast.vault.context import SUITE, context
from holdfast.vault.gate import Gate
from holdfast.vault.keys import Keyring
from holdfast.vault.passphrase import (
    COST,
    DERIVATIONS,
    SALT_SIZE,
    Cost,
    Lock,
    Peppers,
    is_weaker,
    passphrase_key,
)
from holdfast.vault.recovery import RecoveryCode, recovery_key
from holdfast.vault.sealing import KEY_SIZE, SEAL_OVERHEAD, SealBroken, open_sealed, seal

SLOT_BLOB_SIZE = SEAL_OVERHEAD + KEY_SIZE  # 113 bytes, put away or not


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """What is stored of a passphrase: everything to try one, nothing to read one."""

    id: UUID
    salt: bytes  # 16 random bytes
    cost: Cost
    pepper: int  # its number; 0 for none
    blob: bytes


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """What is stored of a recovery code."""

    id: UUID
    blob: bytes


def make_passphrase_slot(
    keyring: Keyring,
    passphrase: str,
    *,
    peppers: Peppers,
    cost: Cost = COST,
    slot: UUID | None = None,
) -> PassphraseSlot:
    """Wrap the root key under a passphrase, with a new salt and the newest pepper. Raises TooBusy.

    The rules for a good passphrase are asked elsewhere (`passphrase_rules`).
    """
    slot, salt = slot or uuid4(), os.urandom(SALT_SIZE)
    lock = Lock(keyring.person, slot, salt, cost, peppers.get(peppers.newest))
    blob = seal(
        passphrase_key(passphrase, lock), _place(keyring.person, slot, keyring.epoch), keyring.root
    )
    return PassphraseSlot(slot, salt, cost, peppers.newest, blob)


def open_passphrase_slot(
    slot: PassphraseSlot,
    passphrase: str,
    *,
    person: UUID,
    epoch: int,
    peppers: Peppers,
    gate: Gate = DERIVATIONS,
) -> Keyring:
    """The keyring. Raises SealBroken for a wrong passphrase; CostRefused, PepperMissing, TooBusy."""
    if len(slot.salt) != SALT_SIZE:
        raise SealBroken
    lock = Lock(person, slot.id, slot.salt, slot.cost, peppers.get(slot.pepper))
    key = passphrase_key(passphrase, lock, gate=gate)
    return _unwrap(key, slot.id, slot.blob, person, epoch)


def open_nobodys_slot(passphrase: str, *, peppers: Peppers) -> NoReturn:
    """For a handle nobody has: the same work as a wrong passphrase, and the same SealBroken. Raises TooBusy."""
    nobody, epoch = uuid4(), 1
    slot = PassphraseSlot(uuid4(), os.urandom(SALT_SIZE), COST, peppers.newest, _noise())
    open_passphrase_slot(slot, passphrase, person=nobody, epoch=epoch, peppers=peppers)
    raise SealBroken


def needs_rewrap(slot: PassphraseSlot, *, peppers: Peppers) -> bool:
    """Whether the slot is cheaper to guess than one made today."""
    return is_weaker(slot.cost) or slot.pepper != peppers.newest


def rewrap(
    slot: PassphraseSlot, keyring: Keyring, passphrase: str, *, peppers: Peppers
) -> PassphraseSlot:
    """The same slot made anew, for a new passphrase or for today's cost and pepper. Raises TooBusy."""
    return make_passphrase_slot(keyring, passphrase, peppers=peppers, slot=slot.id)


def put_away(slot: PassphraseSlot) -> PassphraseSlot:
    """The same slot with noise for a blob: no passphrase opens it, and no row tells that it was done."""
    return replace(slot, blob=_noise())


def make_recovery_slot(keyring: Keyring, code: RecoveryCode) -> RecoverySlot:
    slot = uuid4()
    key = recovery_key(code, keyring.person, slot)
    return RecoverySlot(slot, seal(key, _place(keyring.person, slot, keyring.epoch), keyring.root))


def open_recovery_slot(
    slot: RecoverySlot, code: RecoveryCode, *, person: UUID, epoch: int
) -> Keyring:
    """The keyring. Raises SealBroken for another code."""
    return _unwrap(recovery_key(code, person, slot.id), slot.id, slot.blob, person, epoch)


def _unwrap(key: bytes, slot: UUID, blob: bytes, person: UUID, epoch: int) -> Keyring:
    return Keyring(person, epoch, open_sealed(key, _place(person, slot, epoch), blob))


def _place(person: UUID, slot: UUID, epoch: int) -> bytes:
    if not 0 < epoch < 2**63:
        raise SealBroken  # a damaged row
    return context("slot", person, slot, epoch)


def _noise() -> bytes:
    """Random bytes with a true suite byte in front: nothing without the key tells them from a slot."""
    return bytes([SUITE]) + os.urandom(SLOT_BLOB_SIZE - 1)
