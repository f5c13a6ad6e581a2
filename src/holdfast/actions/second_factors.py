"""The second factor: a passphrase half opens, and only a code from the person's own device opens whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from holdfast.storage import people, second_factors
from holdfast.storage.models import HalfOpenRow
from holdfast.vault import session as sealed
from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import SealBroken
from holdfast.vault.totp import (
    SecondFactor,
    new_second_factor,
    open_second_factor,
    seal_second_factor,
)

from .arrive import Entered, Refused, month_of
from .guessing import tries_of
from .secrets import OperatorSecrets
from .sessions import is_still_there

LASTS = timedelta(minutes=5)  # from the passphrase to the code
CODES_AT_MOST = 5  # then the passphrase again


@dataclass(frozen=True)
class HalfOpen:
    """The passphrase fits, and a code is still asked for. The token goes into the form, nowhere else."""

    token: bytes = field(repr=False)


@dataclass(frozen=True)
class Shut:
    """The minutes or the tries are over: it begins again with the passphrase."""


@dataclass(frozen=True)
class BothFit:
    """Passphrase and code: this is what the session is made of."""

    entered: Entered
    notes: tuple[str, ...] = field(repr=False)


def half_open(
    entered: Entered, *, now: datetime, notes: tuple[str, ...] = ()
) -> HalfOpen | Refused:
    """Keep what the passphrase opened for some minutes, sealed under a token of its own.

    Refused when the slot it opened was changed or put away meanwhile.
    """
    token = sealed.new_token()
    content = sealed.Session(entered.keyring, entered.role, notes)
    blob = sealed.seal_session(token, content, "half")
    with transaction.atomic():
        if not is_still_there(entered.keyring.person, entered.slot):
            return Refused()
        second_factors.remove_ended_half_open(now)
        second_factors.add_half_open(
            sealed.session_id(token), entered.keyring.person, now + LASTS, blob
        )
    return HalfOpen(token)


def use_code(
    token: bytes, code: str, *, secrets: OperatorSecrets, network: str, now: datetime
) -> BothFit | Refused | Shut:
    """Try a code. It is used up in the same transaction, so that two who send it at once do not both enter."""
    with transaction.atomic():
        slot = lock_slot_behind(token, now)
        row = second_factors.lock_half_open(sealed.session_id(token), now)
        if slot is None or row is None or row.tries >= CODES_AT_MOST:
            second_factors.remove_half_open(sealed.session_id(token))
            return Shut()
        tries = tries_of(secrets.index_key, f"code {row.person_id}", network, now)
        if wait := tries.seconds_to_wait(now):
            return Refused(wait)
        content = opened(token, row)
        if content is None or not is_used_up(content.keyring, code, now):
            tries.add(now)
            second_factors.count_half_open_try(row)
            people.count_failed_try(row.person_id)
            return Refused()
        tries.forget()
        second_factors.remove_half_open(row.token_hash)
        person = people.get_person(row.person_id)
        people.note_use(person.id, month_of(now))
        entered = Entered(content.keyring, content.role, person.failed_tries, slot)
    return BothFit(entered, content.notes)


def lock_slot_behind(token: bytes, now: datetime) -> bytes | None:
    """The blob of the passphrase slot of whoever is half in.

    Whatever changes a slot ends what it had half opened. So, when that is there after this, the passphrase still fits.
    """
    person = second_factors.find_half_open(sealed.session_id(token), now)
    slot = people.lock_passphrase_slot(person) if person else None
    return slot.blob if slot else None


def opened(token: bytes, row: HalfOpenRow) -> sealed.Session | None:
    """What a half-open row holds, or None when it was changed."""
    try:
        return sealed.open_session(token, bytes(row.blob), "half")
    except SealBroken:
        return None


def is_used_up(keyring: Keyring, code: str, now: datetime) -> bool:
    """Whether this is the code of now; it is not good again. Without a second factor no code is."""
    blob = second_factors.lock_factor(keyring.person)
    try:
        factor = open_second_factor(keyring, blob) if blob else None
    except SealBroken:
        return False
    used = factor.use(code, int(now.timestamp())) if factor else None
    if used is None:
        return False
    second_factors.save_factor(keyring.person, seal_second_factor(keyring, used))
    return True


def set_up(keyring: Keyring) -> SecondFactor:
    """A new second factor in the place of any before; its secret is shown once."""
    factor = new_second_factor()
    with transaction.atomic():
        second_factors.save_factor(keyring.person, seal_second_factor(keyring, factor))
        second_factors.remove_all_half_open(keyring.person)
    return factor
