"""Two windows, one entry: both versions are shown, and whichever is chosen, no text is lost on the way."""

from __future__ import annotations

import html
import re

import pytest

from holdfast.healing.relationship import Relationship

from .walking import text_of

pytestmark = pytest.mark.django_db

FIELDS = {"relation": "friend", "period": "current"}


def revision_on(page: str) -> str:
    return re.search(r'name="revision" value="([0-9a-f]*)"', page)[1]


@pytest.fixture
def met(mira):
    """A person changed in one window, and then sent from another that was opened before."""
    mira.client.post("/space/p/new/", {**FIELDS, "alias": "Vera"})
    [entry] = mira.store.journal(Relationship).relationships
    address = f"/space/p/{entry.id}/e/"
    revision = revision_on(text_of(mira.client.get(address)))
    first = {**FIELDS, "alias": "Aunt Vera", "revision": revision}
    assert mira.client.post(address, first).status_code == 302
    second = {**FIELDS, "alias": "Vera & <co>", "revision": revision}
    return mira, address, mira.client.post(address, second)


def alias_of(mira) -> str:
    return mira.store.journal(Relationship).relationships[0].body.alias


def test_both_versions_are_shown_and_only_where_they_differ(met):
    mira, _, page = met
    assert page.status_code == 409
    main = text_of(page).partition("<main")[2]
    assert "Aunt Vera" in main
    assert "Vera &amp; &lt;co&gt;" in main
    assert "Friend" not in main, "the kind is the same in both"
    assert alias_of(mira) == "Aunt Vera", "nothing was written"


def test_keeping_this_one_writes_it_over_the_other(met):
    mira, address, page = met
    form = re.search(
        rf'<form method="post" action="{address}">(.*?)</form>', text_of(page), re.DOTALL
    )[1]
    sent = {
        name: html.unescape(value)
        for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', form)
    }
    assert mira.client.post(address, sent).status_code == 302
    assert alias_of(mira) == "Vera & <co>"


def test_keeping_the_other_one_lets_the_draft_of_this_go(met):
    mira, address, _ = met
    mira.client.post("/space/w/d/", {"alias": "Vera & <co>"}, headers={"X-Page": address})
    assert mira.client.post("/space/w/a/", {"page": address})["Location"] == address
    assert 'value="Aunt Vera"' in text_of(mira.client.get(address))


def test_a_third_window_meets_the_newest_version_again(met):
    mira, address, page = met
    stale = {**FIELDS, "alias": "third", "revision": "0" * 32}
    assert mira.client.post(address, stale).status_code == 409
    assert revision_on(text_of(page)) == mira.store.find(mira.store.journal().entries[0].id)[1]
