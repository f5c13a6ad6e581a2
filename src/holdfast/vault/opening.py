"""From entries to rows and back: sealing one entry, and opening rows into a journal.

A row that does not open never stops the others. It is collected, and shown as not matching.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from holdfast.healing.journal.coding import Unreadable, decode_body, encode_body
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import Kind, kind_name
from holdfast.vault.entries import Row, SealedEntry, seal_entry
from holdfast.vault.heads import Head, decode_head, encode_head, head_of
from holdfast.vault.keys import Keyring
from holdfast.vault.padding import unpad
from holdfast.vault.sealing import SealBroken


@dataclass(frozen=True, slots=True)
class Opened:
    """A journal of the kinds asked for, every head, and the ids of what could not be read."""

    journal: Journal
    heads: Sequence[Head]
    broken: frozenset[bytes]  # the seal does not open: changed, swapped or foreign rows
    unreadable: frozenset[bytes]  # the seal opens, and the text inside is of no form we know


def seal_journal_entry(keyring: Keyring, entry: Entry) -> SealedEntry:
    """The row of an entry, under a new revision. Raises TooLarge above 1 MiB, and Unreadable."""
    head = encode_head(head_of(entry))
    return seal_entry(keyring, entry.id.bytes, head, encode_body(entry.body))


def open_journal(
    keyring: Keyring, rows: Iterable[Row], kinds: Collection[type[Kind]] | None = None
) -> Opened:
    """Every head, and the bodies of `kinds` (of all kinds, when not given). Rows are read once, one by one.

    What is broken is named and does not stop the rest.
    """
    wanted = None if kinds is None else {kind_name(kind) for kind in kinds}
    heads: list[Head] = []
    entries: list[Entry] = []
    broken: list[bytes] = []
    unreadable: list[bytes] = []
    places = keyring.places
    head_start, unseal_head = places.head_start, keyring.heads.open
    body_start, unseal_body = places.body_start, keyring.bodies.open
    for row_id, revision, epoch, sealed_head, sealed_body in rows:
        try:
            rest = places.rest(row_id, revision, epoch)
            head = decode_head(unpad(unseal_head(head_start + rest, sealed_head)))
            heads.append(head)
            if wanted is None or head.kind in wanted:
                text = unpad(unseal_body(body_start + rest, sealed_body))
                body = decode_body(text, head.version)
                entries.append(Entry(head.id, head.kept_at, body))
        except SealBroken:
            broken.append(row_id)
        except Unreadable:
            unreadable.append(row_id)
    return Opened(Journal(entries), heads, frozenset(broken), frozenset(unreadable))
