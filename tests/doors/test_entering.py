"""Coming in, being slowed down when guessing, locking, leaving, and what the cookie is."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client
from tests.healing.making import person

from holdfast.actions import journal
from holdfast.healing.journal.entry import Entry
from holdfast.storage.models import EntryRow, SessionRow, StubRow

from .conftest import new_person
from .walking import enter, text_of, token_in, without_token

pytestmark = pytest.mark.django_db

WRONG = "not the passphrase at all"


def try_wrong(handle: str, client: Client | None = None, **extra: str):
    return (client or Client()).post("/enter/", {"handle": handle, "passphrase": WRONG}, **extra)


def test_an_unknown_name_and_a_wrong_passphrase_get_the_same_answer(mira):
    known, unknown = try_wrong(mira.handle), try_wrong("Nobody-1234")
    assert known.status_code == unknown.status_code == 422
    assert without_token(known).replace(mira.handle, "") == without_token(unknown).replace(
        "Nobody-1234", ""
    )
    assert "do not match" in text_of(known)


def test_a_person_lands_on_a_quiet_page_that_shows_nothing_of_the_journal(mira):
    entry = person("Aunt Vera")
    journal.keep(entry.id, entry.body, store=mira.store, now=entry.kept_at)
    client = Client()
    answer = client.post(
        "/enter/", {"handle": mira.handle, "passphrase": mira.passphrase}, follow=True
    )
    assert answer.redirect_chain == [("/space/w/", 302)]
    assert "quiet on purpose" in text_of(answer)
    assert "Vera" not in text_of(answer)
    assert "The last thing you kept was on 1 March 2026." in text_of(answer)


def test_guessing_from_one_network_waits_at_most_30_seconds_and_elsewhere_not_at_all(mira, clock):
    waits = []
    for _ in range(60):
        answer = try_wrong(mira.handle)
        waits.append("wait" in text_of(answer))
        clock.wait(seconds=5)
    assert waits[:5] == [False] * 5
    assert any(waits[5:])
    enter(mira.handle, mira.passphrase, REMOTE_ADDR="203.0.113.9")
    clock.wait(seconds=30)
    enter(mira.handle, mira.passphrase)


def test_a_try_that_comes_too_soon_is_told_how_long_to_wait(mira, clock):
    for _ in range(6):
        try_wrong(mira.handle)
    answer = Client().post("/enter/", {"handle": mira.handle, "passphrase": mira.passphrase})
    assert answer.status_code == 422
    assert "Please wait 1 second" in text_of(answer) or "Please wait 2 seconds" in text_of(answer)
    clock.wait(seconds=2)
    enter(mira.handle, mira.passphrase)


def test_tries_that_did_not_match_are_told_once_inside_and_mailed_nowhere(mira, clock):
    for _ in range(4):
        try_wrong(mira.handle)
    client = enter(mira.handle, mira.passphrase)
    assert "4 tries did not match since you were last here." in text_of(client.get("/space/w/"))
    assert "did not match" not in text_of(client.get("/space/w/"))
    assert "did not match" not in text_of(enter(mira.handle, mira.passphrase).get("/space/w/"))
    assert not getattr(mail, "outbox", [])


def test_a_removed_row_is_told_kindly_at_the_next_sign_in(mira):
    entry = person()
    journal.keep(entry.id, entry.body, store=mira.store, now=entry.kept_at)
    assert "does not match" not in text_of(enter(mira.handle, mira.passphrase).get("/space/w/"))
    EntryRow.objects.all().delete()
    page = text_of(enter(mira.handle, mira.passphrase).get("/space/w/"))
    assert "1 entry does not match its seal" in page


def test_a_new_token_comes_with_each_sign_in_and_the_one_before_is_dead(mira):
    client = mira.client
    old = token_in(client)
    enter(mira.handle, mira.passphrase, client)
    assert token_in(client) != old
    assert opens(client)
    client.cookies[cookie_name(client)] = old
    assert not opens(client)


def cookie_name(client: Client) -> str:
    return next(name for name in client.cookies if name.startswith("s-"))


def opens(client: Client) -> bool:
    return client.get("/space/w/").status_code == 200


@pytest.mark.parametrize("minutes", [2, 10, 30])
def test_a_space_locks_after_the_minutes_the_person_chose(mira, clock, minutes):
    assert mira.client.post("/space/k/i/", {"minutes": str(minutes)}).status_code == 302
    client = enter(mira.handle, mira.passphrase)
    assert SessionRow.objects.filter(idle_minutes=minutes).count() == 2
    clock.wait(minutes=minutes - 1)
    assert opens(client)
    clock.wait(minutes=minutes - 1)
    assert opens(client)
    clock.wait(minutes=minutes + 1)
    assert not opens(client)


def test_a_space_in_steady_use_locks_after_eight_hours(mira, clock):
    client = enter(mira.handle, mira.passphrase)
    for _ in range(8 * 60 // 9 - 1):
        clock.wait(minutes=9)
        assert opens(client)
    clock.wait(minutes=20)
    assert not opens(client)


def test_a_clock_set_back_gives_no_session_that_lasts_for_ever(mira, clock):
    client = enter(mira.handle, mira.passphrase)
    clock.wait(days=-1)
    assert not opens(client)


@pytest.mark.parametrize("way", ["/lock/", "/leave/"])
def test_after_locking_and_leaving_the_old_cookie_opens_nothing(mira, way):
    token, name = token_in(mira.client), cookie_name(mira.client)
    assert opens(mira.client)
    mira.client.post(way)
    other = Client()
    other.cookies[name] = token
    assert not opens(other)
    assert not SessionRow.objects.exists()


def test_after_locking_the_door_says_that_a_draft_would_wait_and_says_so_to_everyone(mira):
    door = mira.client.post("/lock/").url
    line = "Your space is locked. If there is a draft, it waits for you inside, sealed."
    assert line in text_of(mira.client.get(door))
    assert line in text_of(Client().get(door))
    assert "locked" not in text_of(Client().get("/enter/"))


@pytest.mark.parametrize(("page", "door"), [("/ro/space/", "/ro/enter/"), ("/space/", "/enter/")])
def test_after_locking_the_door_speaks_the_language_of_the_page(mira, page, door):
    answer = mira.client.post("/lock/", headers={"Referer": f"http://testserver{page}"})
    assert answer["Location"] == f"{door}?locked=1"


def test_leaving_leaves_no_stub_and_locking_leaves_one_for_a_day(mira):
    mira.client.post("/lock/")
    assert StubRow.objects.count() == 1
    mira.client.post("/leave/")
    assert StubRow.objects.count() == 0


def test_the_cookie_is_for_this_site_this_browser_session_and_no_script(mira):
    cookie = next(c for name, c in mira.client.cookies.items() if name.startswith("s-"))
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert not cookie["max-age"]
    assert not cookie["expires"]
    assert len(cookie.value) < 64


def test_pages_without_a_form_set_no_cookie(client):
    for address in ("/join/younger/", "/", "/help/"):
        assert not client.get(address).cookies, address


def test_at_most_five_browsers_are_signed_in(mira):
    clients = [enter(mira.handle, mira.passphrase) for _ in range(6)]
    assert SessionRow.objects.count() == 5
    assert opens(clients[-1])


def test_one_persons_store_never_opens_anothers_entry(mira):
    other = new_person("Ana")
    entry: Entry = person("Vera")
    journal.keep(entry.id, entry.body, store=mira.store, now=entry.kept_at)
    assert other.store.find(entry.id) is None
