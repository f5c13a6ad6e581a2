"""The ledger: one sealed row a person that knows which entries there should be.

A seal shows that a row was changed. Only a ledger shows that a row is gone, or that an older one was
put back. It holds a sum over one keyed mark an entry, so adding, replacing and removing cost one or two
marks however long the journal is.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from struct import Struct

import msgspec

from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import SEAL_OVERHEAD, SealBroken, open_sealed, seal

Mark = tuple[bytes, bytes]  # an entry's id and revision, 16 bytes each

_MODULUS = 2**256
_TEXT = Struct(">QQ32s")  # count, sequence, sum
SEALED_LEDGER_SIZE = _TEXT.size + SEAL_OVERHEAD  # 129 bytes, whatever the journal holds


class Ledger(msgspec.Struct, frozen=True):
    """How many entries there are, how many changes there were, and the sum of all marks modulo 2**256."""

    count: int = 0
    sequence: int = 0
    sum: int = 0

    def added(self, keyring: Keyring, mark: Mark) -> "Ledger":
        return self._changed(entries=1, by=number_of(keyring, mark))

    def replaced(self, keyring: Keyring, old: Mark, new: Mark) -> "Ledger":
        return self._changed(entries=0, by=number_of(keyring, new) - number_of(keyring, old))

    def removed(self, keyring: Keyring, mark: Mark) -> "Ledger":
        return self._changed(entries=-1, by=-number_of(keyring, mark))

    def _changed(self, *, entries: int, by: int) -> "Ledger":
        """One change more: `entries` more or fewer, and the sum moved `by` the marks that came and went."""
        return Ledger(self.count + entries, self.sequence + 1, (self.sum + by) % _MODULUS)


def number_of(keyring: Keyring, mark: Mark) -> int:
    """HMAC-SHA-256 of a mark under the ledger key, as a number."""
    hmac = keyring.ledger_mac.copy()
    hmac.update(mark[0] + mark[1])
    return int.from_bytes(hmac.finalize(), "big")


def total_of(keyring: Keyring, marks: Iterable[Mark]) -> int:
    """The sum of some marks modulo 2**256."""
    return sum(number_of(keyring, mark) for mark in marks) % _MODULUS


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
    broken = frozenset(unopened)
    opened = [row for row in rows if row[0] not in broken]
    places = ledger.count - len(opened)  # entries that the rows which open do not account for
    gap = (ledger.sum - total_of(keyring, opened)) % _MODULUS
    strangers = [row for row in rows if row[0] in broken]
    in_place = places == len(strangers) and gap == total_of(keyring, strangers)
    surplus = max(0, -places)
    return Findings(
        unopened=broken,
        returned=_named(keyring, opened, -gap % _MODULUS) if surplus == 1 else frozenset(),
        missing=0 if in_place else max(0, places - len(strangers)),
        surplus=surplus,
        replayed=not in_place and places == 0 and gap != 0,
    )


def _named(keyring: Keyring, rows: Iterable[Mark], mark: int) -> frozenset[bytes]:
    return frozenset(row[0] for row in rows if number_of(keyring, row) == mark)


def seal_ledger(keyring: Keyring, ledger: Ledger) -> bytes:
    """SEALED_LEDGER_SIZE bytes, whatever the journal holds."""
    total = ledger.sum.to_bytes(32, "big")
    return seal(
        keyring.root, keyring.places.ledger, _TEXT.pack(ledger.count, ledger.sequence, total)
    )


def open_ledger(keyring: Keyring, blob: bytes) -> Ledger:
    """Raises SealBroken."""
    text = open_sealed(keyring.root, keyring.places.ledger, blob)
    if len(text) != _TEXT.size:
        raise SealBroken
    count, sequence, total = _TEXT.unpack(text)
    return Ledger(count, sequence, int.from_bytes(total, "big"))
