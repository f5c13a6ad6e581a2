"""The practice sees its texts before readers do; nobody else learns that there are any."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.writing import write

from .practising import new_practitioner
from .test_reading import folder, page
from .walking import text_of

__all__ = ["folder"]
pytestmark = pytest.mark.django_db
DRAFT = ("draft: true", "categories: trauma")
TO_COME = ("date: 2999-05-05", "categories: trauma")


@pytest.fixture
def reed(clock) -> Client:
    """A practitioner who is signed in."""
    return new_practitioner(clock.moment).enter(Client(), clock.moment)


def test_a_draft_and_a_text_to_come_are_shown_to_the_practice_and_say_so(reed, folder):
    write(folder, "a", *DRAFT)
    write(folder, "b", *TO_COME)
    assert "This is a draft. Readers do not see it." in page(reed, "/read/a/")
    assert "Readers see this text from 5 May 2999 on." in page(reed, "/read/b/")


def test_to_everybody_else_they_are_not_there(client, mira, reed, folder):
    write(folder, "a", *DRAFT)
    write(folder, "b", *TO_COME)
    page(reed, "/read/a/")
    for somebody in (client, mira.client):
        for address in ("/read/a/", "/read/b/", "/read/a/talk/", "/ro/read/a/"):
            page(somebody, address, status=404)


def test_a_preview_does_not_put_a_text_into_lists_feeds_search_or_related(reed, folder):
    write(folder, "a", *DRAFT)
    write(folder, "b", *TO_COME)
    write(folder, "c", "categories: trauma")
    for address in ("/", "/read/", "/read/topics/trauma/", "/read/feed.xml", "/read/search/?q=closeness",
                    "/read/c/", "/sitemap.xml"):  # fmt: skip
        text = page(reed, address)
        assert "About c" in text or "/read/c/" in text
        assert "/read/a/" not in text
        assert "/read/b/" not in text


def test_a_public_text_says_nothing_of_a_preview_to_the_practice(reed, folder):
    write(folder, "a")
    assert "Only somebody of the practice" not in page(reed, "/read/a/")


def test_a_preview_is_never_kept(reed, folder):
    write(folder, "a", *DRAFT)
    assert reed.get("/read/a/").headers["Cache-Control"] == "no-store"


def test_the_author_sees_warnings_and_works_that_no_list_names(reed, folder):
    write(folder, "a", *DRAFT, "readtime: 4 min", "references: ['Coan, J. (2006). Hands.']",
          body="So it is (Coan, 2006), and so (Levy et al., 2018).\n")  # fmt: skip
    text = page(reed, "/read/a/")
    assert "did you mean &#34;readTime&#34;" in text
    assert "Levy, 2018: named in the text" in text
    assert "Coan, 2006: named" not in text


def test_the_practice_has_a_list_of_what_readers_do_not_see(reed, folder):
    assert "Every text can be read" in page(reed, "/practice/texts/")
    write(folder, "a", *DRAFT)
    write(folder, "b", *TO_COME, language="ro")
    write(folder, "c")
    text = page(reed, "/practice/texts/")
    assert 'href="/read/a/"' in text
    assert 'href="/ro/read/b/"' in text
    assert "/read/c/" not in text.partition("<main")[2]
    assert 'href="/practice/texts/"' in text_of(reed.get("/practice/"))


def test_the_list_names_every_problem_of_a_file_while_readers_keep_the_last_good_one(
    reed, client, folder
):
    write(folder, "a")
    page(client, "/read/a/")
    write(folder, "a", body="# One\n\n{{< tocc >}}\n\n<b>x</b>\n")
    assert "closeness" in page(client, "/read/a/")
    text = page(reed, "/practice/texts/")
    assert "en/a" in text
    assert text.count("en/articles/a.md:") == 3
    assert "&lt;b&gt;" in text
    write(folder, "a", body="Good again.\n")
    assert "en/articles/a.md:" not in page(reed, "/practice/texts/")


def test_the_list_names_the_later_of_two_files_with_one_address(reed, client, folder):
    write(folder, "a")
    write(folder, "b", "slug: a")
    assert "en/articles/b.md:1:1: slug:" in page(reed, "/practice/texts/")
    feed = page(client, "/read/feed.xml")
    assert feed.count("About a") == 1
    assert "About b" not in feed


def test_the_list_names_a_text_whose_old_address_leads_nowhere(reed, client, folder):
    write(folder, "a")
    page(client, "/read/a/")
    write(folder, "a", "slug: b")
    assert "was &#34;a&#34; before" in page(reed, "/practice/texts/")
    write(folder, "a", "slug: b", "aliases: [/read/a/]")
    assert client.get("/read/a/").headers["Location"] == "/read/b/"
    assert "Texts that have moved" not in page(reed, "/practice/texts/")
