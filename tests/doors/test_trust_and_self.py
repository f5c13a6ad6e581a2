"""Trust and a sense of self, signed in: the whole walk of a reflection, and what its result says."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.journal.draft import Draft
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.trust_and_self import STRENGTHS, Trust
from holdfast.healing.safety.state import StateCheck

NOW = datetime.now(UTC)


def answer(mira, **answers):
    return mira.client.post("/space/u/a/", {"entry": str(uuid4()), **answers})


def result(mira, **answers) -> str:
    return mira.client.get(answer(mira, **answers)["Location"]).content.decode()


def kept(mira):
    return [e.body for e in mira.store.journal(ReflectionAnswers).of(ReflectionAnswers)]


def earlier(mira, days: int, **answers):
    day = NOW.date() - timedelta(days=days)
    body = ReflectionAnswers(reflection="self", day=day, answers=answers)
    keep(entry_id := uuid4(), body, store=mira.store, now=NOW)
    return entry_id


def part(page: str, heading: str) -> str:
    """What stands between a heading and the next one."""
    return page.partition(f"<h2>{heading}</h2>")[2].partition("<h2>")[0]


def test_the_walk_begins_with_how_it_is_and_ends_with_how_it_is(mira):
    begin = mira.client.get("/space/u/").content.decode()
    assert 'name="state"' in begin
    on = mira.client.post("/space/u/", {"entry": str(uuid4()), "distress": "2"})
    assert on["Location"] == "/space/u/a/"
    asked = mira.client.get("/space/u/a/").content.decode()
    assert all(f'name="{strength}"' in asked for strength in STRENGTHS)
    page = result(mira, can_ask="4")
    assert "/space/n/u/" in page
    after = mira.client.post("/space/n/u/", {"entry": str(uuid4()), "distress": "5"})
    assert "from 2 to 5" in after.content.decode()
    assert [check.body.tool for check in mira.store.journal(StateCheck).of(StateCheck)] == [
        "self",
        "self",
    ]


def test_it_closes_gently_when_it_is_too_much_already(mira):
    page = mira.client.post("/space/u/", {"entry": str(uuid4()), "state": "too_far"})
    assert "stop here for now" in page.content.decode()


def test_after_the_gentle_stop_it_rests_until_a_lighter_look_opens_it(mira):
    mira.client.post("/space/u/", {"entry": str(uuid4()), "state": "too_far"})
    assert mira.client.get("/space/u/a/")["Location"] == "/space/u/"
    assert "This tool rests for today" in mira.client.get("/space/u/").content.decode()
    mira.client.post("/space/u/", {"entry": str(uuid4()), "state": "within_reach", "distress": "3"})
    assert mira.client.get("/space/u/a/").status_code == 200


def test_words_sent_in_while_it_rests_are_kept(mira):
    mira.client.post("/space/u/", {"entry": str(uuid4()), "distress": "9"})
    assert answer(mira, can_ask="2").status_code == 302
    assert len(mira.store.journal(ReflectionAnswers).of(ReflectionAnswers)) == 1


def test_answers_are_kept_and_what_was_left_out_is_missing(mira):
    answer(mira, can_ask="4", can_rest="not_sure", own_place="rather_not_say", self_doubt="0")
    assert kept(mira) == [
        ReflectionAnswers(
            reflection="self", day=NOW.date(), answers={"can_ask": 4, "self_doubt": 0}
        )
    ]


def test_the_two_lists_say_what_is_stronger_and_what_is_younger(mira):
    page = result(mira, can_ask="4", can_say_no="1", can_choose="2", self_doubt="4")
    stronger, younger = part(page, "Stronger just now"), part(page, "Younger just now")
    assert "Asking for something" in stronger
    assert "Saying no" in younger
    assert "Standing by myself" in younger
    assert "Choosing" not in stronger + younger
    assert "You answered 4 of 13" in page


def test_only_a_move_of_two_points_is_named(mira):
    earlier(mira, 30, can_ask=1, can_rest=3, own_place=4)
    page = result(mira, can_ask="3", can_rest="4", own_place="1")
    changes, _, over_time = part(page, "Since the last time").partition("<details")
    assert "“Asking for something” is stronger than on" in changes
    assert "“Time or a place of my own” is younger than on" in changes
    assert "Resting near someone" not in changes
    assert "3 of 4 on" in over_time


def test_the_first_time_has_nothing_to_compare(mira):
    assert "nothing to compare yet" in result(mira, can_ask="3")


def test_trust_first_is_a_suggestion_that_closes_nothing(mira):
    page = result(mira, **dict.fromkeys(Trust, "1"))
    practice = part(page, "If you would like to practise")
    assert "you might begin there" in practice
    assert "/space/b/" in practice  # limits stay open beside it
    assert "See who can help" in page


def test_nothing_is_said_about_company_to_somebody_who_has_it(mira):
    assert "hardly anyone" not in result(mira, reliable_person="3")


def test_answers_within_a_month_are_taken_with_a_word_about_time(mira):
    earlier(mira, 3, can_ask=1)
    page = mira.client.get("/space/u/").content.decode()
    assert "a month between two times shows more" in page
    assert "Answer again anyway" in page
    assert answer(mira, can_ask="2").status_code == 302


def test_after_a_month_nothing_is_said_about_time(mira):
    earlier(mira, 40, can_ask=1)
    assert "a month between" not in mira.client.get("/space/u/").content.decode()


def test_every_time_is_listed_and_one_can_be_deleted(mira):
    first, second = earlier(mira, 60, can_ask=1), earlier(mira, 30, can_ask=2)
    listed = mira.client.get("/space/u/").content.decode()
    assert f"/space/u/{first}/" in listed
    gone = mira.client.post(f"/space/u/{second}/x/", {"sure": "yes"})
    assert gone["Location"] == "/space/u/"
    assert mira.client.get(f"/space/u/{second}/").status_code == 404
    assert mira.client.get(f"/space/u/{first}/").status_code == 200


def test_an_answer_outside_the_scale_is_refused_and_the_others_stay(mira):
    page = answer(mira, can_ask="3", can_rest="7")
    assert page.status_code == 422
    assert 'name="can_ask" value="3" checked' in page.content.decode()
    assert kept(mira) == []


def test_sending_twice_keeps_one(mira):
    entry = str(uuid4())
    for _ in range(2):
        mira.client.post("/space/u/a/", {"entry": entry, "can_ask": "3"})
    assert len(kept(mira)) == 1


def test_a_draft_is_given_back_and_gone_once_kept(mira):
    draft = {"entry": str(uuid4()), "can_ask": "3"}
    mira.client.post("/space/w/d/", draft, headers={"X-Page": "/space/u/a/"})
    assert 'name="can_ask" value="3" checked' in mira.client.get("/space/u/a/").content.decode()
    answer(mira, can_ask="3")
    assert mira.store.journal(Draft).of(Draft) == ()


def test_answers_of_another_reflection_are_not_found_here(mira):
    body = ReflectionAnswers(reflection="tide", day=NOW.date())
    keep(entry_id := uuid4(), body, store=mira.store, now=NOW)
    assert mira.client.get(f"/space/u/{entry_id}/").status_code == 404
    assert mira.client.post(f"/space/u/{entry_id}/x/", {"sure": "yes"}).status_code == 404
    assert len(kept(mira)) == 1


def test_odd_answers_from_elsewhere_break_no_page(mira):
    entry_id = earlier(mira, 1, can_ask=77, no_such_item=3, can_rest=2)
    page = mira.client.get(f"/space/u/{entry_id}/").content.decode()
    assert "You answered 1 of 13" in page


def test_two_windows_are_shown_side_by_side(mira):
    entry = str(uuid4())
    mira.client.post("/space/u/a/", {"entry": entry, "can_ask": "3"})
    both = mira.client.post("/space/u/a/", {"entry": entry, "can_ask": "1"})
    assert both.status_code == 409
    assert "I can ask for something I need." in both.content.decode()


@pytest.mark.parametrize("path", ["/space/u/", "/space/u/a/"])
def test_nobody_else_gets_in(client, db, path):
    assert client.get(path)["Location"] == "/enter/"


def test_it_speaks_romanian(mira):
    page = mira.client.get("/ro/space/u/a/").content.decode()
    assert "Pot cere ceva de care am nevoie." in page
