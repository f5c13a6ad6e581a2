"""Nothing typed is lost: forms after the lock, drafts while writing, and starting again."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from holdfast.actions import drafts, waiting
from holdfast.storage.models import WaitingRow

from .conftest import PASSPHRASE, new_person
from .walking import enter, pieces_in, text_of

pytestmark = pytest.mark.django_db

PAGE = "/space/p/new/"
ID = "11111111-2222-4333-8444-55555555555{}"


def send_draft(client: Client, fields: dict[str, str], page: str = PAGE, **extra: str):
    return client.post("/space/w/d/", fields, headers={"X-Page": page}, **extra)


def test_a_form_that_comes_after_the_lock_is_sealed_and_offered_after_signing_in(mira):
    mira.client.post("/lock/")
    late = mira.client.post(PAGE, {"alias": "Aunt Vera", "relation": "friend"})
    assert late.status_code == 302
    assert "waits for you inside" in text_of(mira.client.get(late["Location"]))
    assert b"Vera" not in bytes(WaitingRow.objects.get().blob)
    enter(mira.handle, PASSPHRASE, mira.client)
    page = mira.client.get("/space/w/")
    assert "1 thing you were writing waits for you" in text_of(page)
    assert "Vera" not in text_of(page), "the first page is quiet"
    [address] = pieces_in(page)
    form = text_of(mira.client.get(address))
    assert 'value="Aunt Vera"' in form
    assert "Please look at this again" not in form, "unfinished words are not faulted"


def test_words_that_waited_are_gone_from_the_list_once_they_are_kept(mira):
    mira.client.post("/lock/")
    mira.client.post(PAGE, {"alias": "Aunt Vera"})
    enter(mira.handle, PASSPHRASE, mira.client)
    [address] = pieces_in(mira.client.get("/space/w/"))
    piece = address.partition("?w=")[2]
    fields = {"alias": "Aunt Vera", "relation": "friend", "period": "current", "w": piece}
    assert mira.client.post(PAGE, fields).status_code == 302
    assert not WaitingRow.objects.exists()


def test_a_waiting_piece_can_be_let_go_by_its_person_only(mira):
    ana = new_person("Ana")
    mira.client.post("/lock/")
    mira.client.post(PAGE, {"alias": "Aunt Vera"})
    row = WaitingRow.objects.get()
    assert ana.client.post(f"/space/w/{row.id}/x/", {"sure": "yes"}).status_code == 404
    assert WaitingRow.objects.exists()
    enter(mira.handle, PASSPHRASE, mira.client)
    assert mira.client.post(f"/space/w/{row.id}/x/", {"sure": "yes"}).status_code == 302
    assert not WaitingRow.objects.exists()


def test_none_of_200_texts_sent_after_the_lock_is_lost(mira):
    kept: set[str] = set()
    texts = [f"late words {number} · ș ț 海" for number in range(200)]
    for start in range(0, 200, waiting.PIECES_AT_MOST):
        mira.client.post("/lock/")
        for number, text in enumerate(texts[start : start + waiting.PIECES_AT_MOST]):
            entry = f"11111111-2222-4333-8444-{start + number:012d}"
            assert mira.client.post(PAGE, {"alias": text, "entry": entry}).status_code == 302
        enter(mira.handle, PASSPHRASE, mira.client)
        pieces = waiting.waiting_pieces(mira.store.keyring)
        kept |= {piece.fields["alias"][0] for piece in pieces}
        for piece in pieces:
            mira.client.post(f"/space/w/{piece.id}/x/", {"sure": "yes"})
    assert kept == set(texts)


def test_when_no_more_can_wait_the_words_come_back_in_the_page(mira):
    mira.client.post("/lock/")
    for number in range(waiting.PIECES_AT_MOST):
        mira.client.post(PAGE, {"alias": f"text {number}"})
    answer = mira.client.post(PAGE, {"alias": "one too many"})
    assert answer.status_code == 422
    assert "one too many" in text_of(answer)


def test_a_form_that_is_sent_again_after_leaving_gives_its_words_to_nobody(mira):
    mira.client.post("/leave/")
    answer = mira.client.post(PAGE, {"alias": "typed before leaving"}, follow=True)
    assert answer.redirect_chain == [("/enter/", 302)]
    assert "typed before leaving" not in text_of(answer)


def test_without_a_token_a_form_gives_its_words_only_to_a_browser_that_is_still_known(mira):
    strict = Client(enforce_csrf_checks=True, headers={"Sec-Fetch-Site": "same-origin"})
    typed = {"alias": "typed before"}
    assert "typed before" not in text_of(strict.post(PAGE, typed))
    strict.cookies = mira.client.cookies
    assert "typed before" in text_of(strict.post(PAGE, typed))
    assert "a name" in text_of(strict.post("/join/", {"handle": "a name"})), "nothing private there"


def test_leaving_takes_the_token_of_forms_too_so_that_no_earlier_form_signs_in_again(mira):
    mira.client.get("/enter/")
    mira.client.post("/leave/")
    assert {name for name, cookie in mira.client.cookies.items() if cookie.value} == set()


def test_a_draft_on_the_way_out_is_kept_and_then_the_session_ends(mira):
    assert send_draft(mira.client, {"alias": "Half"}, HTTP_X_LEAVE="1").status_code == 204
    assert drafts.find_draft(PAGE, store=mira.store) == {"alias": ["Half"]}
    assert mira.client.get(PAGE)["Location"].startswith("/enter/")


def test_a_draft_that_comes_after_its_form_was_kept_is_not_wanted(mira):
    entry = str(uuid4())
    kept = {"entry": entry, "alias": "Vera", "relation": "friend", "period": "current"}
    assert mira.client.post(PAGE, kept).status_code == 302
    assert send_draft(mira.client, {"entry": entry, "alias": "Ve"}).status_code == 204
    assert drafts.find_draft(PAGE, store=mira.store) is None


def test_a_day_after_the_lock_the_words_come_back_in_the_page(mira, clock):
    mira.client.post("/lock/")
    clock.wait(hours=23)
    assert mira.client.post(PAGE, {"alias": "in time"}).status_code == 302
    clock.wait(hours=2)
    assert "too late" in text_of(mira.client.post(PAGE, {"alias": "too late"}))


def test_a_passphrase_sent_after_the_lock_is_kept_nowhere(mira):
    mira.client.post("/lock/")
    fields = {"passphrase": PASSPHRASE, "new_passphrase": "x" * 20, "again": "x" * 20, "code": "y"}
    assert mira.client.post("/space/k/p/", fields).status_code == 302
    assert not WaitingRow.objects.exists()


def test_a_draft_comes_back_with_its_page_and_can_be_begun_again(mira):
    assert send_draft(mira.client, {"alias": "Half a na"}).status_code == 204
    page = text_of(mira.client.get(PAGE))
    assert 'value="Half a na"' in page
    assert "Start again without them" in page
    assert "Please look at this again" not in page
    again = mira.client.post("/space/w/a/", {"page": PAGE})
    assert again["Location"] == PAGE
    fresh = text_of(mira.client.get(PAGE))
    assert "Half a na" not in fresh
    assert "Start again without them" not in fresh


def test_a_draft_written_in_one_language_is_found_in_the_other(mira):
    send_draft(mira.client, {"alias": "Mătușa"}, page="/ro" + PAGE)
    assert "Mătușa" in text_of(mira.client.get(PAGE))
    assert "Mătușa" in text_of(mira.client.get("/ro" + PAGE))


def test_keeping_the_form_lets_its_draft_go(mira):
    send_draft(mira.client, {"alias": "Vera"})
    fields = {"alias": "Vera", "relation": "friend", "period": "current"}
    assert mira.client.post(PAGE, fields).status_code == 302
    assert drafts.find_draft(PAGE, store=mira.store) is None


def test_an_emptied_form_has_no_draft(mira):
    send_draft(mira.client, {"alias": "Vera"})
    send_draft(mira.client, {"alias": "  ", "entry": ID.format(1)})
    assert drafts.find_draft(PAGE, store=mira.store) is None


def test_a_draft_after_the_lock_waits_once_however_often_it_is_sent(mira):
    mira.client.post("/lock/")
    for text in ("Ve", "Vera", "Vera, my aunt"):
        answer = send_draft(mira.client, {"alias": text, "entry": ID.format(1)})
        assert answer.status_code == 401
    mira.client.post(PAGE, {"alias": "Vera, my aunt, again", "entry": ID.format(1)})
    [piece] = waiting.waiting_pieces(mira.store.keyring)
    assert piece.fields["alias"] == ["Vera, my aunt, again"]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/enter/",
        "/nowhere/",
        "/space/p/" + "x" * 200,
    ],
)
def test_a_draft_belongs_to_a_private_page_of_ours_or_is_refused(mira, page):
    assert send_draft(mira.client, {"alias": "x"}, page=page).status_code == 400
    assert mira.client.post("/space/w/a/", {"page": page}).status_code == 400


def test_a_draft_of_one_person_is_not_shown_to_another(mira):
    send_draft(mira.client, {"alias": "Vera"})
    assert "Vera" not in text_of(new_person("Ana").client.get(PAGE))


def test_a_form_of_an_entry_deleted_elsewhere_gives_its_words_back(mira):
    answer = mira.client.post(f"/space/p/{ID.format(1)}/e/", {"alias": "still mine"})
    assert answer.status_code == 404
    assert "still mine" in text_of(answer)


def test_drafts_are_offered_after_signing_in_and_can_be_let_go(mira):
    send_draft(mira.client, {"alias": "Half a na", "entry": ID.format(1)})
    client = enter(mira.handle, PASSPHRASE)
    page = text_of(client.get("/space/w/"))
    assert "1 thing you were writing waits for you" in page
    assert f'href="{PAGE}"' in page
    assert "Half a na" not in page, "the first page is quiet"
    [words] = set(re.findall(r'href="(/space/w/[0-9a-f-]+/)"', page))
    shown = text_of(client.get(words))
    assert "Half a na" in shown
    assert ID.format(1) not in shown
    assert client.post(f"{words}x/", {"sure": "yes"}).status_code == 302
    assert drafts.find_draft(PAGE, store=mira.store) is None


def test_nobody_reads_or_deletes_the_unfinished_words_of_somebody_else(mira):
    send_draft(mira.client, {"alias": "Half a na"})
    [entry] = drafts.open_drafts(store=mira.store)
    ana = new_person("Ana")
    assert ana.client.get(f"/space/w/{entry.id}/").status_code == 404
    assert ana.client.post(f"/space/w/{entry.id}/x/", {"sure": "yes"}).status_code == 404
    assert drafts.find_draft(PAGE, store=mira.store)


@pytest.mark.parametrize(("site", "comes_back"), [("same-origin", True), ("cross-site", False)])
def test_a_form_whose_token_is_gone_gives_its_words_back_to_our_own_page_only(
    mira, site, comes_back
):
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = mira.client.cookies
    fields = {"alias": "typed before the restart", "passphrase": PASSPHRASE, "entry": ID.format(1)}
    answer = browser.post(PAGE, fields, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 403
    assert ("typed before the restart" in text_of(answer)) is comes_back
    assert PASSPHRASE not in text_of(answer)
    assert ID.format(1) not in text_of(answer)
    assert len(mira.store.journal()) == 0
