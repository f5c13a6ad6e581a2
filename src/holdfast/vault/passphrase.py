"""From a passphrase to the key of its slot: Argon2id makes guessing dear, the pepper makes a stolen disk useless.

One derivation takes about 0.12 s and 64 MiB, so at most two run at a time in a worker.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from holdfast.vault.context import context
from holdfast.vault.gate import Gate
from holdfast.vault.sealing import KEY_SIZE, derive

SALT_SIZE = 16
NO_PEPPER = 0  # the number of a slot made where there is no pepper, as on one's own computer

# One lane is a rule, not a taste: with two or more, two threads deriving at once hang for ever in
# cryptography 50.0.0 and 50.0.2. So it is no parameter, and no slot can ask for more.
_LANES = 1


@dataclass(frozen=True, slots=True)
class Cost:
    """What one derivation costs: passes over the memory, and the memory in KiB."""

    passes: int
    memory_kib: int


COST = Cost(passes=3, memory_kib=64 * 1024)  # RFC 9106, second recommended option, with one lane
COST_FLOOR = Cost(passes=2, memory_kib=19 * 1024)  # OWASP Password Storage Cheat Sheet
COST_CEILING = Cost(passes=16, memory_kib=512 * 1024)  # a forged row must not stop the machine

DERIVATIONS = Gate(places=2, patience=2.0)


class CostRefused(Exception):
    """A slot asks for a derivation that is too cheap to be safe or too dear to be ours."""


class PepperMissing(Exception):
    """A slot was made with a pepper that was not given. `number` says which."""

    def __init__(self, number: int) -> None:
        super().__init__(f"pepper {number} is missing")
        self.number = number


@dataclass(frozen=True, slots=True)
class Peppers:
    """The operator's peppers by number, counted from 1, 32 bytes each. The highest number is in use."""

    by_number: Mapping[int, bytes] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for number, pepper in self.by_number.items():
            if number <= NO_PEPPER or len(pepper) != KEY_SIZE:
                raise ValueError("peppers are numbered from 1 and have 32 bytes")

    @property
    def newest(self) -> int:
        return max(self.by_number, default=NO_PEPPER)

    def get(self, number: int) -> bytes:
        """Raises PepperMissing. Number 0 stands for no pepper: 32 zero bytes."""
        if number == NO_PEPPER:
            return bytes(KEY_SIZE)
        if number not in self.by_number:
            raise PepperMissing(number)
        return self.by_number[number]


@dataclass(frozen=True, slots=True)
class Lock:
    """All that turns a passphrase into one slot's key. None of it is secret but the pepper."""

    person: UUID
    slot: UUID
    salt: bytes  # 16 random bytes
    cost: Cost
    pepper: bytes = field(repr=False)


def passphrase_key(passphrase: str, lock: Lock, *, gate: Gate = DERIVATIONS) -> bytes:
    """The 32-byte key of a passphrase slot. Raises CostRefused, and TooBusy when no place comes free."""
    require_bearable(lock.cost)
    with gate.place():
        stretched = Argon2id(
            salt=lock.salt,
            length=KEY_SIZE,
            iterations=lock.cost.passes,
            lanes=_LANES,
            memory_cost=lock.cost.memory_kib,
            ad=context("pw", lock.person, lock.slot),
        ).derive(normal_form(passphrase))
    return derive(stretched, context("kek", lock.person, lock.slot), salt=lock.pepper)


def normal_form(passphrase: str) -> bytes:
    """NFKC and UTF-8, so that one passphrase typed on two keyboards is one passphrase."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def require_bearable(cost: Cost) -> None:
    """Raises CostRefused below the floor and above the ceiling."""
    if not (
        COST_FLOOR.passes <= cost.passes <= COST_CEILING.passes
        and COST_FLOOR.memory_kib <= cost.memory_kib <= COST_CEILING.memory_kib
    ):
        raise CostRefused


def is_weaker(cost: Cost, than: Cost = COST) -> bool:
    return cost.passes < than.passes or cost.memory_kib < than.memory_kib
