"""An empty form keeps nothing: it says so kindly, offers the way on, and hides nothing that was kept before."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from tests.doors.walking import text_of

from holdfast.actions.journal import keep
from holdfast.healing.relationship import RelationKind, Relationship

ANSWER = "Please answer at least one, so that there is something to keep."
WRITE = "Please write at least one line, so that there is something to keep."
# The address of each form, one answer that is enough, the sentence, and the way on.
FORMS = {
    "own behaviour": ("g/n/1/", {"effect": "quiet"}, ANSWER, "/space/g/"),
    "the six signs": ("i/a/", None, ANSWER, "/space/i/"),
    "trust and a sense of self": ("u/a/", None, ANSWER, "/space/u/"),
    "a therapy": ("v/a/", None, ANSWER, "/space/v/"),
    "closeness": ("p/{id}/q/a/", None, ANSWER, "/space/p/{id}/q/"),
    "room to be oneself": ("p/{id}/a/a/", None, ANSWER, "/space/p/{id}/a/"),
    "someone to lean on": ("p/{id}/g/a/", None, ANSWER, "/space/p/{id}/g/"),
    "a sentence": ("t/new/", {"costs_now": "sleep"}, WRITE, "/space/"),
    "a plan for hard hours": ("z/e/", {"country": "GB"}, WRITE, "/space/z/"),
}


@pytest.fixture
def ana(mira):
    """Somebody a form can be about."""
    entry_id = uuid4()
    body = Relationship(alias="Ana", relation=RelationKind.FRIEND)
    keep(entry_id, body, store=mira.store, now=datetime.now(UTC))
    return entry_id


def kept(mira) -> int:
    return len(mira.store.journal())


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_form_keeps_nothing_and_one_answer_is_enough(mira, ana, form):
    address, enough, sentence, onward = FORMS[form]
    address = f"/space/{address.format(id=ana)}"
    before, fresh = kept(mira), text_of(mira.client.get(address))
    fields = {"entry": str(uuid4()), "day": datetime.now(UTC).date().isoformat()}
    empty = mira.client.post(address, fields)
    assert empty.status_code == 422
    assert sentence in text_of(empty)
    assert f'href="{onward.format(id=ana)}"' in text_of(empty), "leaving is always possible"
    assert kept(mira) == before

    # "Not sure" is an answer too.
    first = fresh.partition('value="rather_not_say"')[0].rpartition('name="')[2].partition('"')[0]
    answered = mira.client.post(address, {**fields, **(enough or {first: "rather_not_say"})})
    assert answered.status_code == 302
    assert kept(mira) == before + 1


def test_an_empty_sentence_does_not_hide_the_one_before(mira):
    mira.client.post("/space/t/new/", {"entry": str(uuid4()), "thread": "quiet rooms"})
    mira.client.post("/space/t/new/", {"entry": str(uuid4()), "thread": "  "})
    newest = text_of(mira.client.get("/space/t/")).partition("<details")[0]
    assert "quiet rooms" in newest
