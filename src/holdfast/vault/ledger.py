"""The ledger: one sealed row a person that knows which entries there should be.

A seal shows that a row was changed. Only a ledger shows that a row is gone, or that an older one was
put back. It holds a sum over one keyed mark an entry, so adding, replacing and removing cost one or two
marks however long the journal is.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from holdfast.vault.context import context
from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import SEAL_OVERHEAD, SealBroken, open_sealed, seal

Mark = tuple[bytes, bytes]  # an entry's id and revision, 16 bytes each

_MODULUS = 2**256
_COUNT, _SEQUENCE, _SUM = slice(0, 8), slice(8, 16), slice(16, 48)
_SIZE = 48
SEALED_LEDGER_SIZE = _SIZE + SEAL_OVERHEAD  # 129 bytes, whatever the journal holds


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many entries there are, how many changes there were, and the sum of all marks modulo 2**256."""

    count: int = 0
    sequence: int = 0
    sum: int = 0

    def added(self, keyring: Keyring, mark: Mark) -> "Ledger":
        return self._changed(keyring, added=(mark,))

    def replaced(self, keyring: Keyring, old: Mark, new: Mark) -> "Ledger":
        return self._changed(keyring, removed=(old,), added=(new,))

    def removed(self, keyring: Keyring, mark: Mark) -> "Ledger":
        return self._changed(keyring, removed=(mark,))

    def _changed(
        self, keyring: Keyring, *, removed: Collection[Mark] = (), added: Collection[Mark] = ()
    ) -> "Ledger":
        marks = Marks(keyring)
        return Ledger(
            count=self.count + len(added) - len(removed),
            sequence=self.sequence + 1,
            sum=(self.sum + marks.total(added) - marks.total(removed)) % _MODULUS,
        )


class Marks:
    """HMAC-SHA-256 under the ledger key, as numbers; the key is prepared once for many marks."""

    __slots__ = ("_hmac",)

    def __init__(self, keyring: Keyring) -> None:
        self._hmac = HMAC(keyring.ledger_key, SHA256())

    def of(self, mark: Mark) -> int:
        hmac = self._hmac.copy()
        hmac.update(mark[0] + mark[1])
        return int.from_bytes(hmac.finalize(), "big")

    def total(self, marks: Iterable[Mark]) -> int:
        return sum(map(self.of, marks)) % _MODULUS


@dataclass(frozen=True, slots=True)
class Findings:
    """What does not match between a ledger and the rows that were found."""

    unopened: frozenset[
        bytes
    ]  # ids of rows that do not open where they lie: changed, swapped, foreign
    returned: frozenset[
        bytes
    ]  # ids of removed rows that were put back, when there is one to be named
    missing: int  # entries the ledger counts and no row stands for
    surplus: int  # rows that open and that the ledger does not count, the returned one included
    replayed: bool  # at least one row that opens is not the newest revision of its entry

    @property
    def count(self) -> int:
        """The least number of entries that do not match; 0 when all is well."""
        return len(self.unopened) + self.missing + self.surplus + self.replayed


def verify(
    keyring: Keyring, ledger: Ledger, rows: Sequence[Mark], unopened: Collection[bytes] = ()
) -> Findings:
    """Compare the rows of one person with the ledger; `unopened` are the ids whose seals were broken.

    The sum tells that a row is missing or old, and not which: nothing is kept of what should be there.
    """
    marks = Marks(keyring)
    broken = frozenset(unopened)
    opened = [row for row in rows if row[0] not in broken]
    places = ledger.count - len(opened)  # entries that the rows which open do not account for
    gap = (ledger.sum - marks.total(opened)) % _MODULUS
    strangers = [row for row in rows if row[0] in broken]
    in_place = places == len(strangers) and gap == marks.total(strangers)
    surplus = max(0, -places)
    return Findings(
        unopened=broken,
        returned=_named(marks, opened, -gap % _MODULUS) if surplus == 1 else frozenset(),
        missing=0 if in_place else max(0, places - len(strangers)),
        surplus=surplus,
        replayed=not in_place and places == 0 and gap != 0,
    )


def _named(marks: Marks, rows: Iterable[Mark], mark: int) -> frozenset[bytes]:
    return frozenset(row[0] for row in rows if marks.of(row) == mark)


def seal_ledger(keyring: Keyring, ledger: Ledger) -> bytes:
    """SEALED_LEDGER_SIZE bytes, whatever the journal holds."""
    text = (
        ledger.count.to_bytes(8, "big")
        + ledger.sequence.to_bytes(8, "big")
        + ledger.sum.to_bytes(32, "big")
    )
    return seal(keyring.root, _place(keyring), text)


def open_ledger(keyring: Keyring, blob: bytes) -> Ledger:
    """Raises SealBroken."""
    text = open_sealed(keyring.root, _place(keyring), blob)
    if len(text) != _SIZE:
        raise SealBroken
    count, sequence, total = (
        int.from_bytes(text[field], "big") for field in (_COUNT, _SEQUENCE, _SUM)
    )
    return Ledger(count, sequence, total)


def _place(keyring: Keyring) -> bytes:
    return context("ledger", keyring.person, keyring.epoch)
