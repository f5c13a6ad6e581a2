"""The approaches guide: open to anyone, nothing in the address, and work as a couple behind a line about safety."""

import re

import pytest
from django.test import Client

from holdfast.doors.read.approaches import alphabetical
from holdfast.words import Words
from holdfast.words.approaches import load_guide
from holdfast.words.place import content_root

IDS = [each.id for each in load_guide(content_root()).approaches]
LIST = "/approaches/"
ALPHABET = "aăâbcdefghiîjklmnopqrsștțuvwxyz"


def main_of(response) -> str:
    return re.search(r"<main.*</main>", response.content.decode(), re.S)[0]


def shown_in(response) -> list[str]:
    """The entries on the list, in its order."""
    return re.findall(
        r'<h2 class="hf-card__heading"><a href="[^"]*/approaches/(\w+)/"', main_of(response)
    )


@pytest.mark.parametrize("prefix", ["", "/ro"])
@pytest.mark.parametrize("name", IDS)
def test_every_entry_opens_without_a_table_or_a_cookie(client, prefix, name):
    # Without the db fixture, pytest-django refuses every query.
    page = client.get(f"{prefix}/approaches/{name}/")
    assert page.status_code == 200
    assert not client.cookies
    for part in (
        "session",
        "length",
        "for_whom",
        "evidence",
        "not_yet",
        "find",
        "ask",
        "stop",
        "sources",
    ):
        assert Words("ro" if prefix else "en").text(f"approaches.part.{part}") in main_of(page)


@pytest.mark.parametrize("language", ["en", "ro"])
def test_the_list_follows_the_alphabet_of_its_language(client, language):
    page = client.get(LIST if language == "en" else f"/ro{LIST}")
    words = Words(language)
    names = [words.text(f"approaches.approach.{name}.name").casefold() for name in shown_in(page)]
    assert len(names) == len(IDS)
    first_letters = [name[0] for name in names]
    assert first_letters == sorted(first_letters, key=ALPHABET.index)


def test_a_letter_with_a_mark_stands_after_the_same_letter_without():
    words = ["terapii", "învățare", "imagini", "jurnal", "șase", "salut", "țară"]
    in_order = ["imagini", "învățare", "jurnal", "salut", "șase", "terapii", "țară"]
    assert sorted(words, key=alphabetical) == in_order


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ({}, {"attachment", "cbt", "eft", "emdr", "ifs", "schema", "skills"}),
        ({"company": "couple"}, {"eft"}),
        ({"focus": "memories"}, {"cbt", "emdr"}),
        ({"company": "alone", "focus": "patterns"}, {"attachment", "ifs", "schema", "skills"}),
        ({"company": "couple", "focus": "memories"}, set()),
        ({"practical": ["fees", "online"]}, set(IDS)),
    ],
)
def test_seeing_fewer_leaves_out_what_does_not_fit(client, wish, shown):
    page = client.post(LIST, wish)
    assert page.status_code == 200
    assert set(shown_in(page)) == shown


def test_what_depends_on_the_practitioner_opens_questions_and_places(client):
    page = main_of(client.post(LIST, {"practical": "fees"}))
    assert "Ask about the full cost" in page
    assert "training clinics" in page
    assert "Ask which languages" not in page


def test_a_wish_never_stands_in_an_address(client):
    page = main_of(client.get(LIST))
    form = re.search(r"<form[^>]*>", page)[0]
    assert 'method="post"' in form
    assert "?" not in re.search(r'action="([^"]*)"', form)[1]
    assert len(shown_in(client.get(f"{LIST}?company=couple&focus=memories"))) == len(IDS)
    assert [link for link in re.findall(r'href="([^"]*)"', page) if "?" in link] == []


def test_a_wish_leaves_nothing_but_the_token_of_its_form():
    client = Client(enforce_csrf_checks=True)
    page = client.get(LIST)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())[1]
    answer = client.post(LIST, {"company": "couple", "csrfmiddlewaretoken": token})
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert [name[:2] for name in client.cookies] == ["c-"]
    assert client.post(LIST, {"company": "couple"}).status_code == 403


def test_an_answer_that_is_none_shows_everything_and_says_so(client):
    page = client.post(LIST, {"company": "a_crowd"})
    assert page.status_code == 422
    assert "That is not one of the choices." in main_of(page)
    assert len(shown_in(page)) == len(IDS)


@pytest.mark.django_db
def test_a_wish_makes_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(LIST)
        client.post(LIST, {"company": "couple", "practical": ["language"]})
        client.get("/approaches/eft/")


@pytest.mark.parametrize(("start", "said"), [("", "As far as we know"), ("/ro", "Din câte știm")])
def test_what_guidelines_say_of_emdr_is_said_as_far_as_we_know(client, start, said):
    assert f"{said}, g" in main_of(client.get(f"{start}/approaches/emdr/"))


def test_the_couple_entry_opens_after_a_line_about_fear_and_control(client):
    page = main_of(client.get("/approaches/eft/"))
    warned, _, entry = page.partition("<details")
    assert "Are you afraid of your partner" in warned
    assert 'href="/help/"' in warned
    assert "What a session looks like" not in warned
    assert "What a session looks like" in entry.partition("</details>")[0]
    assert not re.search(r"<details[^>]* open", page)


def test_other_entries_are_open(client):
    assert "<details" not in main_of(client.get("/approaches/emdr/"))


def test_there_is_no_entry_of_another_name(client):
    assert client.get("/approaches/nothing/").status_code == 404


@pytest.mark.parametrize("address", [LIST, "/approaches/eft/"])
def test_a_page_names_itself_in_both_languages(client, address):
    head = client.get(address).content.decode().partition("</head>")[0]
    assert f'<link rel="canonical" href="http://testserver{address}">' in head
    assert f'hreflang="ro" href="http://testserver/ro{address}"' in head
    assert f'hreflang="x-default" href="http://testserver{address}"' in head
    assert '<meta name="description" content="' in head


def test_entries_may_be_kept_and_the_sitemap_lists_them(client):
    kept = client.get("/approaches/emdr/")
    again = client.get("/approaches/emdr/", headers={"if-none-match": kept["ETag"]})
    assert again.status_code == 304
    sitemap = client.get("/sitemap.xml").content.decode()
    for address in (LIST, *(f"/approaches/{name}/" for name in IDS)):
        assert f"<loc>http://testserver{address}</loc>" in sitemap
        assert f"<loc>http://testserver/ro{address}</loc>" in sitemap
