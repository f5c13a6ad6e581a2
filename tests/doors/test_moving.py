"""Taking the words along and bringing them back: the same bytes, and nothing here is ever overwritten."""

from __future__ import annotations

import html
import re

import msgspec
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.healing.making import entry, person

from holdfast.actions import journal, moving
from holdfast.doors.space.data.moving import LARGEST
from holdfast.exchange.journal_file import write_journal
from holdfast.healing.journal.draft import Draft
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.relationship import Relationship
from holdfast.storage.models import EntryRow, WaitingRow

from .conftest import PASSPHRASE, new_person
from .walking import text_of

pytestmark = pytest.mark.django_db


def keep_some(somebody, count: int = 3) -> list:
    entries = [person(f"Person {n} ș ț 海", order=n) for n in range(count)]
    entries.append(
        entry(
            Formulation(
                thread='I keep the peace, and say "all fine".', comes_up_when="line one\r\nline two"
            )
        )
    )
    for one in entries:
        journal.keep(one.id, one.body, store=somebody.store, now=one.kept_at)
    return entries


def export(somebody) -> bytes:
    answer = somebody.client.post("/space/d/e/", {"passphrase": PASSPHRASE})
    assert answer.status_code == 200
    return answer.content


def look(somebody, text: bytes, name: str = "notes.jsonl"):
    return somebody.client.post("/space/d/i/", {"file": SimpleUploadedFile(name, text)})


def bring_back(somebody, text: bytes):
    """Look at the file, and send on what the page carries, as a browser does."""
    page = look(somebody, text)
    assert page.status_code == 200, text_of(page)
    carried = html.unescape(re.search(r'name="lines" value="([^"]*)"', text_of(page), re.DOTALL)[1])
    as_browsers_send_it = re.sub(r"\r?\n", "\r\n", carried)
    return somebody.client.post("/space/d/i/n/", {"lines": as_browsers_send_it})


def test_export_import_and_export_again_give_the_same_bytes(mira):
    keep_some(mira)
    text = export(mira)
    ana = new_person("Ana")
    assert "4 entries are back." in text_of(bring_back(ana, text))
    assert export(ana) == text
    assert len(text.splitlines()) == 4


def test_the_file_has_a_neutral_name_and_is_not_stored_by_the_browser(mira):
    answer = mira.client.post("/space/d/e/", {"passphrase": PASSPHRASE})
    name = answer["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="notes-\d{4}-\d\d-\d\d\.jsonl"', name)
    assert answer["Cache-Control"] == "no-store"


def test_looking_at_a_file_changes_nothing(mira):
    keep_some(mira)
    text = export(mira)
    ana = new_person("Ana")
    page = text_of(look(ana, text))
    assert "4 entries are new" in page
    assert not EntryRow.objects.filter(person_id=ana.store.keyring.person).exists()


def test_what_is_here_already_stays_as_it_is(mira):
    entries = keep_some(mira)
    text = export(mira)
    changed = msgspec.structs.replace(entries[0].body, alias="Another name now")
    _, revision = mira.store.find(entries[0].id)
    journal.keep(
        entries[0].id, changed, store=mira.store, now=entries[0].kept_at, made_from=revision
    )
    page = text_of(look(mira, text))
    assert "3 entries are here already" in page
    assert "1 entry is here in another version" in page
    assert "There is nothing new in this file" in page
    moving.bring_back(text, store=mira.store)
    assert mira.store.find(entries[0].id)[0].body == changed


def test_lines_that_cannot_be_read_are_named_and_the_others_come_back(mira):
    keep_some(mira)
    text = export(mira).splitlines(keepends=True)
    text[1] = b'{"id": 1, "secret": "never repeated"}\n'
    ana = new_person("Ana")
    page = text_of(look(ana, b"".join(text)))
    assert "Line 2." in page
    assert "1 line of the file could not be read." in page
    assert "3 entries are new" in page
    assert len(moving.look_at(b"".join(text), store=ana.store).new) == 3


@pytest.mark.parametrize("text", [b"not a journal", b"\x89PNG\r\n\x1a\n\x00\x01"])
def test_another_file_is_kindly_refused(mira, text):
    answer = look(mira, text)
    assert answer.status_code == 422
    assert "not a journal from Holdfast" in text_of(answer)


def test_a_file_above_five_megabytes_is_refused_and_nothing_lies_on_the_disk(
    mira, tmp_path, settings
):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    assert look(mira, b"x" * 5_000_001).status_code == 422
    assert look(mira, b"x" * 6_000_000).status_code == 400
    assert not list(tmp_path.iterdir())


def test_four_megabytes_come_back_in_one_go(mira):
    words = "ordinary words about an ordinary day " * 200
    many = [entry(Formulation(thread=words[:1000], costs_now=words[:1000])) for _ in range(1_900)]
    text = write_journal(many)
    assert 4_000_000 < len(text) < LARGEST
    assert "1900 entries are back." in text_of(bring_back(mira, text))


def test_drafts_find_their_page_again_and_preferences_are_not_overwritten(mira):
    mira.client.post("/space/w/d/", {"alias": "Half a na"}, headers={"X-Page": "/space/p/new/"})
    mira.client.post("/space/k/i/", {"minutes": "5"})
    text = export(mira)
    ana = new_person("Ana")
    ana.client.post("/space/k/i/", {"minutes": "20"})
    bring_back(ana, text)
    assert 'value="Half a na"' in text_of(ana.client.get("/space/p/new/"))
    assert "after 20 minutes" in text_of(ana.client.get("/space/k/"))


def test_checking_names_how_many_entries_do_not_match_and_the_rest_still_exports(mira):
    keep_some(mira)
    assert "all of them are whole" in text_of(mira.client.post("/space/d/c/"))
    row = EntryRow.objects.all()[0]
    EntryRow.objects.filter(person_id=row.person_id, id=bytes(row.id)).update(
        body=bytes(row.body)[::-1]
    )
    assert "1 entry does not match" in text_of(mira.client.post("/space/d/c/"))
    assert len(export(mira).splitlines()) == 3


def test_one_area_is_deleted_in_two_taps_and_the_others_stay(mira):
    keep_some(mira)
    asked = text_of(mira.client.post("/space/d/a/", {"area": "people"}))
    assert "These are 3 entries." in asked
    assert len(mira.store.journal(Relationship)) == 3
    mira.client.post("/space/d/a/", {"area": "people", "sure": "yes"})
    assert [type(one.body) for one in mira.store.journal()] == [Formulation]
    assert mira.store.check()[1].count == 0, "the ledger agrees"


def test_deleting_what_was_not_finished_takes_what_waits_too(mira):
    keep_some(mira)
    mira.client.post("/space/w/d/", {"alias": "Half a na"}, headers={"X-Page": "/space/p/new/"})
    mira.client.post("/lock/")
    mira.client.post("/space/p/new/", {"alias": "late"})
    mira.client.post("/enter/", {"handle": mira.handle, "passphrase": PASSPHRASE})
    assert WaitingRow.objects.exists()
    mira.client.post("/space/d/a/", {"area": "drafts", "sure": "yes"})
    assert not WaitingRow.objects.exists()
    assert not mira.store.journal(Draft).of(Draft)
    assert len(mira.store.journal()) == 4


def test_the_number_of_entries_leads_to_the_entries(mira):
    page = text_of(mira.client.get("/space/d/"))
    assert 'href="/space/j/">Your journal holds' not in page  # nothing is there yet
    keep_some(mira, 2)
    page = text_of(mira.client.get("/space/d/"))
    assert '<a href="/space/j/">Your journal holds 3 entries.</a>' in page
