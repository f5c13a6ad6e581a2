"""The order of life: putting one relationship after another, and saying which entries that changes."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import Relationship


def place_after(
    people: Sequence[Entry[Relationship]], moved: UUID, after: UUID | None
) -> tuple[Entry[Relationship], ...]:
    """The entries whose `order` changes when `moved` comes right after `after`, or first when that is None.

    `people` are all relationships in the order of life. An `after` that is not among them means last.
    """
    the_moved = [person for person in people if person.id == moved]
    others = [person for person in people if person.id != moved]
    ids = [person.id for person in others]
    at = 0 if after is None else ids.index(after) + 1 if after in ids else len(others)
    placed = [*others[:at], *the_moved, *others[at:]]
    return tuple(
        msgspec.structs.replace(person, body=msgspec.structs.replace(person.body, order=place))
        for place, person in enumerate(placed)
        if person.body.order != place
    )
