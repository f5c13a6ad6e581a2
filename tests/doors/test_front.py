"""The front page promises only what is there."""

import re


def test_doors_that_are_not_open_yet_are_named_without_a_link(client):
    page = client.get("/").content.decode()
    for door in ("Standing beside", "Practice"):
        heading = re.search(rf'<h3 class="hf-card__heading">({door})</h3>', page)
        assert heading, f"{door} is not a plain heading"
    assert page.count("This door is being built.") == 2


def test_the_front_page_says_what_holdfast_is_not_and_for_whom(client):
    page = client.get("/").content.decode()
    for sentence in ("It is not therapy", "Nobody watches it live.", "people aged 18 and over"):
        assert sentence in page


def test_somebody_signed_in_is_led_to_their_space_and_not_asked_to_make_one(mira):
    page = mira.client.get("/").content.decode()
    assert 'href="/space/">Enter my space</a>' in page
    assert 'href="/join/"' not in page


def test_the_front_page_sets_no_cookie(client):
    client.get("/")
    assert not client.cookies


def test_every_public_page_leads_to_the_page_about_history(client):
    for address in ("/", "/reflect/", "/help/", "/help/minute/"):
        assert 'href="/privacy/"' in client.get(address).content.decode()


def test_the_page_about_history_says_what_quick_exit_does_not_do(client):
    page = client.get("/privacy/").content.decode()
    assert "It does not erase the history." in page
    assert "Whoever runs it could change the program." in page
