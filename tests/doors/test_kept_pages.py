"""A public page is made once and kept, and nobody sees one that is no longer true or not theirs."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.writing import write

from holdfast.doors.frame import public
from holdfast.doors.frame.kept_pages import KeptPages, kept_page
from holdfast.doors.read import article

from .test_reading import folder, page

__all__ = ["folder"]
BUCHAREST = ZoneInfo("Europe/Bucharest")


@pytest.fixture
def made(monkeypatch) -> list[str]:
    """The addresses of articles that were made, not taken from what is kept."""
    monkeypatch.setattr(public, "PAGES", KeptPages())
    calls: list[str] = []
    shown = article.shown
    monkeypatch.setattr(
        article, "shown", lambda request, found: calls.append(request.path) or shown(request, found)
    )
    return calls


def test_an_article_is_made_once_for_all_who_read_it(client, folder, made):
    write(folder, "a")
    assert page(client, "/read/a/") == page(client, "/read/a/")
    assert made == ["/read/a/"]


def test_an_edit_of_any_article_makes_each_page_anew(client, folder, made):
    write(folder, "a", "categories: trauma")
    assert "To read next" not in page(client, "/read/a/")
    write(folder, "b", "categories: trauma")
    assert "To read next" in page(client, "/read/a/")
    assert made == ["/read/a/", "/read/a/"]


def test_the_same_words_written_again_are_the_same_page(client, folder, made):
    write(folder, "a")
    page(client, "/read/a/")
    write(folder, "a")
    page(client, "/read/a/")
    assert made == ["/read/a/"]


def test_somebody_who_has_just_entered_never_gets_the_page_of_before(client, folder, mira, made):
    write(folder, "a")
    before = client.get("/read/a/")
    assert b"data-lock" not in before.content
    asked = {"If-None-Match": before.headers["ETag"]}
    inside = mira.client.get("/read/a/", headers=asked)
    assert (inside.status_code, inside.headers["Cache-Control"]) == (200, "no-store")
    assert b"data-lock" in inside.content
    assert client.get("/read/a/").content == before.content
    assert "ETag" not in inside.headers


def test_a_browser_keeps_a_page_only_to_ask_about_it_and_never_across_entering(client, folder):
    write(folder, "a")
    headers = client.get("/read/a/").headers
    assert headers["Cache-Control"] == "no-cache"
    assert {"Accept-Encoding", "Cookie"} <= set(headers["Vary"].split(", "))


def test_a_kept_page_ends_when_a_text_appears_or_goes(client, folder, settings, clock, made):
    settings.HOLDFAST_TIME_ZONE = BUCHAREST
    clock.moment = datetime(2026, 11, 20, 23, 59, 59, tzinfo=BUCHAREST)
    write(folder, "a", "expiryDate: 2026-11-22T08:00:00")
    write(folder, "b", "date: 2026-11-21")
    assert "About b" not in page(client, "/read/")
    clock.wait(seconds=1)
    assert "About b" in page(client, "/read/")
    clock.moment = datetime(2026, 11, 22, 7, 59, 59, tzinfo=BUCHAREST)
    assert "About a" in page(client, "/read/a/")
    clock.wait(seconds=1)
    page(client, "/read/a/", status=410)
    assert "About a" not in page(client, "/read/")


def test_each_host_gets_its_own_addresses(client, folder, settings):
    settings.HOLDFAST_HOSTS = ("one.example", "two.example")
    settings.ALLOWED_HOSTS = list(settings.HOLDFAST_HOSTS)
    write(folder, "a")
    for host in settings.HOLDFAST_HOSTS:
        answer = client.get("/read/a/", headers={"Host": host})
        assert f"http://{host}/read/a/".encode() in answer.content


def test_a_page_with_a_query_is_made_each_time(client, folder, made):
    write(folder, "a")
    assert page(client, "/read/a/?x=1") == page(client, "/read/a/?x=1")
    assert len(made) == 2


def test_what_is_not_there_is_not_kept(client, folder):
    page(client, "/read/a/", status=404)
    write(folder, "a")
    page(client, "/read/a/")


def test_of_too_many_pages_the_one_not_asked_for_longest_goes():
    kept = KeptPages(most=2)
    one, two, three = (kept_page(text, "text/plain") for text in (b"1", b"2", b"3"))
    kept.keep(1, one)
    kept.keep(2, two)
    assert kept.get(1) == one
    kept.keep(3, three)
    assert [kept.get(key) for key in (1, 2, 3)] == [one, None, three]
