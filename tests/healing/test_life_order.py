"""The order of life."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.life_order import place_after
from holdfast.healing.relationship import RelationKind, Relationship

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def people(*aliases: str) -> list[Entry[Relationship]]:
    return [
        Entry(uuid4(), NOW, Relationship(alias=alias, relation=RelationKind.FRIEND, order=place))
        for place, alias in enumerate(aliases)
    ]


def order_after(entries, changed) -> list[str]:
    journal = Journal(entries)
    for entry in changed:
        journal = journal.with_entry(entry)
    return [entry.body.alias for entry in journal.relationships]


@pytest.mark.parametrize(
    ("moved", "after", "expected"),
    [
        (2, None, ["C", "A", "B"]),
        (0, 1, ["B", "A", "C"]),
        (0, 2, ["B", "C", "A"]),
        (1, 0, ["A", "B", "C"]),
    ],
)
def test_a_relationship_takes_the_place_the_person_gives_it(moved, after, expected):
    all_people = people("A", "B", "C")
    after_id = None if after is None else all_people[after].id
    changed = place_after(all_people, all_people[moved].id, after_id)
    assert order_after(all_people, changed) == expected


def test_staying_where_it_is_changes_nothing():
    all_people = people("A", "B")
    assert place_after(all_people, all_people[1].id, all_people[0].id) == ()


def test_a_neighbour_who_is_gone_means_last():
    all_people = people("A", "B", "C")
    assert order_after(all_people, place_after(all_people, all_people[0].id, uuid4())) == [
        "B",
        "C",
        "A",
    ]
