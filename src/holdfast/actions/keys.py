"""Changing what opens a space: passphrase, recovery code, putting away, and shredding."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from holdfast.storage import people, second_factors, sessions
from holdfast.storage.erasing import erase_what_is_gone
from holdfast.storage.models import PersonRow
from holdfast.vault.keys import Keyring
from holdfast.vault.recovery import (
    NotARecoveryCode,
    RecoveryCode,
    new_recovery_code,
    read_recovery_code,
)
from holdfast.vault.sealing import SealBroken
from holdfast.vault.slots import (
    SLOT_BLOB_SIZE,
    RecoverySlot,
    make_recovery_slot,
    open_recovery_slot,
    put_away,
    rewrap,
)

from .arrive import TRIES_A_MINUTE, Entered, Refused, month_of, open_with_passphrase
from .guessing import is_flooding, tries_of
from .roles import needs_second_factor
from .secrets import OperatorSecrets


@dataclass(frozen=True)
class Confirmed:
    """The person typed their passphrase once more."""


def confirm(
    person: UUID, passphrase: str, *, secrets: OperatorSecrets, network: str, now: datetime
) -> Confirmed | Refused:
    """Whether this is the person's passphrase; asked again before export, new keys and deletion.

    Guesses wait here as they do at the door: a session left open must not help to find it. Raises TooBusy.
    """
    tries = tries_of(secrets.index_key, f"again {person}", network, now)
    if wait := tries.seconds_to_wait(now):
        return Refused(wait)
    try:
        open_with_passphrase(people.get_person(person), passphrase, secrets)
    except SealBroken:
        tries.add(now)
        return Refused()
    tries.forget()
    return Confirmed()


def change_passphrase(
    keyring: Keyring, new: str, *, keep_session: UUID, secrets: OperatorSecrets
) -> bool:
    """Wrap the root key under a new passphrase and end all other sessions. Raises TooBusy.

    False, and nothing changed, when the space was put away, recovered or deleted meanwhile: each of these
    ends the session too, and changes the slot.
    """
    slot = people.passphrase_slot_of(keyring.person)
    fresh = rewrap(slot, keyring, new, peppers=secrets.peppers)
    with transaction.atomic():
        if not holds_slots(keyring.person, keep_session):
            return False
        if not people.save_passphrase_slot(keyring.person, fresh, in_place_of=slot.blob):
            return False
        sessions.remove_others(keyring.person, keep=keep_session)
        second_factors.remove_all_half_open(keyring.person)
    erase_what_is_gone()
    return True


def holds_slots(person: UUID, session: UUID) -> bool:
    """Whether the session may still change slots; they are held until the transaction ends."""
    return people.lock_passphrase_slot(person) is not None and sessions.is_open(person, session)


def renew_recovery_code(keyring: Keyring, *, session: UUID) -> RecoveryCode | None:
    """A new code beside the one there is, which works until the new one is confirmed; shown once.

    None, and nothing changed, when the session has ended.
    """
    code = new_recovery_code()
    with transaction.atomic():
        if not holds_slots(keyring.person, session):
            return None
        people.add_recovery_slot(keyring.person, make_recovery_slot(keyring, code))
    return code


def confirm_code(keyring: Keyring, code: str, *, session: UUID) -> bool:
    """The person has this code: all others stop. False, and nothing changed, when it opens no slot, or the session has ended."""
    with transaction.atomic():
        if not holds_slots(keyring.person, session):
            return False
        found = slot_behind(people.get_person(keyring.person), code)
        if found is None:
            return False
        people.keep_only_recovery_slot(keyring.person, found.slot)
    erase_what_is_gone()
    return True


def opens_with(person: UUID, code: str) -> bool:
    """Whether a recovery code opens this space."""
    return open_with_code(people.get_person(person), code) is not None


def has_unconfirmed_code(person: UUID) -> bool:
    """Whether a new code was made and not confirmed: then more than one is there."""
    return len(people.recovery_slots_of(person)) > 1


def recover(
    handle: str,
    typed_code: str,
    new_passphrase: str,
    *,
    secrets: OperatorSecrets,
    network: str,
    now: datetime,
) -> tuple[Entered, RecoveryCode] | Refused:
    """Open a space with its recovery code, set a new passphrase and a new code. Raises TooBusy.

    The code that was typed works until the new one is confirmed: its page may never arrive.
    """
    minute = timedelta(minutes=1)
    if is_flooding(secrets.index_key, "recover", network, now, limit=TRIES_A_MINUTE, window=minute):
        return Refused(wait=30)
    tries = tries_of(secrets.index_key, f"recover {handle}", network, now)
    if wait := tries.seconds_to_wait(now):
        return Refused(wait)
    row = people.find_by_handle(secrets.hide(handle))
    keyring = open_with_code(row, typed_code)
    if keyring is None:
        tries.add(now)
        return Refused()
    slot = rewrap(
        people.passphrase_slot_of(row.id), keyring, new_passphrase, peppers=secrets.peppers
    )
    code = new_recovery_code()
    with transaction.atomic():
        now_there = people.lock_passphrase_slot(row.id)
        found = slot_behind(row, typed_code)
        if now_there is None or found is None:
            return Refused()  # deleted, or another code was confirmed meanwhile
        people.save_passphrase_slot(row.id, slot, in_place_of=now_there.blob)
        people.keep_only_recovery_slot(row.id, found.slot)
        people.add_recovery_slot(row.id, make_recovery_slot(keyring, code))
        sessions.remove_others(row.id, keep=None)
        second_factors.remove_all_half_open(row.id)
    erase_what_is_gone()
    tries.forget()
    if not needs_second_factor(row.role):
        people.note_use(row.id, month_of(now))
    return Entered(keyring, row.role, row.failed_tries, slot.blob), code


def open_with_code(row: PersonRow | None, typed_code: str) -> Keyring | None:
    """The keyring behind a recovery code, or None for no code, another code, or nobody."""
    found = slot_behind(row, typed_code) if row else None
    return found.keyring if found else None


@dataclass(frozen=True)
class Behind:
    """What a recovery code opened: the id of the slot, and what it holds."""

    slot: UUID
    keyring: Keyring = field(repr=False)


def slot_behind(row: PersonRow, typed_code: str) -> Behind | None:
    """The recovery slot that a code opens, or None for no code or another one."""
    try:
        code = read_recovery_code(typed_code)
    except NotARecoveryCode:
        return None
    for slot in people.recovery_slots_of(row.id):
        if keyring := opened(slot, code, row):
            return Behind(slot.id, keyring)
    return None


def opened(slot: RecoverySlot, code: RecoveryCode, row: PersonRow) -> Keyring | None:
    """What this slot holds, if the code fits."""
    try:
        return open_recovery_slot(slot, code, person=row.id, epoch=row.epoch)
    except SealBroken:
        return None


def put_space_away(keyring: Keyring, typed_code: str) -> bool:
    """After a recovery code was typed, only that code opens this space any more, and nothing tells. False for another code."""
    row = people.get_person(keyring.person)
    with transaction.atomic():
        slot = people.lock_passphrase_slot(row.id)
        found = slot_behind(row, typed_code)
        if slot is None or found is None:
            return False
        people.keep_only_recovery_slot(row.id, found.slot)
        people.save_passphrase_slot(row.id, put_away(slot), in_place_of=slot.blob)
        sessions.remove_others(row.id, keep=None)
        second_factors.remove_all_half_open(row.id)
    erase_what_is_gone()
    return True


def shred(person: UUID) -> None:
    """Delete a space: first its keys, in a transaction of their own, then what they opened."""
    with transaction.atomic():
        people.shred_keys(person, os.urandom(SLOT_BLOB_SIZE))
    with transaction.atomic():
        people.remove_remains(person)
    erase_what_is_gone()
