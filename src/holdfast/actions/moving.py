"""Taking the journal along as a file, and bringing one back. What is here already is never overwritten."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from holdfast.exchange.journal_file import LineProblem, read_journal, write_journal
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.preferences import Preferences
from holdfast.storage.journal_store import JournalStore

from .drafts import draft_id


@dataclass(frozen=True)
class Findings:
    """What a file would bring: `new` entries; `same` and `different` count those whose ids are here already."""

    new: tuple[Entry, ...]
    same: int
    different: int
    problems: tuple[LineProblem, ...]
    is_a_journal: bool


def export_journal(store: JournalStore) -> bytes:
    """Every entry that opens, earliest kept first, as a journal file."""
    return write_journal(store.journal())


def look_at(text: bytes, *, store: JournalStore) -> Findings:
    """Compare a journal file with the journal; nothing is changed."""
    file, here = read_journal(text), store.journal()
    new: list[Entry] = []
    same = different = 0
    for entry in (in_its_place(entry, here, store) for entry in file.entries):
        mine = here.entry(entry.id)
        if mine is None:
            new.append(entry)
        elif mine.body == entry.body:
            same += 1
        else:
            different += 1
    return Findings(tuple(new), same, different, file.problems, file.is_a_journal)


def bring_back(text: bytes, *, store: JournalStore) -> Findings:
    """Keep what is new in a journal file, all of it or nothing. Raises TooLarge."""
    findings = look_at(text, store=store)
    store.put_many(findings.new)
    return findings


def in_its_place(entry: Entry, here: Journal, store: JournalStore) -> Entry:
    """The entry under the id it would have here: there is one draft a page, and one set of preferences."""
    if isinstance(entry.body, Draft):
        return msgspec.structs.replace(entry, id=draft_id(entry.body.page, store))
    mine = here.latest(Preferences)
    if isinstance(entry.body, Preferences) and mine:
        return msgspec.structs.replace(entry, id=mine.id)
    return entry
