"""Looking whether the journal is whole: every seal, and the ledger that knows what should be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.kind import Kind, kind_name
from holdfast.healing.journal.preferences import Preferences
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.opening import Opened
from holdfast.vault.sealing import SealBroken

# What is kept by itself says nothing about when the person last kept something.
BY_ITSELF = frozenset({kind_name(Draft), kind_name(Preferences)})


@dataclass(frozen=True)
class Checked:
    """How many entries open, how many do not match, and when the last was kept (None: nothing is)."""

    sound: int
    mismatches: int
    last_kept_at: datetime | None
    opened: Opened


def check_journal(store: JournalStore, *kinds: type[Kind]) -> Checked:
    """Compare the journal with its ledger. With `kinds`, only their bodies are opened, and every head.

    A ledger that is gone or does not open counts as one mismatch: nothing can be vouched for then.
    """
    try:
        opened, findings = store.check(*kinds)
        mismatches = findings.count
    except (SealBroken, LookupError):
        opened = store.open(*kinds)
        mismatches = len(opened.broken) + 1
    last = max((head.kept_at for head in opened.heads if head.kind not in BY_ITSELF), default=None)
    return Checked(len(opened.heads), mismatches, last, opened)
