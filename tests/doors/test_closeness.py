"""Closeness with one person, signed in. The worked examples are the domain's; these walk the pages."""

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.attachment.answers import CLOSENESS, AttachmentAnswers
from holdfast.healing.reflection import presentation_order
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import StateCheck

WATCHFUL = {"v1": 6, "v2": 5, "v3": 6, "v4": 3, "v5": 2, "v6": 2} | {
    "w1": 5, "w2": 6, "w3": 5, "w4": 2, "w5": 3, "w6": 2,
}  # fmt: skip


@pytest.fixture
def friend(mira):
    person_id = uuid4()
    body = Relationship(alias="Sorin", relation=RelationKind.FRIEND)
    keep(person_id, body, store=mira.store, now=datetime.now(UTC))
    return person_id


def test_twelve_answers_give_a_place_on_the_plane_in_words(mira, friend):
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL})
    page = mira.client.get(answer["Location"]).content.decode()
    assert "close and watchful" in page
    assert "5.5" in page
    assert "2.3" in page
    assert "<svg" in page
    assert "Sorin" in mira.client.get("/space/q/").content.decode()


AFRAID = "If you are afraid of them, these questions do not fit."
BOTH = {"v1": 2, "v2": 2, "v3": 3, "v4": 6, "v5": 6, "v6": 6} | {
    "w1": 6, "w2": 6, "w3": 5, "w4": 2, "w5": 2, "w6": 2,
}  # fmt: skip


def test_fear_is_named_before_the_questions_and_where_it_could_be_misread(mira, friend):
    safety = f'href="/space/c/{friend}/"'
    begin = mira.client.get(f"/space/p/{friend}/q/").content.decode()
    assert AFRAID in begin
    assert safety in begin
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **BOTH})
    page = mira.client.get(answer["Location"]).content.decode()
    assert "You often worry about losing them, and you also keep back from them." in page
    assert AFRAID in page
    assert safety in page
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL})
    assert AFRAID not in mira.client.get(answer["Location"]).content.decode()


def test_a_result_is_to_be_shown_to_somebody_outside_the_relationship(mira, friend):
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL})
    page = mira.client.get(answer["Location"]).content.decode()
    assert "someone outside this relationship whom you trust" in page
    assert "sound like us" not in page


def test_not_sure_is_missing_and_never_zero(mira, friend):
    answers = {**WATCHFUL, "v1": "not_sure", "w1": "rather_not_say"}
    mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **answers})
    (kept,) = mira.store.journal(AttachmentAnswers).of(AttachmentAnswers)
    assert kept.body.answers.keys() == WATCHFUL.keys() - {"v1", "w1"}


def test_twelve_equal_answers_are_hard_to_read_and_draw_nothing(mira, friend):
    answers = dict.fromkeys(WATCHFUL, 4)
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **answers})
    page = mira.client.get(answer["Location"]).content.decode()
    assert "hard to read" in page
    assert "hf-plane" not in page


def test_an_answer_outside_the_scale_is_refused_and_the_others_stay(mira, friend):
    answer = mira.client.post(
        f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL, "v1": "9"}
    )
    assert answer.status_code == 422
    assert 'name="v2" value="5" checked' in answer.content.decode()


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_it_is_not_offered_where_safety_is_a_worry(mira, friend, flag):
    body = Relationship(alias="Sorin", relation=RelationKind.FRIEND, safety=flag)
    revision = mira.store.find(friend)[1]
    keep(friend, body, store=mira.store, now=datetime.now(UTC), made_from=revision)
    page = mira.client.get(f"/space/p/{friend}/q/").content.decode()
    assert "not an attachment problem" in page
    assert 'name="state"' not in page
    assert mira.client.get(f"/space/p/{friend}/q/a/").status_code == 302


@pytest.mark.parametrize(
    "said", [{"distress": "8"}, {"state": "too_far"}, {"state": "too_much", "distress": "9"}]
)
def test_the_tool_closes_gently_when_it_is_too_much_already(mira, friend, said):
    page = mira.client.post(f"/space/p/{friend}/q/", {"entry": str(uuid4()), **said})
    assert page.status_code == 200
    assert "stop here for now" in page.content.decode()
    assert len(mira.store.journal(StateCheck).of(StateCheck)) == 1


def test_a_rise_of_three_closes_the_tool_gently(mira, friend):
    mira.client.post(f"/space/p/{friend}/q/", {"entry": str(uuid4()), "distress": "2"})
    page = mira.client.post("/space/n/q/", {"entry": str(uuid4()), "distress": "5"})
    assert "from 2 to 5" in page.content.decode()


def test_saying_nothing_about_the_state_keeps_nothing(mira, friend):
    answer = mira.client.post(f"/space/p/{friend}/q/", {"entry": str(uuid4())})
    assert answer["Location"] == f"/space/p/{friend}/q/a/"
    assert mira.store.journal(StateCheck).of(StateCheck) == ()


def test_the_form_draws_the_order_of_the_statements_and_keeps_it(mira, friend):
    page = mira.client.get(f"/space/p/{friend}/q/a/").content.decode()
    entry = re.search(r'name="entry" value="([^"]+)"', page)[1]
    shown = list(dict.fromkeys(re.findall(r'name="([vw][1-6])"', page)))
    again = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": entry, "v1": "9"})
    assert list(dict.fromkeys(re.findall(r'name="([vw][1-6])"', again.content.decode()))) == shown
    assert shown == list(presentation_order(CLOSENESS, entry))


def test_each_time_is_listed_and_can_be_deleted(mira, friend):
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL})
    address = answer["Location"]
    assert address in mira.client.get(f"/space/p/{friend}/q/").content.decode()
    assert mira.client.post(f"{address}x/", {"sure": "yes"}).status_code == 302
    assert mira.client.get(address).status_code == 404
    assert mira.store.journal(AttachmentAnswers).of(AttachmentAnswers) == ()


def test_answers_about_one_person_are_not_found_with_another(mira, friend):
    answer = mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL})
    other = uuid4()
    body = Relationship(alias="Ana", relation=RelationKind.FRIEND)
    keep(other, body, store=mira.store, now=datetime.now(UTC))
    elsewhere = answer["Location"].replace(str(friend), str(other))
    assert mira.client.get(elsewhere).status_code == 404
    assert mira.client.post(f"{elsewhere}x/").status_code == 404


def test_within_a_month_it_says_that_a_month_shows_more(mira, friend):
    mira.client.post(f"/space/p/{friend}/q/a/", {"entry": str(uuid4()), **WATCHFUL})
    page = mira.client.get(f"/space/p/{friend}/q/").content.decode()
    assert "Closeness moves slowly" in page
    assert "Answer again anyway" in page
