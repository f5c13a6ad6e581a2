"""Signs that a practitioner may help: nothing stored, nothing in the address, and an emergency before everything."""

import re

import pytest
from django.apps import apps
from django.db import OperationalError
from django.test import Client

from holdfast.doors.frame import session
from holdfast.healing.help.questions import Sign
from holdfast.vault.session import token_to_cookie

SIGNS = "/help/signs/"
IN_BRITAIN = "/help/gb/signs/"
NOW, TODAY, NOT_SURE, LATELY, NONE = "4", "3", "2", "1", "0"
YES_NOW, SOMETIMES = "2", "1"


def main_of(response) -> str:
    return re.search(r"<main.*</main>", response.content.decode(), re.S)[0]


def text_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main_of(response)))


def rows() -> dict[str, list[tuple]]:
    """Every row of every table."""
    return {
        model._meta.db_table: sorted(model.objects.values_list(), key=repr)
        for model in apps.get_models()
    }


def test_the_first_page_needs_no_table_and_says_what_it_is(client):
    # Without the db fixture, pytest-django refuses every query.
    said = text_of(client.get(SIGNS))
    assert "our own questions, not a validated test" in said
    assert "Nothing you answer here is stored." in said
    assert "Help is also welcome without any of them." in said


def test_before_the_direct_question_it_is_said_that_nobody_is_contacted(client):
    said = text_of(client.get(SIGNS))
    assert said.index("Nobody is contacted automatically") < said.index(
        "Are you thinking about ending your life?"
    )


def test_a_number_stands_before_the_first_question(client):
    page = main_of(client.get(IN_BRITAIN))
    assert page.index('href="tel:999"') < page.index("<form")
    without = main_of(client.get(SIGNS))
    assert without.index('href="/help/#country"') < without.index("<form")


@pytest.mark.django_db
def test_a_whole_walk_leaves_the_database_as_it_was(mira, django_assert_num_queries):
    before = rows()
    answers = {
        "nearest": TODAY,
        "ending_life": SOMETIMES,
        **dict.fromkeys(Sign, "2"),
        "daily_life": "2",
    }
    for step in ("signs", "change", "result"):
        assert mira.client.post(SIGNS, {**answers, "step": step}).status_code == 200
    mira.client.post(SIGNS, {"nearest": NOW})
    assert rows() == before
    passer_by = Client()
    with django_assert_num_queries(0):
        passer_by.get(SIGNS)
        passer_by.post(SIGNS, {**answers, "step": "result"})


def test_answers_travel_in_forms_and_never_in_an_address(client):
    for step in ("signs", "change", "result"):
        page = client.post(SIGNS, {"cannot_trust": "2", "daily_life": "1", "step": step})
        assert page.status_code == 200
        forms = re.findall(r"<form[^>]*>", main_of(page))
        assert forms
        assert all('method="post"' in form for form in forms)
        assert "?" not in "".join(re.findall(r'(?:href|action)="([^"]*)"', main_of(page)))


def test_answers_in_an_address_are_not_read(client):
    assert "checked" not in main_of(client.get(f"{SIGNS}?nearest=4&ending_life=2"))


@pytest.mark.parametrize("said", [{"nearest": NOW}, {"ending_life": YES_NOW}])
@pytest.mark.parametrize("step", ["signs", "change", "result", ""])
def test_an_emergency_ends_the_walk_with_the_number_on_top(client, said, step):
    page = client.post(IN_BRITAIN, {**dict.fromkeys(Sign, "1"), **said, "step": step})
    main = main_of(page)
    assert re.search(r'href="([^"]+)"', main)[1] == "tel:999"
    assert "<form" not in main
    assert "<input" not in main
    assert "The next two weeks" not in text_of(page)


def test_an_emergency_without_a_country_shows_every_number_on_top(client):
    main = main_of(client.post(SIGNS, {"nearest": NOW, "step": "signs"}))
    numbers = main.partition("</ul>")[0]
    for number in ("112", "911", "999", "000", "111"):
        assert f'href="tel:{number}"' in numbers
    assert "<p" not in numbers


def test_somebody_who_says_yes_now_is_answered_before_the_lines(client):
    said = text_of(client.post(IN_BRITAIN, {"ending_life": YES_NOW, "step": "signs"}))
    assert said.index("call 999 now") < said.index("Samaritans")
    assert "Nobody is contacted automatically." in said


@pytest.mark.parametrize(
    "said", [{"nearest": TODAY}, {"nearest": NOT_SURE}, {"ending_life": SOMETIMES}]
)
def test_what_is_for_today_comes_with_lines_and_the_signs_wait(client, said):
    page = client.post(IN_BRITAIN, {**said, "step": "signs"})
    text = text_of(page)
    assert "Talk with someone today" in text
    assert "116 123" in text
    assert "If you like, go on with the seven signs" in text
    name, value = next(iter(said.items()))
    assert f'name="{name}" value="{value}"' in main_of(page)
    assert 'name="cannot_trust"' not in main_of(page).partition("<form")[0]
    onwards = client.post(IN_BRITAIN, {**said, "step": "change"})
    assert 'name="cannot_trust" value="2"' in main_of(onwards)
    assert f'name="{name}" value="{value}"' in main_of(onwards)


