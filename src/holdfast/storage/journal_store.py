"""A person's journal on disk: sealed rows and the ledger, changed together or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import Kind
from holdfast.vault.entries import SealedEntry
from holdfast.vault.heads import Head
from holdfast.vault.keys import Keyring
from holdfast.vault.ledger import Findings, Ledger, open_ledger, seal_ledger, verify
from holdfast.vault.opening import Opened, open_journal, seal_journal_entry

from . import entries
from .statements import Run, writing


class Moved(Exception):
    """The entry is not the one the form was made from: it was changed or removed meanwhile."""


@dataclass(frozen=True)
class JournalStore:
    """Opens and keeps one person's entries. It lives for one request, like the keyring in it."""

    keyring: Keyring = field(repr=False)

    def open(self, *kinds: type[Kind]) -> Opened:
        """Open every head, and the bodies of `kinds` (of all, when none is named), in one query."""
        rows = entries.rows_of(self.keyring.person)
        return open_journal(self.keyring, rows, kinds or None)

    def journal(self, *kinds: type[Kind]) -> Journal:
        """The sound entries of some kinds, or of all."""
        return self.open(*kinds).journal

    def heads(self) -> Sequence[Head]:
        """Every head that opens, and no body: for lists that show a few entries of many."""
        return open_journal(self.keyring, entries.heads_of(self.keyring.person), ()).heads

    def some(self, entry_ids: Iterable[UUID]) -> Journal:
        """The sound entries with these ids, of any kind, in one query. Meant for a page of them, not for thousands."""
        ids = {entry_id.bytes for entry_id in entry_ids}
        return open_journal(self.keyring, entries.rows_among(self.keyring.person, ids)).journal

    def find(self, entry_id: UUID) -> tuple[Entry, str] | None:
        """One entry and its revision as hex, or None when it is not there or does not open."""
        sealed = entries.row_of(self.keyring.person, entry_id.bytes)
        if sealed is None:
            return None
        entry = open_journal(self.keyring, [sealed]).journal.entry(entry_id)
        return (entry, sealed.revision.hex()) if entry else None

    def put(self, entry: Entry, *, made_from: str = "") -> str:
        """Write an entry and return its new revision.

        `made_from` is the revision the form was shown with, empty for a new entry. Raises Moved when
        the stored one is another, TooLarge for more than 1 MiB.
        """
        sealed = seal_journal_entry(self.keyring, entry)
        with writing() as run:
            ledger = self._lock_ledger(run)
            self._save_ledger(run, self._write(run, ledger, sealed, revision_from(made_from)))
        return sealed.revision.hex()

    def put_many(self, new: Iterable[Entry]) -> None:
        """Write entries in the place of those with the same ids, all or none."""
        with writing() as run:
            ledger = self._lock_ledger(run)
            for entry in new:
                sealed = seal_journal_entry(self.keyring, entry)
                old = entries.row_of(self.keyring.person, sealed.id)
                ledger = self._write(run, ledger, sealed, old.revision if old else b"")
            self._save_ledger(run, ledger)

    def remove(self, ids: Iterable[UUID]) -> int:
        """Remove entries; ids that are not there are passed over. Returns how many went."""
        removed = 0
        with writing() as run:
            ledger = self._lock_ledger(run)
            for entry_id in ids:
                if old := entries.row_of(self.keyring.person, entry_id.bytes):
                    entries.delete_row(run, self.keyring.person, old.id)
                    ledger = ledger.removed(self.keyring, (old.id, old.revision))
                    removed += 1
            self._save_ledger(run, ledger)
        return removed

    def ledger(self) -> Ledger:
        """What the ledger says there is. Raises SealBroken."""
        return open_ledger(self.keyring, entries.read_ledger(self.keyring.person))

    def check(self, *kinds: type[Kind]) -> tuple[Opened, Findings]:
        """Open the journal as `open` does and compare it with the ledger, while nobody else writes.

        Raises SealBroken for a ledger that does not open, LookupError for one that is gone.
        """
        with writing() as run:
            ledger, rows = self._lock_ledger(run), self.rows()
        opened = open_journal(self.keyring, rows, kinds or None)
        marks = [(row.id, row.revision) for row in rows]
        return opened, verify(self.keyring, ledger, marks, opened.broken)

    def rows(self) -> list[SealedEntry]:
        """The sealed rows as they are."""
        return [SealedEntry._make(row) for row in entries.rows_of(self.keyring.person)]

    def _lock_ledger(self, run: Run) -> Ledger:
        return open_ledger(self.keyring, entries.lock_ledger(run, self.keyring.person))

    def _write(self, run: Run, ledger: Ledger, new: SealedEntry, old: bytes) -> Ledger:
        """Write a row in the place of its revision `old`, empty for a new row. Raises Moved."""
        mark, person = (new.id, new.revision), self.keyring.person
        if not (
            entries.update_row(run, person, new, old)
            if old
            else entries.insert_row(run, person, new)
        ):
            raise Moved
        if not old:
            return ledger.added(self.keyring, mark)
        return ledger.replaced(self.keyring, (new.id, old), mark)

    def _save_ledger(self, run: Run, ledger: Ledger) -> None:
        entries.write_ledger(run, self.keyring.person, seal_ledger(self.keyring, ledger))


def revision_from(text: str) -> bytes:
    """A revision as a form carries it, in hex. Raises Moved for what no form was given."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Moved from None
