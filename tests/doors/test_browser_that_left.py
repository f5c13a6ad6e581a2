"""A browser that left says so with its next request, should the word of Quick exit not have come."""

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client

from holdfast.actions import sessions
from holdfast.doors.frame.leaving import left_mark
from holdfast.storage.models import SessionRow

from .walking import enter

ENTER = "/enter/"


def marked(client: Client) -> Client:
    """The same browser after its script wrote the mark."""
    client.cookies.load(left_mark())
    return client


def is_forgotten(client: Client, name: str) -> bool:
    """Whether the last answer took a cookie away: browsers then no longer send it."""
    return not client.cookies[name].value


def sealed_place(client: Client) -> str:
    return client.get("/space/w/").headers.get("Location", "")


def test_whatever_is_asked_next_is_asked_signed_out_and_the_session_is_gone(mira):
    assert sealed_place(marked(mira.client)).startswith(ENTER)
    assert not SessionRow.objects.exists()
    assert is_forgotten(mira.client, settings.SESSION_COOKIE)
    assert is_forgotten(mira.client, settings.LEFT_COOKIE)


def test_a_public_page_ends_it_as_well(mira):
    assert "data-idle-seconds" not in marked(mira.client).get("/help/").text
    assert not SessionRow.objects.exists()


def test_only_this_browser_is_signed_out(mira):
    elsewhere = enter(mira.handle, mira.passphrase)
    marked(mira.client).get("/")
    assert sealed_place(elsewhere) == ""
    assert SessionRow.objects.count() == 1


def test_the_draft_that_is_sent_on_the_way_out_is_kept(mira):
    draft = {"note": "half a sentence"}
    headers = {"X-Page": "/space/u/a/"}
    answer = marked(mira.client).post("/space/w/d/", draft, headers=headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert sealed_place(mira.client).startswith(ENTER)


def test_who_enters_again_is_in_whatever_the_browser_still_says(mira):
    enter(mira.handle, mira.passphrase, marked(mira.client))
    assert sealed_place(mira.client) == ""


def test_the_exit_itself_takes_the_mark_away(mira):
    assert marked(mira.client).post("/leave/").status_code == 200
    assert is_forgotten(mira.client, settings.LEFT_COOKIE)


def test_while_the_database_does_not_answer_nothing_opens_and_the_mark_stays(mira, monkeypatch):
    def no_answer(token: bytes) -> None:
        raise DatabaseError

    with monkeypatch.context() as patched:
        patched.setattr(sessions, "leave", no_answer)
        assert sealed_place(marked(mira.client)).startswith(ENTER)
        assert not is_forgotten(mira.client, settings.LEFT_COOKIE)
    assert sealed_place(mira.client).startswith(ENTER)
    assert not SessionRow.objects.exists()


@pytest.mark.parametrize(("is_hosted", "ends"), [(False, "Strict"), (True, "; Secure")])
def test_the_mark_lives_as_long_as_the_browser_is_open_and_goes_nowhere_else(
    settings, is_hosted, ends
):
    settings.COOKIE_SECURE = is_hosted
    mark = left_mark()
    assert "; Path=/; SameSite=Strict" in mark
    assert mark.endswith(ends)
    assert "expires" not in mark.lower()
    assert "max-age" not in mark.lower()
