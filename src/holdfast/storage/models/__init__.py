"""The tables: random ids, sealed blobs, and the few clear columns that docs/sealing.md lists with a reason."""

from .entry import EntryRow, LedgerRow
from .guest import RateCount
from .person import PassphraseSlotRow, PersonRow, RecoverySlotRow
from .session import SessionRow, StubRow, WaitingRow

__all__ = [
    "EntryRow",
    "LedgerRow",
    "PassphraseSlotRow",
    "PersonRow",
    "RateCount",
    "RecoverySlotRow",
    "SessionRow",
    "StubRow",
    "WaitingRow",
]
