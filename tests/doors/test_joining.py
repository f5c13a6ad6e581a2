"""Making a space: the words offered, what is refused and how, the code shown once."""

from __future__ import annotations

import re
import unicodedata

import pytest
from django.test import Client

from holdfast.components.places import place_of
from holdfast.storage.models import PersonRow, SessionRow
from holdfast.vault.session import open_session, token_from_cookie

from .walking import OTHER, enter, groups_in, text_of, token_in

pytestmark = pytest.mark.django_db


def join(client: Client, passphrase: str = OTHER, **changed: str):
    fields = {"handle": "Mira", "new_passphrase": passphrase, "again": passphrase, "consent": "yes"}
    return client.post("/join/", {**fields, **changed})


def offered_on(answer) -> str:
    return re.search(r'name="offered" value="([^"]+)"', text_of(answer))[1]


def asked_on(answer) -> list[int]:
    return [int(place) for place in re.findall(r"Group (\d)", text_of(answer))]


def test_five_words_are_offered_and_other_ones_when_asked(client):
    first = offered_on(client.get("/join/"))
    assert len(first.split()) == 5
    again = client.post("/join/", {"act": "others", "handle": "Mira"})
    assert offered_on(again) != first
    assert 'value="Mira"' in text_of(again)


def test_other_words_bring_one_back_to_the_words_by_a_place_that_tells_nothing(client):
    asked = {"act": "others", "handle": "Mira", "consent": "yes", "new_passphrase": OTHER}
    page = text_of(client.post("/join/", asked))
    place = re.search(r'name="act" value="others" formaction="#(\w+)"', page)[1]
    assert f'<figure class="hf-code" id="{place}"' in page
    assert "words" not in place
    assert 'value="Mira"' in page
    assert " checked" in page
    assert OTHER not in page


def test_the_groups_of_the_code_stand_in_the_order_they_are_asked_for(client):
    join(client)
    page = text_of(client.get("/space/k/c/"))
    groups = re.findall(r"<li><code><span>([0-9A-Z]{4})</span>", page[page.index("<ol>") :])
    asked = asked_on(client.get("/space/k/c/c/")) or []
    assert len(groups) == 7
    sent = dict(zip(("first_group", "second_group"), (groups[at - 1] for at in asked), strict=True))
    assert client.post("/space/k/c/c/", sent).status_code == 302


def test_the_offered_words_stay_the_same_while_something_else_is_changed(client):
    words = offered_on(client.get("/join/"))
    answer = join(client, consent="", offered=words)
    assert answer.status_code == 422
    assert offered_on(answer) == words


def test_a_typed_passphrase_is_never_written_back_into_a_page(client):
    answer = join(client, consent="")
    assert answer.status_code == 422
    assert OTHER not in text_of(answer)


def test_consent_is_the_only_thing_that_must_be_ticked(client):
    assert text_of(client.get("/join/")).count('type="checkbox"') == 1
    assert join(client, consent="").status_code == 422
    assert not PersonRow.objects.exists()
    assert join(client).status_code == 302


def test_somebody_younger_is_led_to_help_and_nothing_is_kept(client):
    assert "/join/younger/" in text_of(client.get("/join/"))
    stranger = Client()
    answer = stranger.get("/join/younger/")
    assert answer.status_code == 200
    assert 'href="/help/"' in text_of(answer)
    assert not PersonRow.objects.exists()
    assert not stranger.cookies


@pytest.mark.parametrize(
    ("passphrase", "sentence"),
    [
        ("fourteen chars", "at least 15 characters. This one has 14"),
        ("p" * 257, "at most 256 characters"),
        ("passwordpassword", "would be guessed early"),
        ("123456789012345", "would be guessed early"),
        ("Mira from the coast", None),
        ("mira-mira-mira-mira", "would be guessed early"),
    ],
)
def test_a_passphrase_that_is_easy_to_guess_is_refused_and_told_why(client, passphrase, sentence):
    answer = join(client, passphrase)
    if sentence is None:
        assert answer.status_code == 302
    else:
        assert answer.status_code == 422
        assert sentence in text_of(answer)


