"""One page for a therapist, signed in: chosen, seen, saved, and kept nowhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader
from tests.doors.conftest import new_person
from tests.doors.walking import pieces_in, text_of

from holdfast.exchange.sheet import pdf
from holdfast.exchange.sheet.parts import Topic
from holdfast.healing.journal.entry import Entry
from holdfast.healing.limits.limit import Limit
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.vault.heads import Head

NOW = datetime.now(UTC)
HOSTILE = '<script>alert(1)</script> #read("/etc/passwd") & țâșnind'


def keep(mira, body) -> UUID:
    entry = Entry(uuid4(), NOW, body)
    mira.store.put(entry)
    return entry.id


@pytest.fixture
def ana(mira) -> UUID:
    person = keep(mira, Relationship(alias="Ana", relation=RelationKind.FRIEND))
    keep(mira, Limit(relationship=person, limit="no calls after nine"))
    keep(mira, Formulation(thread="keeping the peace"))
    return person


def send(mira, act="look", path="/space/x/", **fields):
    return mira.client.post(path, {"act": act, **fields})


def heads(mira) -> list[Head]:
    return sorted(mira.store.heads(), key=lambda head: head.id)


def sheet_in(html: str) -> str:
    found = re.search(r'<article class="sheet".*?</article>', html, re.S)
    return found[0] if found else ""


def test_everything_is_off_at_first_and_it_is_said_who_could_read_it(mira, ana):
    html = text_of(mira.client.get("/space/x/"))
    assert " checked" not in html
    assert html.count('name="what"') == len(Topic)
    assert "nobody is told" in html
    assert "Whoever holds the paper or the file can read it." in html


def test_what_was_chosen_is_shown_and_nothing_else(mira, ana):
    html = text_of(send(mira, what=["sentence"]))
    assert "A thread I notice is keeping the peace." in sheet_in(html)
    assert "Ana" not in sheet_in(html)
    assert "nine" not in html


def test_people_are_named_only_when_they_are_ticked(mira, ana):
    html = text_of(send(mira, what=["limits", "sentence"]))
    assert "nine" not in html
    assert "You ticked nobody, so these are left out: My limits." in html
    assert "Nothing is noted" not in html
    assert "no calls after nine" in sheet_in(text_of(send(mira, what=["limits"], who=[str(ana)])))


def test_what_is_not_noted_with_somebody_ticked_is_said_as_such(mira, ana):
    html = text_of(send(mira, what=["closeness", "sentence"], who=[str(ana)]))
    assert "Nothing is noted for these, so they are left out: Closeness with them." in html
    assert "You ticked nobody" not in html


def test_what_stays_and_what_is_gone_is_said_apart(mira, ana):
    html = text_of(send(mira, what=["sentence"]))
    assert "This page is gone when you leave it." in html
    assert "A saved file stays where you keep it." in html


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({}, "Please choose at least one thing"),
        ({"own": "  "}, "Please choose at least one thing"),
        ({"what": ["closeness"]}, "Please tick who it may be about"),
        ({"what": ["verdict"]}, "hf-errors"),
        ({"what": ["people"], "who": [str(uuid4())]}, "hf-errors"),
    ],
)
def test_an_empty_choice_asks_for_one(mira, ana, fields, asked):
    answer = send(mira, **fields)
    assert answer.status_code == 422
    assert asked in text_of(answer)


def test_nothing_of_it_is_kept(mira, ana):
    before = heads(mira)
    send(mira, what=["sentence"], own="only for Thursday")
    send(mira, act="save", what=["sentence"], own="only for Thursday")
    send(mira, act="change", what=["sentence"], own="only for Thursday")
    assert heads(mira) == before


def test_the_choice_can_be_changed_without_writing_it_again(mira, ana):
    seen = text_of(
        send(mira, what=["limits", "sentence"], who=[str(ana)], own="<b>first</b>\nthen")
    )
    sent = re.findall(r'<input type="hidden" name="(what|who|own)" value="([^"]*)"', seen)
    assert [value for name, value in sent if name == "what"] == ["limits", "sentence"]
    html = text_of(send(mira, act="change", what=["limits", "sentence"], own="<b>first</b>\nthen"))
    assert html.count(" checked") == 2
    assert "&lt;b&gt;first&lt;/b&gt;\nthen</textarea>" in html


def test_the_file_says_what_was_seen_under_a_name_that_tells_nothing(mira, ana):
    fields = {"what": ["people", "limits", "sentence"], "who": [str(ana)], "own": HOSTILE}
    answer = send(mira, act="save", **fields)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="notes.pdf"'
    assert answer["Cache-Control"] == "no-store"
    paper = " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages).split()
    )
    seen = sheet_in(text_of(send(mira, **fields)))
    assert HOSTILE in paper
    assert "<script>alert" not in seen
    shown = re.findall(r"<(?:li|h[234]|p)[^>]*>([^<]+)</", seen)
    assert len(shown) > 6
    for line in shown:
        plain = line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert plain.replace("&#34;", '"') in paper


def test_in_romanian_the_page_and_the_file_are_romanian(mira, ana):
    answer = send(mira, act="save", path="/ro/space/x/", what=["people"], who=[str(ana)])
    reader = PdfReader(BytesIO(answer.content))
    assert reader.trailer["/Root"]["/Lang"] == "ro"
    assert "Oameni despre care vorbesc" in reader.pages[0].extract_text()


def test_without_the_extra_printing_is_offered_and_how_to_get_the_file(mira, ana, monkeypatch):
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    for act in ("look", "save"):
        html = text_of(send(mira, act=act, what=["sentence"]))
        assert "Printing works" in html
        assert "pip install typst" in html
        assert 'value="save"' not in html


def test_lines_sent_after_the_lock_wait_and_come_back(mira, ana):
    mira.client.post("/lock/")
    answer = send(mira, what=["sentence"], own="what I wanted to say")
    assert answer["Location"].startswith("/enter/")
    mira.client.post("/enter/", {"handle": mira.handle, "passphrase": mira.passphrase})
    (address,) = pieces_in(mira.client.get("/space/w/"))
    html = text_of(mira.client.get(address))
    assert "what I wanted to say</textarea>" in html
    assert html.count(" checked") == 1
    piece = re.search(r'name="w" value="([^"]+)"', html)[1]
    send(mira, what=["sentence"], own="what I wanted to say", w=piece)
    assert pieces_in(mira.client.get("/space/w/")) == []


def test_somebody_else_cannot_be_put_on_it(mira, ana):

    other = new_person("Ilinca")
    assert send(other, what=["people"], who=[str(ana)]).status_code == 422
