"""A page asks the database the same number of questions however much is in the journal."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfast.healing.journal.entry import Entry
from holdfast.healing.relationship import RelationKind, Relationship

# One question for the session and one for all entries; a form also looks for its own draft.
PAGES = {
    "/space/": 2,
    "/space/p/": 2,
    "/space/p/new/": 3,
    "/space/q/": 2,
    "/space/r/": 2,
    "/space/s/": 2,
    "/space/y/": 2,
    "/space/y/new/": 3,
    "/space/z/": 2,
    "/space/f/": 2,
    "/space/f/c/": 2,
    "/space/f/4/": 4,
    "/space/g/": 2,
    "/space/g/n/1/": 3,
    "/space/j/": 3,  # the heads, and the bodies of one page
    "/space/j/o/": 2,
    "/space/x/": 3,
}


def add_people(mira, count: int) -> None:
    """So many people in the journal, in all."""
    there = len(mira.store.journal(Relationship))
    mira.store.put_many(
        Entry(
            uuid4(),
            datetime.now(UTC),
            Relationship(alias=f"Friend {order}", relation=RelationKind.FRIEND, order=order),
        )
        for order in range(there, count)
    )


def questions(mira, path: str) -> list[str]:
    """What a page asks the database."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = mira.client.get(path)
    assert answer.status_code == 200
    return [query["sql"] for query in asked]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_as_much_for_one_entry_as_for_three_and_for_fifty(mira, clock, path):
    asked = {}
    for count in (1, 3, 50):
        add_people(mira, count)
        asked[count] = questions(mira, path)
    assert {count: len(each) for count, each in asked.items()} == dict.fromkeys(
        asked, PAGES[path]
    ), asked


def test_the_list_shows_everybody_it_was_asked_for(mira):
    add_people(mira, 50)
    page = mira.client.get("/space/p/").content.decode()
    assert page.count("hf-card--person") == 50
