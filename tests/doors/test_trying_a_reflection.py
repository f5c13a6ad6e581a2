"""Trying a reflection without a space: no table is asked, nothing is stored, and a hard moment stops it gently."""

import re

import pytest
from django.test import Client

from holdfast.healing.attachment.answers import ITEM_IDS
from holdfast.healing.safety.signs import Sign

CLOSENESS, SIGNS = "/reflect/closeness/", "/reflect/signs/"
# The worked example of the clinical brief: avoidance 2.33, anxiety 5.50.
WATCHFUL = {
    "v1": "6", "v2": "5", "v3": "6", "v4": "3", "v5": "2", "v6": "2",
    "w1": "5", "w2": "6", "w3": "5", "w4": "2", "w5": "3", "w6": "2",
}  # fmt: skip


def text_of(response) -> str:
    """The page without its tags."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.S)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def asked_in(response) -> list[str]:
    """The names of the items, in the order of the page."""
    names = re.findall(r'<input type="radio" name="([vw]\d)" value="1"', response.content.decode())
    return list(dict.fromkeys(names))


def entry_in(response) -> str:
    """The hidden id that draws the order."""
    return re.search(r'name="entry" value="([^"]+)"', response.content.decode())[1]


@pytest.mark.parametrize("address", ["/", "/reflect/", CLOSENESS, SIGNS, "/privacy/"])
def test_public_pages_open_without_a_table(client, address):
    # Without the db fixture, pytest-django refuses every query.
    assert client.get(address).status_code == 200


@pytest.mark.django_db
def test_a_whole_walk_makes_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(CLOSENESS)
        client.post(CLOSENESS, {"step": "begin", "state": "within_reach", "distress": "3"})
        assert "close and watchful" in text_of(client.post(CLOSENESS, WATCHFUL))
        client.post(SIGNS, {"step": "begin"})
        assert client.post(SIGNS, {"pulling_away": "4"}).status_code == 200


def test_a_walk_leaves_no_cookie_but_the_token_of_its_form():
    client = Client(enforce_csrf_checks=True)
    page = client.get(CLOSENESS)
    assert [name[:2] for name in client.cookies] == ["c-"]
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())[1]
    result = client.post(CLOSENESS, {**WATCHFUL, "csrfmiddlewaretoken": token})
    assert result.status_code == 200
    assert [name[:2] for name in client.cookies] == ["c-"]
    assert result["Cache-Control"] == "no-store"


def test_the_result_shows_the_plane_the_numbers_and_what_it_cannot_tell(client):
    page = client.post(CLOSENESS, WATCHFUL)
    said = text_of(page)
    for sentence in (
        "close and watchful",
        "Worry about closeness lies at about 5.5 of 7",
        "Keeping a distance lies at about 2.3 of 7",
        "You answered 12 of 12 statements.",
        "How this was worked out",
        "What it cannot tell you",
        "Doing nothing with this is fine.",
        "This result exists on this page only.",
        "not a validated test",
    ):
        assert sentence in said
    assert b"<svg viewBox" in page.content


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (dict.fromkeys(ITEM_IDS, "4"), "All twelve answers are the same"),
        ({**WATCHFUL, "v1": "not_sure", "v2": "rather_not_say"}, "at least five of its six"),
        ({}, "at least five of its six"),
    ],
)
def test_answers_that_cannot_be_read_draw_nothing_and_say_why(client, answers, why):
    page = client.post(CLOSENESS, answers)
    assert why in text_of(page)
    assert b"hf-plane" not in page.content


def test_items_keep_their_order_when_the_page_comes_back(client):
    first = client.post(CLOSENESS, {"step": "begin"})
    again = client.post(CLOSENESS, {**WATCHFUL, "w1": "9", "entry": entry_in(first)})
    assert sorted(asked_in(first)) == sorted(ITEM_IDS)
    assert asked_in(again) == asked_in(first)


def test_an_answer_that_is_none_comes_back_with_everything_that_was_typed(client):
    page = client.post(CLOSENESS, {**WATCHFUL, "w1": "9"})
    assert page.status_code == 422
    assert "That is not one of the choices." in text_of(page)
    for name, value in WATCHFUL.items():
        if name != "w1":
            assert f'name="{name}" value="{value}" checked' in page.content.decode()


def test_an_answer_can_be_changed_from_the_result(client):
    page = client.post(CLOSENESS, {**WATCHFUL, "step": "change"})
    assert page.status_code == 200
    assert 'name="w4" value="2" checked' in page.content.decode()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"distress": "8"}, "You marked how hard it is with 8."),
        ({"state": "too_far"}, "You said you feel too far away."),
    ],
)
def test_too_much_before_a_reflection_stops_it_gently(client, said, why):
    page = client.post(CLOSENESS, {"step": "begin", **said})
    assert why in text_of(page)
    assert 'href="/help/minute/"' in page.content.decode()
    assert 'href="/help/"' in page.content.decode()
    assert not asked_in(page)


def test_distress_that_rose_by_three_stops_and_folds_the_result_away(client):
    page = client.post(CLOSENESS, {**WATCHFUL, "before-distress": "2", "distress": "5"})
    said = text_of(page)
    assert "You went from 2 to 5." in said
    folded = re.search(r"<details.*?</details>", page.content.decode(), re.S)[0]
    assert "hf-plane" in folded
    assert '<details class="hf-details" open' not in page.content.decode()


def test_distress_that_rose_by_two_stops_nothing(client):
    page = client.post(CLOSENESS, {**WATCHFUL, "before-distress": "3", "distress": "5"})
    assert "Let us stop here" not in text_of(page)


def test_signs_marked_often_are_shown_one_by_one_and_never_added_up(client):
    page = client.post(SIGNS, {"needs_last": "3", "undeserving": "4", "pulling_away": "2"})
    said = text_of(page)
    assert "My own needs come last" in said
    assert "Feeling that I do not deserve care" in said
    assert "Pulling away when it gets close" not in said
    assert "The six are not added up." in said
    assert "You answered 3 of the six." in said


def test_nothing_marked_is_a_full_answer(client):
    never = {"smothering": "0", "drawn_to_hurt": "0"}
    said = text_of(client.post(SIGNS, dict.fromkeys(Sign, "1") | never))
    assert "You marked none of the six as “often”." in said


def test_six_left_out_are_said_to_be_fine_and_nothing_more(client):
    said = text_of(client.post(SIGNS, {}))
    assert "You left all six out. That is fine." in said
    assert "none of the six" not in said


def test_the_first_sign_asks_about_now_already_at_sometimes(client):
    asked = text_of(client.post(SIGNS, {"drawn_to_hurt": "2"}))
    assert "Are you thinking of someone who is in your life now?" in asked


def test_a_marked_first_sign_asks_about_now_and_not_sure_puts_safety_first(client):
    asked = client.post(SIGNS, {"drawn_to_hurt": "3"})
    assert "Are you thinking of someone who is in your life now?" in text_of(asked)
    assert 'name="drawn_to_hurt" value="3"' in asked.content.decode()
    said = text_of(
        client.post(SIGNS, {"step": "follow", "drawn_to_hurt": "3", "current_person": "1"})
    )
    assert said.index("First, your safety") < said.index("What you marked as often")


def test_controlling_behaviour_is_named_plainly_before_the_signs(client):
    asked = client.post(SIGNS, {"smothering": "1"})
    assert "Did you follow them, or check where they were?" in text_of(asked)
    page = client.post(SIGNS, {"step": "follow", "smothering": "3", "followed": "2"})
    said = text_of(page)
    assert said.index("What to stop today") < said.index("What you marked as often")
    assert 'href="/help/change/"' in page.content.decode()


def test_an_answer_no_longer_asked_does_not_count(client):
    page = client.post(SIGNS, {"step": "follow", "smothering": "0", "followed": "2"})
    assert "What to stop today" not in text_of(page)


def test_the_reflection_is_not_offered_for_someone_who_frightens(client):
    said = text_of(client.get(CLOSENESS))
    assert "Fear of someone who hurts you is information." in said


@pytest.mark.parametrize("address", [CLOSENESS, SIGNS])
def test_results_offer_a_space_to_people_without_one(client, address):
    page = client.post(address, {"step": "follow"})
    assert 'href="/join/"' in page.content.decode()