def test_a_passphrase_like_the_name_is_refused(client):
    name = "the quiet harbour"
    assert "too close to the name" in text_of(join(client, name, handle=name))


def test_two_different_passphrases_are_not_taken(client):
    answer = join(client, again=OTHER + "!")
    assert answer.status_code == 422
    assert "are not the same" in text_of(answer)


@pytest.mark.parametrize(
    "passphrase",
    [
        "două cărări în pădure",  # composed and decomposed letters
        "  spaces at both ends  ",
        "☀️ 海 звезда étoile 🌊 sea",
        "jellied 7 moons",
        "qz" * 7 + "long and odd " * 18,
        'quotes " and <tags> & more',
    ],
)
def test_any_characters_from_15_to_256_sign_in_however_they_are_composed(client, passphrase):
    assert 15 <= len(passphrase) <= 256
    answer = join(client, unicodedata.normalize("NFC", passphrase))
    assert answer.status_code == 302, text_of(answer)
    handle = re.search(r"<code>(Mira-\d{4})</code>", text_of(client.get("/space/k/c/")))[1]
    enter(handle, unicodedata.normalize("NFD", passphrase))
    enter(handle.upper(), passphrase)


def test_the_fields_let_a_password_manager_and_the_clipboard_work(client):
    page = text_of(client.get("/join/"))
    assert page.count('autocomplete="new-password"') == 2
    assert 'autocomplete="current-password"' in text_of(client.get("/enter/"))
    assert "onpaste" not in page


def test_two_people_choose_one_name_and_nobody_hears_that_it_is_taken():
    handles = set()
    for _ in range(3):
        client = Client()
        assert join(client).status_code == 302
        handles.add(re.search(r"<code>(Mira-\d{4})</code>", text_of(client.get("/space/k/c/")))[1])
    assert len(handles) == 3


def test_the_code_is_shown_until_two_of_its_groups_are_typed_and_then_never_again(client):
    join(client)
    groups = groups_in(client.get("/space/k/c/"))
    assert len(groups) == 7
    first, second = asked_on(client.get("/space/k/c/c/"))
    wrong = client.post(
        "/space/k/c/c/", {"first_group": "AAAA", "second_group": groups[second - 1]}
    )
    assert wrong.status_code == 422
    assert groups_in(client.get("/space/k/c/")) == groups
    right = {"first_group": groups[first - 1].lower(), "second_group": f" {groups[second - 1]} "}
    assert client.post("/space/k/c/c/", right)["Location"] == "/space/k/f/"
    assert "Quick exit" in text_of(client.get("/space/k/f/"))
    assert client.get("/space/k/c/")["Location"] == "/space/k/"
    session = open_session(
        token_from_cookie(token_in(client)), bytes(SessionRow.objects.get().blob)
    )
    assert session.notes == ()


def test_the_code_and_the_name_are_in_no_row_in_clear(client):
    join(client)
    page = client.get("/space/k/c/")
    code, row = "-".join(groups_in(page)), SessionRow.objects.get()
    session = open_session(token_from_cookie(token_in(client)), bytes(row.blob))
    assert f"code:{code}" in session.notes
    for needle in (code, code.replace("-", ""), "Mira"):
        assert needle.encode() not in bytes(row.blob)
        assert needle not in repr(PersonRow.objects.values().get())


def test_twenty_one_spaces_in_an_hour_from_one_network_are_one_too_many(client, clock):
    from holdfast.actions import arrive

    limit = arrive.SPACES_AN_HOUR
    arrive.SPACES_AN_HOUR = 1
    try:
        assert join(client).status_code == 302
        answer = join(Client())
        assert answer.status_code == 429
        assert "Many spaces were made" in text_of(answer)
        clock.wait(minutes=61)
        assert join(Client()).status_code == 302
    finally:
        arrive.SPACES_AN_HOUR = limit


def test_what_needs_another_look_is_listed_in_the_order_of_the_page(client):
    page = text_of(join(client, "short", consent="", handle=""))
    listed = [place_of(field) for field in ("handle", "new_passphrase", "consent")]
    assert re.findall(r'<li><a href="#(\w+)">', page) == listed
