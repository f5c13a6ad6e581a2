"""Today: at most two suggestions, and each of them leads somewhere."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from holdfast.doors.space.today import ABOUT_ONE, ADDRESSES
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry
from holdfast.healing.pathway.steps import Step


@pytest.mark.parametrize("step", Step)
def test_every_step_leads_somewhere(step):
    if step in ABOUT_ONE:
        assert reverse(ABOUT_ONE[step], args=[uuid4()])
    if step in ADDRESSES and ADDRESSES[step] not in ABOUT_ONE.values():
        assert reverse(ADDRESSES[step])
    assert step in ADDRESSES or step in ABOUT_ONE


def test_words_that_wait_are_found_again_from_today(mira):
    mira.store.put_many(
        [Entry(uuid4(), datetime.now(UTC), Draft(page="/space/t/new/", fields={"thread": ["I"]}))]
    )
    today = mira.client.get("/space/").content.decode()
    assert 'href="/space/w/"' in today.partition("<main")[2]
    assert 'href="/space/t/new/"' in mira.client.get("/space/w/").content.decode()


@pytest.mark.parametrize("page", ["javascript:alert(1)", "//elsewhere.example/", "/help/", "x"])
def test_a_draft_never_leads_out_of_the_space(mira, page):
    mira.store.put_many(
        [Entry(uuid4(), datetime.now(UTC), Draft(page=page, fields={"thread": ["mine"]}))]
    )
    arrived = mira.client.get("/space/w/")
    main = arrived.content.decode().partition("<main")[2].partition("</main>")[0]
    assert arrived.status_code == 200
    assert f'href="{page}' not in main
    assert (
        "mine"
        in mira.client.get(
            f"/space/w/{mira.store.journal(Draft).of(Draft)[0].id}/"
        ).content.decode()
    )
