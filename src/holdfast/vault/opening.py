"""From entries to rows and back: sealing one entry, and opening rows into a journal.

A row that does not open never stops the others. It is collected, and shown as not matching.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from holdfast.healing.coding import Unreadable, decode_body, encode_body
from holdfast.healing.entry import Entry
from holdfast.healing.journal import Journal
from holdfast.healing.kind import Kind, kind_name
from holdfast.vault.entries import EntryPlaces, SealedEntry, seal_entry
from holdfast.vault.heads import Head, decode_head, encode_head, head_of
from holdfast.vault.keys import Keyring
from holdfast.vault.padding import unpad
from holdfast.vault.sealing import SealBroken


@dataclass(frozen=True, slots=True)
class OpenedHeads:
    """Heads beside the rows they came from, and the ids of rows that do not open."""

    heads: Sequence[Head]
    rows: Sequence[SealedEntry]
    broken: frozenset[bytes]


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


def open_heads(keyring: Keyring, rows: Iterable[SealedEntry]) -> OpenedHeads:
    """Every head. What is broken is named and does not stop the rest."""
    place, unseal = EntryPlaces(keyring).head, keyring.heads.open
    heads: list[Head] = []
    sound: list[SealedEntry] = []
    broken: list[bytes] = []
    for row in rows:
        try:
            heads.append(
                decode_head(unpad(unseal(place(row.id, row.revision, row.epoch), row.head)))
            )
            sound.append(row)
        except SealBroken:
            broken.append(row.id)
    return OpenedHeads(heads, sound, frozenset(broken))


def open_journal(
    keyring: Keyring, rows: Iterable[SealedEntry], kinds: Collection[type[Kind]] | None = None
) -> Opened:
    """Every head, and the bodies of `kinds` (of all kinds, when not given)."""
    opened = open_heads(keyring, rows)
    wanted = None if kinds is None else {kind_name(kind) for kind in kinds}
    entries: list[Entry] = []
    broken: list[bytes] = []
    unreadable: list[bytes] = []
    place, unseal = EntryPlaces(keyring).body, keyring.bodies.open
    for head, row in zip(opened.heads, opened.rows, strict=True):
        if wanted is not None and head.kind not in wanted:
            continue
        try:
            text = unpad(unseal(place(row.id, row.revision, row.epoch), row.body))
            entries.append(Entry(head.id, head.kept_at, decode_body(text, head.version)))
        except SealBroken:
            broken.append(row.id)
        except Unreadable:
            unreadable.append(row.id)
    return Opened(
        journal=Journal(entries),
        heads=opened.heads,
        broken=opened.broken.union(broken),
        unreadable=frozenset(unreadable),
    )
