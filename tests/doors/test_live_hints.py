"""Hints while a sentence is still being written: for the person alone, and nothing of it is kept."""

from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client

from holdfast.healing.journal.kind import WORDS_LIMIT

LOOK = "/space/m/h/"
NOT_BEGUN = {
    "status": "While you write, hints come here. You can leave them aside.",
    "hints": [],
}
BLAME = {"seen": "you always forget", "otherwise_i_will": "make sure you regret it"}


def look(mira, address=LOOK, **fields):
    answer = mira.client.post(address, {"entry": str(uuid4()), **fields})
    assert answer.status_code == 200
    return answer.json()


def words_kept() -> dict[str, list[tuple]]:
    """Every row but those of open sessions, whose last moment moves."""
    return {
        model._meta.db_table: sorted(model.objects.values_list(), key=repr)
        for model in apps.get_models()
        if "session" not in model._meta.db_table
    }


def test_hints_come_with_the_words_they_rest_on(mira):
    found = look(mira, **BLAME)
    assert found["status"].startswith("These are hints, not mistakes.")
    assert {"said": "You wrote: “always”", "text": found["hints"][0]["text"]} == found["hints"][0]
    assert any("What will you do yourself?" in hint["text"] for hint in found["hints"])


def test_hints_speak_the_language_of_the_page(mira):
    assert look(mira, "/ro/space/m/h/", seen="vii mereu")["hints"][0]["said"] == "Ai scris: „mereu”"


def test_nothing_of_it_is_kept(mira):
    before = words_kept()
    look(mira, **BLAME)
    assert words_kept() == before


def test_a_sentence_that_gives_no_hint_and_one_not_begun_are_told_apart(mira):
    assert look(mira, need="rest") == {"status": "The list found nothing here.", "hints": []}
    assert look(mira) == NOT_BEGUN
    assert look(mira, seen="   ", relationship=str(uuid4())) == NOT_BEGUN


def test_fear_of_the_reaction_comes_before_hints(mira):
    assert look(mira, afraid="yes", **BLAME) == NOT_BEGUN


def test_words_about_dying_are_met_with_help_and_with_no_hint(mira):
    found = look(mira, otherwise_i_will="kill myself", seen="you always shout")
    assert found["status"] == "Something comes first"
    assert [hint["said"] for hint in found["hints"]] == [""]
    assert "please open Help now" in found["hints"][0]["text"]


@pytest.mark.parametrize(
    "fields",
    [
        {"feelings": ["controlled", "no feeling"], "relationship": "nobody"},
        {"seen": "always " * WORDS_LIMIT},
        {"entry": "no id", "revision": "x" * 400},
    ],
)
def test_what_no_form_would_take_breaks_nothing(mira, fields):
    assert mira.client.post(LOOK, fields).status_code == 200


def test_only_somebody_signed_in_is_answered_and_late_words_are_not_kept(mira):
    mira.client.post("/lock/")
    before = words_kept()
    assert mira.client.post(LOOK, BLAME).status_code == 302
    assert words_kept() == before


def test_it_needs_the_token_of_the_form_and_a_post(mira):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = mira.client.cookies
    assert strict.post(LOOK, BLAME).status_code == 403
    assert mira.client.get(LOOK).status_code == 405


def test_the_answer_is_kept_by_no_browser(mira):
    answer = mira.client.post(LOOK, BLAME)
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_without_script_the_place_for_hints_stays_hidden(mira):
    page = mira.client.get("/space/m/new/").content.decode()
    place = page[page.index('<section class="hf-section" data-hints') :]
    assert place[: place.index(">")].endswith(" hidden")
    assert 'aria-live="polite"' in place
