"""The journal: every entry of one person, in order, with typed and quick access to the kinds inside.

The journal is the person: readings take one and nothing else. It never changes; `with_entry` and `without` give a new one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar, cast
from uuid import UUID

from holdfast.healing.journal.entry import AnyBody, Entry, Unread
from holdfast.healing.relationship import Relationship

K = TypeVar("K", bound=AnyBody)
R = TypeVar("R")

_Index = dict[tuple[type, UUID | None], tuple[Entry, ...]]


class Journal:
    """Entries ordered by the moment they were kept, then by id. Of two with one id, the later kept stands.

    Indexes are built once, when first asked for: 10,000 entries are ordered and indexed in some 10 ms.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        ordered = sorted(entries, key=attrgetter("kept_at", "id"))
        by_id = {entry.id: entry for entry in ordered}
        if len(by_id) < len(ordered):  # so that the later one also takes the later place
            by_id = {entry.id: entry for entry in ordered if by_id[entry.id] is entry}
        self._by_id = by_id
        self._read: dict[Callable[[Journal], Any], Any] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Journal) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # equal by content, and the content is never a key

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, earliest kept first."""
        return tuple(self._by_id.values())

    def entry(self, entry_id: UUID) -> Entry | None:
        """The entry with this id, of whatever kind."""
        return self._by_id.get(entry_id)

    def of(self, kind: type[K]) -> "tuple[Entry[K], ...]":
        """Every entry of one kind, earliest kept first."""
        return cast("tuple[Entry[K], ...]", self._index.get((kind, None), ()))

    def about(self, relationship_id: UUID, kind: type[K]) -> "tuple[Entry[K], ...]":
        """The entries of one kind that belong to one relationship, earliest kept first."""
        return cast("tuple[Entry[K], ...]", self._index.get((kind, relationship_id), ()))

    def latest(self, kind: type[K], about: UUID | None = None) -> "Entry[K] | None":
        """The entry of this kind kept last, of one relationship when `about` names it."""
        found = self.of(kind) if about is None else self.about(about, kind)
        return found[-1] if found else None

    def relationship(self, relationship_id: UUID) -> Entry[Relationship] | None:
        """The relationship with this id, or None: one that is deleted looks like one that never was."""
        entry = self._by_id.get(relationship_id)
        if entry is None or not isinstance(entry.body, Relationship):
            return None
        return cast(Entry[Relationship], entry)

    def read_once(self, reading: "Callable[[Journal], R]") -> R:
        """What a reading of the whole journal finds. Many may ask for the same; it is read for the first."""
        if reading not in self._read:
            self._read[reading] = reading(self)
        return cast(R, self._read[reading])

    @cached_property
    def relationships(self) -> tuple[Entry[Relationship], ...]:
        """The relationships in the order of life the person gave them; ties in the order they were kept."""
        return tuple(sorted(self.of(Relationship), key=lambda entry: entry.body.order))

    @property
    def unread(self) -> tuple[Entry[Unread], ...]:
        """Entries of a newer Holdfast: listed, exported, never read and never rewritten."""
        return self.of(Unread)

    def with_entry(self, entry: Entry) -> "Journal":
        """This journal with the entry added, or put in place of the one with its id."""
        return Journal([*(kept for kept in self if kept.id != entry.id), entry])

    def without(self, entry_id: UUID) -> "Journal":
        """This journal without the entry of that id, if it was there."""
        return Journal(entry for entry in self if entry.id != entry_id)

    @cached_property
    def _index(self) -> _Index:
        lists: defaultdict[tuple[type, UUID | None], list[Entry]] = defaultdict(list)
        for entry in self:
            kind = type(entry.body)
            lists[kind, None].append(entry)
            relationship_id = getattr(entry.body, "relationship", None)
            if relationship_id is not None:
                lists[kind, relationship_id].append(entry)
        return {key: tuple(found) for key, found in lists.items()}
