"""Making somebody new: all keys of a person at once, and what is stored of them."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from holdfast.vault.keys import Keyring, new_keyring
from holdfast.vault.ledger import Ledger, seal_ledger
from holdfast.vault.pair import Pair, new_pair
from holdfast.vault.passphrase import COST, Cost, Peppers
from holdfast.vault.recovery import RecoveryCode, new_recovery_code
from holdfast.vault.slots import (
    PassphraseSlot,
    RecoverySlot,
    make_passphrase_slot,
    make_recovery_slot,
)


@dataclass(frozen=True, slots=True)
class NewPerson:
    """The first two are for this request only; the rest is stored as it is."""

    keyring: Keyring = field(repr=False)
    recovery_code: RecoveryCode = field(repr=False)  # shown once
    passphrase_slot: PassphraseSlot
    recovery_slot: RecoverySlot
    pair: Pair
    ledger: bytes  # sealed

    @property
    def person(self) -> UUID:
        return self.keyring.person


def make_new_person(passphrase: str, *, peppers: Peppers, cost: Cost = COST) -> NewPerson:
    """A random id, root key, pair, slots, recovery code and empty ledger. Raises TooBusy."""
    keyring = new_keyring(uuid4())
    code = new_recovery_code()
    return NewPerson(
        keyring=keyring,
        recovery_code=code,
        passphrase_slot=make_passphrase_slot(keyring, passphrase, peppers=peppers, cost=cost),
        recovery_slot=make_recovery_slot(keyring, code),
        pair=new_pair(keyring),
        ledger=seal_ledger(keyring, Ledger()),
    )
