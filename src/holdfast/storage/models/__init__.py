"""The tables: random ids, sealed blobs, and the few clear columns that docs/sealing.md lists with a reason."""

from .comment import ClosedConversationRow, CommentRow
from .entry import EntryRow, LedgerRow
from .guest import RateCount
from .person import PassphraseSlotRow, PersonRow, RecoverySlotRow
from .second_factor import HalfOpenRow, SecondFactorRow
from .session import SessionRow, StubRow, WaitingRow

__all__ = [
    "ClosedConversationRow",
    "CommentRow",
    "EntryRow",
    "HalfOpenRow",
    "LedgerRow",
    "PassphraseSlotRow",
    "PersonRow",
    "RateCount",
    "RecoverySlotRow",
    "SecondFactorRow",
    "SessionRow",
    "StubRow",
    "WaitingRow",
]
