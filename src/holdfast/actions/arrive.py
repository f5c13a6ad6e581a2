"""Making a space and coming into it. Signing in is opening a slot: no password hash exists."""

from __future__ import annotations

import secrets as chance
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import transaction

from holdfast.storage import people
from holdfast.storage.erasing import erase_what_is_gone
from holdfast.storage.models import PersonRow
from holdfast.vault.keys import Keyring
from holdfast.vault.new_person import make_new_person
from holdfast.vault.recovery import RecoveryCode
from holdfast.vault.sealing import SealBroken
from holdfast.vault.slots import needs_rewrap, open_nobodys_slot, open_passphrase_slot, rewrap

from .guessing import is_flooding, tries_of
from .roles import PERSON, needs_second_factor
from .secrets import OperatorSecrets

TRIES_A_MINUTE = 60
SPACES_AN_HOUR = 20


@dataclass(frozen=True)
class Joined:
    """A new space. The code and the full handle are shown once."""

    keyring: Keyring = field(repr=False)
    recovery_code: RecoveryCode = field(repr=False)
    handle: str = field(repr=False)
    slot: bytes = field(repr=False)  # the blob of its passphrase slot


@dataclass(frozen=True)
class Entered:
    """The passphrase opened the slot. `failed_tries` did not match since the last time.

    `slot` is the blob that it opened: a session begins only while this is still there.
    """

    keyring: Keyring = field(repr=False)
    role: str
    failed_tries: int
    slot: bytes = field(repr=False)


@dataclass(frozen=True)
class Refused:
    """No handle and passphrase match, or it is too soon to try: `wait` in seconds, 0 for a mismatch."""

    wait: int = 0


def join(
    handle: str, passphrase: str, *, secrets: OperatorSecrets, network: str, now: datetime
) -> Joined | Refused:
    """Make a space. The handle gets four digits, so "taken" is never said. Raises TooBusy."""
    hour = timedelta(hours=1)
    if is_flooding(secrets.index_key, "join", network, now, limit=SPACES_AN_HOUR, window=hour):
        return Refused(wait=60)
    return make_space(handle, passphrase, PERSON, secrets=secrets, now=now)


def make_space(
    handle: str, passphrase: str, role: str, *, secrets: OperatorSecrets, now: datetime
) -> Joined:
    """A new space with all its keys, for somebody of a role. Raises TooBusy."""
    new = make_new_person(passphrase, peppers=secrets.peppers)
    with transaction.atomic():
        full_handle = free_handle(handle, secrets)
        row = PersonRow(
            id=new.person,
            handle_mac=secrets.hide(full_handle),
            role=role,
            epoch=new.keyring.epoch,
            public_key=new.pair.public,
            private_key=new.pair.sealed_private,
            created_month=month_of(now),
            used_month=month_of(now),
        )
        people.add_person(row, new.passphrase_slot, new.recovery_slot, new.ledger)
    return Joined(new.keyring, new.recovery_code, full_handle, new.passphrase_slot.blob)


def free_handle(handle: str, secrets: OperatorSecrets) -> str:
    """The handle with four random digits that nobody has yet."""
    while True:
        candidate = f"{handle.strip()}-{chance.randbelow(9000) + 1000}"
        if people.find_by_handle(secrets.hide(candidate)) is None:
            return candidate


def enter(
    handle: str, passphrase: str, *, secrets: OperatorSecrets, network: str, now: datetime
) -> Entered | Refused:
    """Open a space with its passphrase. An unknown handle costs the same work. Raises TooBusy."""
    minute = timedelta(minutes=1)
    if is_flooding(secrets.index_key, "enter", network, now, limit=TRIES_A_MINUTE, window=minute):
        return Refused(wait=30)
    tries = tries_of(secrets.index_key, f"enter {handle}", network, now)
    if wait := tries.seconds_to_wait(now):
        return Refused(wait)
    row = people.find_by_handle(secrets.hide(handle))
    try:
        keyring, slot = open_with_passphrase(row, passphrase, secrets)
    except SealBroken:
        # In one commit: a name that is there must not cost the disk one more than a name that is not.
        with transaction.atomic():
            tries.add(now)
            people.count_failed_try(row.id if row else uuid4())
        return Refused()
    tries.forget()
    if not needs_second_factor(row.role):  # else nothing is forgiven before the code
        people.note_use(keyring.person, month_of(now))
    return Entered(keyring, row.role, row.failed_tries, slot)


def open_with_passphrase(
    row: PersonRow | None, passphrase: str, secrets: OperatorSecrets
) -> tuple[Keyring, bytes]:
    """The keyring behind a passphrase, and the blob of the slot it lies in now. Raises SealBroken, TooBusy.

    A slot weaker than today's is made anew. When another request was quicker, to do the same or to put the
    space away, the passphrase has to open what is there now.
    """
    if row is None:
        open_nobodys_slot(passphrase, peppers=secrets.peppers)
    slot = people.passphrase_slot_of(row.id)
    keyring = open_passphrase_slot(
        slot, passphrase, person=row.id, epoch=row.epoch, peppers=secrets.peppers
    )
    if not needs_rewrap(slot, peppers=secrets.peppers):
        return keyring, slot.blob
    fresh = rewrap(slot, keyring, passphrase, peppers=secrets.peppers)
    if people.save_passphrase_slot(row.id, fresh, in_place_of=slot.blob):
        erase_what_is_gone()
        return keyring, fresh.blob
    return open_with_passphrase(row, passphrase, secrets)


def month_of(now: datetime) -> str:
    """A month such as "2026-11": the finest time kept about a person."""
    return now.strftime("%Y-%m")
