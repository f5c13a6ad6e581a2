"""An entry becomes one line and comes back whole; what cannot be read is named without repeating a word of it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.journal import coding
from holdfast.healing.journal.coding import Unreadable, decode_body, decode_entry, encode_entry
from holdfast.healing.journal.entry import KINDS, Unread
from holdfast.healing.journal.kind import kind_name
from holdfast.healing.relationship import Relationship

from .making import TODAY, entry, person
from .strategies import entries

GOLDEN = Path(__file__).parent / "golden"
ID = "b1a9c58e-2a0c-4a3c-9f0b-3d1a7c5e9f00"
SECRET = "the sentence nobody may see"


def line(body, **envelope):
    return json.dumps(
        {"id": ID, "kept_at": "2026-03-01T20:00:00Z", "version": 1, "body": body} | envelope
    ).encode()


RELATIONSHIP = {"kind": "relationship", "alias": "M.", "relation": "friend"}


@given(entries())
def test_any_entry_comes_back_as_it_was(kept):
    assert decode_entry(encode_entry(kept)) == kept


@given(entries())
def test_the_same_entry_always_gives_the_same_line(kept):
    written = encode_entry(kept)
    assert encode_entry(decode_entry(written)) == written
    assert b"\n" not in written


def test_a_line_reads_as_the_documentation_says():
    kept = person("Grandma", order=2)
    assert json.loads(encode_entry(kept)) == {
        "id": str(kept.id),
        "kept_at": kept.kept_at.isoformat().replace("+00:00", "Z"),
        "version": 1,
        "body": {
            "kind": "relationship",
            "alias": "Grandma",
            "relation": "friend",
            "period": "current",
            "from_childhood": False,
            "order": 2,
            "safety": "none",
            "joint_tools": False,
            "checked_month": None,
        },
    }


def test_answers_are_written_in_a_steady_order_however_they_were_given():
    one = AttachmentAnswers(relationship=entry(None).id, day=TODAY, answers={"w1": 3, "v1": 2})
    other = AttachmentAnswers(relationship=one.relationship, day=TODAY, answers={"v1": 2, "w1": 3})
    assert coding.encode_body(one) == coding.encode_body(other)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_and_version_ever_released_still_opens(name):
    for version in range(1, KINDS[name].VERSION + 1):
        written = (GOLDEN / f"{name}.{version}.json").read_bytes().rstrip(b"\n")
        opened = decode_entry(written)
        assert isinstance(opened.body, KINDS[name])
        if version == KINDS[name].VERSION:
            assert encode_entry(opened) == written


def test_a_kind_from_a_newer_holdfast_is_kept_to_the_byte():
    written = line({"kind": "lantern", "note": SECRET, "order": 1}, version=4)
    opened = decode_entry(written)
    assert opened.body == Unread("lantern", 4, json.dumps(json.loads(written)["body"]).encode())
    assert json.loads(encode_entry(opened)) == json.loads(written)
    assert decode_entry(encode_entry(opened)) == opened


def test_a_newer_version_of_a_known_kind_is_kept_and_not_read():
    opened = decode_entry(line(RELATIONSHIP | {"colour": SECRET}, version=2))
    assert isinstance(opened.body, Unread)
    assert opened.body.version == 2


@pytest.mark.parametrize(
    ("written", "field", "expected"),
    [
        (line(RELATIONSHIP | {"relation": SECRET}), "body.relation", "one of mother_like,"),
        (line(RELATIONSHIP | {"alias": SECRET * 9}), "body.alias", "text of 1 to 60 characters"),
        (line(RELATIONSHIP | {"alias": "  "}), "body.alias", "text of 1 to 60 characters"),
        (line(RELATIONSHIP | {"checked_month": SECRET}), "body.checked_month", "text matching"),
        (line(RELATIONSHIP | {"checked_month": "2026-11\n"}), "body.checked_month", "matching"),
        (line(RELATIONSHIP | {SECRET: 1}), "body", "no other fields than alias, relation"),
        (line({"kind": "relationship"}), "body.alias", "it is missing"),
        (line({"alias": SECRET}), "body.kind", "an object with a kind"),
        (line(SECRET), "body.kind", "an object with a kind"),
        (line(RELATIONSHIP, id=SECRET), "id", "an id (UUID)"),
        (line(RELATIONSHIP, kept_at="2026-03-01T20:00:00"), "kept_at", "a moment in UTC"),
        (line(RELATIONSHIP, kept_at="2026-03-01T20:00:00+02:00"), "kept_at", "a moment in UTC"),
        (line(RELATIONSHIP, version=0), "version", "a whole number from 1"),
        (line(RELATIONSHIP, note=SECRET), "", "no other fields than id, kept_at, version, body"),
        (
            line({"kind": "attachment", "relationship": ID, "day": "2026-03-01", "answers": {SECRET: 1}}),
            "body.answers",
            "items among v1",
        ),
        (
            line({"kind": "attachment", "relationship": ID, "day": "2026-03-01", "answers": {"v1": 9}}),
            "body.answers[...]",
            "a whole number from 1 to 7",
        ),
        (
            line({"kind": "thread", "facet": "roles", "term": SECRET, "fits": "no", "noted_on": "2026-03-01"}),
            "body.term",
            "a term of roles",
        ),
        (SECRET.encode(), "", "one JSON object"),
        (b'"\xff\xfe"', "", "one JSON object"),
        (b"[" * 100_000, "", "one JSON object"),
        (b"null", "", "one JSON object"),
        (
            line(RELATIONSHIP | {"alias": "X"}).replace(b'"X"', b'"\xff"'),
            "body",
            "JSON in UTF-8",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_and_never_repeated(written, field, expected):
    with pytest.raises(Unreadable) as raised:
        decode_entry(written)
    error = raised.value
    assert error.field == field
    assert expected in error.expected
    told = f"{error} {error!r} {error.__cause__!r} {error.__context__!r}"
    assert SECRET not in told


@given(st.binary(max_size=60))
def test_no_bytes_at_all_break_the_reader_in_another_way(junk):
    with pytest.raises(Unreadable):
        decode_entry(junk)


def test_a_body_that_could_not_be_read_back_is_refused_when_it_is_written():
    with pytest.raises(Unreadable) as raised:
        encode_entry(person(SECRET * 9))
    assert raised.value.field == "body.alias"
    with pytest.raises(Unreadable) as raised:
        encode_entry(person("half a \ud800 pair"))
    assert raised.value.expected == "text that can be written as UTF-8"


def test_an_older_body_is_lifted_step_by_step(monkeypatch):
    class Newer(Relationship, frozen=True, kw_only=True, tag="relationship"):
        VERSION = 3

    monkeypatch.setitem(KINDS, kind_name(Newer), Newer)
    lifters = {
        ("relationship", 1): lambda old: {**old, "alias": old["nickname"]},
        ("relationship", 2): lambda old: {k: v for k, v in old.items() if k != "nickname"},
    }
    old = json.dumps({"kind": "relationship", "nickname": "M.", "relation": "friend"}).encode()
    lifted = decode_body(old, 1, lifters=lifters)
    assert isinstance(lifted, Newer)
    assert lifted.alias == "M."
    with pytest.raises(Unreadable, match="version"):
        decode_body(old, 1, lifters={("relationship", 2): lifters["relationship", 2]})