def test_today_stays_on_top_when_the_signs_are_answered_too(client):
    page = client.post(SIGNS, {"nearest": TODAY, **dict.fromkeys(Sign, "2"), "daily_life": "2"})
    assert "Talk with someone today" in text_of(page)
    assert "The next two weeks are a good time" not in text_of(page)


@pytest.mark.parametrize("step", [{}, {"nearest": NONE}, {"nearest": LATELY}, {"nearest": "rather_not_say", "ending_life": "rather_not_say"}])  # fmt: skip
def test_the_signs_follow_when_nothing_is_for_today(client, step):
    page = main_of(client.post(SIGNS, {**step, "step": "signs"}))
    for sign in Sign:
        assert f'name="{sign}" value="1"' in page


def test_one_yes_that_affects_daily_life_prepares_words(client):
    page = client.post(
        SIGNS,
        {"cannot_trust": "2", "limits_hard": "1", "daily_life": "2", "over_a_month": "1", "step": "result"},
    )  # fmt: skip
    said = text_of(page)
    for sentence in (
        "The next two weeks are a good time",
        "You answered yes at least once, and it affects your daily life.",
        "I cannot trust, although I want to.",
        "Partly so: “It is hard for me to set limits or to keep them.”",
        "It affects my daily life a lot.",
        "It has lasted for more than a month.",
        "You answered 2 of the seven signs.",
        "Help is welcome without any sign.",
    ):
        assert sentence in said
    assert 'href="/approaches/"' in main_of(page)
    assert 'href="/help/#country"' in main_of(page)


@pytest.mark.parametrize("answers", [{}, dict.fromkeys(Sign, "0"), dict.fromkeys(Sign, "not_sure"), {"ending_life": "0", "nearest": "0"}])  # fmt: skip
def test_nothing_marked_is_optional_and_nothing_more_is_claimed(client, answers):
    said = text_of(client.post(SIGNS, {**answers, "step": "result"}))
    assert "Whenever you like" in said
    assert "That does not say that you need no help." in said
    assert "Help is welcome without any sign." in said
    for claim in ("low risk", "no risk", "you are fine", "you are safe", "nothing to worry"):
        assert claim not in said.lower()


def test_somebody_who_would_rather_not_say_gets_the_lines(client):
    said = text_of(client.post(IN_BRITAIN, {"ending_life": "rather_not_say", "step": "result"}))
    assert "You do not have to say it here." in said
    assert "116 123" in said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (IN_BRITAIN, "A crisis line is there for exactly this."),
        ("/help/ro/signs/", "We have no crisis line here that we could check. You can call 112"),
        (SIGNS, "Choose your country to see what we can show."),
    ],
)
def test_thoughts_of_ending_ones_life_are_answered_with_what_is_listed(client, address, said):
    text = text_of(client.post(address, {"ending_life": SOMETIMES, "step": "signs"}))
    assert said in text
    assert "below" not in text.partition("Words you can use")[0]


def test_an_answer_that_is_none_comes_back_with_what_was_said(client):
    page = client.post(SIGNS, {"nearest": "9", "ending_life": "0", "step": "signs"})
    assert page.status_code == 422
    assert 'name="ending_life" value="0" checked' in main_of(page)
    page = client.post(SIGNS, {"cannot_trust": "7", "limits_hard": "1", "nearest": "0"})
    assert page.status_code == 422
    assert 'name="limits_hard" value="1" checked' in main_of(page)
    assert 'name="nearest" value="0"' in main_of(page)


def test_an_answer_can_be_changed_from_the_result(client):
    page = client.post(SIGNS, {"cannot_trust": "2", "nearest": "1", "step": "change"})
    assert 'name="cannot_trust" value="2" checked' in main_of(page)
    assert 'name="nearest" value="1"' in main_of(page)


def test_a_walk_leaves_no_cookie_but_the_token_of_its_form():
    client = Client(enforce_csrf_checks=True)
    page = client.get(SIGNS)
    assert [name[:2] for name in client.cookies] == ["c-"]
    assert client.post(SIGNS, {"nearest": NOW}).status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())[1]
    result = client.post(SIGNS, {"cannot_trust": "2", "csrfmiddlewaretoken": token})
    assert result.status_code == 200
    assert result["Cache-Control"] == "no-store"
    assert [name[:2] for name in client.cookies] == ["c-"]


def test_it_opens_for_a_signed_in_person_while_the_database_does_not_answer(
    client, settings, monkeypatch
):
    def broken(*args, **kwargs):
        raise OperationalError("the disk is gone")

    monkeypatch.setattr(session.sessions, "resume", broken)
    client.cookies[settings.SESSION_COOKIE] = token_to_cookie(bytes(32))
    assert client.get(SIGNS).status_code == 200
    assert client.post(SIGNS, {"nearest": NOW}).status_code == 200


@pytest.mark.parametrize("step", ["signs", "change", "result"])
def test_it_is_there_in_romanian(client, step):
    assert client.get("/ro/help/signs/").status_code == 200
    answers = {"cannot_trust": "2", "limits_hard": "1", "daily_life": "1", "over_a_month": "1"}
    assert client.post("/ro/help/ro/signs/", {**answers, "step": step}).status_code == 200
