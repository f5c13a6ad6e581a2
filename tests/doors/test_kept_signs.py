"""The six signs kept in a space: history, safety before everything, and questions that are asked once and kept nowhere."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Period, RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.signs import CURRENT_PERSON, OwnBehaviour, Sign

NOW = datetime.now(UTC)
FIRST = "First, your safety"
ASKED = "A few plain questions first"


def somebody(mira, **fields) -> UUID:
    person = uuid4()
    about = {"alias": "Sorin", "relation": RelationKind.PARTNER, **fields}
    keep(person, Relationship(**about), store=mira.store, now=NOW)
    return person


def noted(mira, answers, ago=0, about=None) -> UUID:
    entry_id, then = uuid4(), NOW - timedelta(days=ago)
    body = ReflectionAnswers(
        reflection="warning_signs", relationship=about, day=then.date(), answers=dict(answers)
    )
    keep(entry_id, body, store=mira.store, now=then)
    return entry_id


def page(mira, entry_id, end="") -> str:
    return mira.client.get(f"/space/i/{entry_id}/{end}").content.decode()


def test_within_three_months_a_word_says_that_three_months_show_more(mira):
    noted(mira, {Sign.NEEDS_LAST: 3}, ago=60)
    assert (
        "three months between two times show more" in mira.client.get("/space/i/").content.decode()
    )


def test_signs_are_kept_and_shown_with_what_each_once_protected(mira):
    fields = {Sign.NEEDS_LAST: "3", Sign.UNDESERVING: "not_sure", Sign.PULLING_AWAY: "1"}
    sent = mira.client.post("/space/i/a/", {"entry": str(uuid4()), **fields})
    shown = mira.client.get(sent["Location"]).content.decode()
    kept = mira.store.journal(ReflectionAnswers).of(ReflectionAnswers)
    assert [entry.body.answers for entry in kept] == [{Sign.NEEDS_LAST: 3, Sign.PULLING_AWAY: 1}]
    assert "My own needs come last" in shown
    assert "Wanting little can keep the peace" in shown
    assert 'href="/space/b/"' in shown
    assert "You noted this once." in shown
    assert "Pulling away when it gets close" not in shown.split("<details")[0]


def test_the_questions_say_what_each_sign_once_protected_before_it_is_answered(mira):
    shown = mira.client.get("/space/i/a/").content.decode()
    assert "Distance keeps a person safe where nearness once meant harm" in shown


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (1, "You noted this once."),
        (2, "This came up twice, in 3 times you looked."),
        (3, "You noted this in 3 of the 3 times you looked. It may be a thread, or a coincidence."),
    ],
)
def test_how_often_a_sign_came_up_is_said_only_as_surely_as_the_days_allow(mira, times, said):
    for n, ago in enumerate((200, 100)):
        noted(mira, {Sign.NEEDS_LAST: 4 if n + 2 <= times else 0}, ago)
    shown = page(mira, noted(mira, {Sign.NEEDS_LAST: 3}))
    assert said in shown


def test_every_sign_can_be_marked_and_each_leads_somewhere(mira):
    shown = page(mira, noted(mira, dict.fromkeys(Sign, 4)))
    rooms = ("/space/s/", "/space/b/", "/space/g/", "/space/y/", "/space/u/")
    assert [room for room in rooms if f'href="{room}"' not in shown] == []
    assert "Both can be true" in shown


def test_the_days_a_sign_rests_on_can_be_looked_at(mira):
    first = noted(mira, {Sign.NEEDS_LAST: 4}, ago=100)
    shown = page(mira, noted(mira, {Sign.NEEDS_LAST: 3}))
    assert shown.count(f'href="/space/i/{first}/"') >= 1
    assert page(mira, first).count("My own needs come last") >= 1


def test_the_first_sign_about_somebody_in_my_life_now_puts_safety_before_everything(mira):
    person = somebody(mira)
    shown = page(mira, noted(mira, {Sign.DRAWN_TO_HURT: 4}, about=person))
    assert shown.index(FIRST) < shown.index("People who hurt me")
    assert f'href="/space/c/{person}/"' in shown
    assert ASKED not in shown


def test_sometimes_is_enough_for_safety_and_no_page_says_that_nothing_is_needed(mira):
    person = somebody(mira)
    shown = page(mira, noted(mira, {Sign.DRAWN_TO_HURT: 2}, about=person))
    assert FIRST in shown
    assert "nothing you need to do" not in shown
    assert "You marked none of the six as “often”. This page says no more than that." in shown
    assert ASKED in page(mira, noted(mira, {Sign.DRAWN_TO_HURT: 1}))


def test_an_empty_page_of_signs_keeps_nothing_and_asks_for_one_answer(mira):
    sent = mira.client.post("/space/i/a/", {"entry": str(uuid4())})
    assert sent.status_code == 422
    assert "Please answer at least one, so that there is something to keep." in (
        sent.content.decode()
    )
    assert not list(mira.store.journal(ReflectionAnswers).of(ReflectionAnswers))


def test_six_left_out_before_are_said_to_be_fine(mira):
    shown = page(mira, noted(mira, {}))
    assert "You left all six out. That is fine." in shown
    assert "none of the six" not in shown


def test_about_somebody_in_the_past_nothing_is_made_of_it(mira):
    person = somebody(mira, period=Period.PAST)
    shown = page(mira, noted(mira, {Sign.DRAWN_TO_HURT: 4}, about=person))
    assert FIRST not in shown


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_about_somebody_flagged_nothing_is_practised_and_nobody_flagged_can_be_chosen(mira, flag):
    person = somebody(mira, safety=flag)
    shown = page(mira, noted(mira, {Sign.PULLING_AWAY: 4}, about=person))
    assert "pulling back can be protection" in shown
    assert "What you could practise" not in shown
    assert "Sorin" not in mira.client.get("/space/i/a/").content.decode()
    sent = {"entry": str(uuid4()), "relationship": str(person), Sign.PULLING_AWAY: "4"}
    assert mira.client.post("/space/i/a/", sent).status_code == 422


def test_the_questions_say_why_somebody_flagged_is_not_in_their_list(mira):
    said = "Someone you noted a worry about safety with is not in this list."
    somebody(mira)
    assert said not in mira.client.get("/space/i/a/").content.decode()
    somebody(mira, safety=SafetyFlag.UNSAFE)
    assert said in mira.client.get("/space/i/a/").content.decode()


def test_behaviour_and_danger_are_asked_once_and_kept_nowhere(mira):
    entry_id = noted(mira, {Sign.DRAWN_TO_HURT: 3, Sign.SMOTHERING: 2})
    assert ASKED in page(mira, entry_id)
    before = mira.store.journal()
    answer = mira.client.post(
        f"/space/i/{entry_id}/f/", {CURRENT_PERSON: "1", OwnBehaviour.FOLLOWED: "2"}
    )
    shown = answer.content.decode()
    assert shown.index(FIRST) < shown.index("What to stop today")
    assert mira.store.journal() == before


def test_a_no_to_everything_leads_nowhere_and_says_so(mira):
    entry_id = noted(mira, {Sign.SMOTHERING: 1})
    fields = dict.fromkeys(OwnBehaviour, "0")
    shown = mira.client.post(f"/space/i/{entry_id}/f/", fields).content.decode()
    assert "Nothing more follows" in shown
    assert "What to stop today" not in shown
    assert CURRENT_PERSON not in page(mira, entry_id, "f/")


def test_rather_not_say_is_missing_and_never_a_yes(mira):
    entry_id = noted(mira, {Sign.SMOTHERING: 4})
    fields = dict.fromkeys(OwnBehaviour, "rather_not_say")
    shown = mira.client.post(f"/space/i/{entry_id}/f/", fields).content.decode()
    assert "What to stop today" not in shown


def test_questions_nothing_opened_are_not_there(mira):
    entry_id = noted(mira, {Sign.NEEDS_LAST: 4})
    assert mira.client.get(f"/space/i/{entry_id}/f/").status_code == 404
    assert mira.client.get(f"/space/i/{uuid4()}/f/").status_code == 404


def test_such_questions_after_the_lock_are_dropped_and_wait_nowhere(mira, clock):
    entry_id = noted(mira, {Sign.SMOTHERING: 4})
    clock.wait(minutes=45)
    late = mira.client.post(f"/space/i/{entry_id}/f/", {OwnBehaviour.FOLLOWED: "2"})
    assert late.status_code in (302, 303, 403, 401)
    assert "followed" not in late.content.decode()
