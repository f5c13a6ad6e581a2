"""Opening: rows become the journal they came from, and a broken row does not stop the others."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.healing.making import START, entry, person
from tests.healing.strategies import entries, journals
from tests.vault.making import some_keyring

from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry, Unread
from holdfast.healing.journal.journal import Journal
from holdfast.healing.relationship import Period, Relationship, SafetyFlag
from holdfast.vault.heads import Head, HeadFlag, decode_head, encode_head, head_of
from holdfast.vault.opening import open_journal, seal_journal_entry
from holdfast.vault.sealing import SealBroken

RING = some_keyring()


def sealed(*kept: Entry):
    return [seal_journal_entry(RING, each) for each in kept]


@settings(deadline=None, max_examples=50)
@given(journals(), st.randoms(use_true_random=False))
def test_rows_in_any_order_open_into_the_journal_they_came_from(journal: Journal, random):
    rows = sealed(*journal)
    opened = open_journal(RING, random.sample(rows, len(rows)))
    assert opened.journal == journal
    assert (opened.broken, opened.unreadable) == (frozenset(), frozenset())


@settings(deadline=None)
@given(entries())
def test_a_head_says_what_the_entry_is(kept: Entry):
    head = decode_head(encode_head(head_of(kept)))
    assert head == head_of(kept)
    assert (head.id, head.kept_at) == (kept.id, kept.kept_at)
    assert head.about == getattr(kept.body, "relationship", None)


def test_the_head_of_a_relationship_carries_its_alias_and_what_gates_need():
    kept = person("Ilinca", period=Period.CURRENT, safety=SafetyFlag.UNSURE, joint_tools=True)
    assert head_of(kept) == Head(
        id=kept.id,
        kind="relationship",
        version=1,
        kept_at=kept.kept_at,
        about=None,
        flags=HeadFlag.CURRENT | HeadFlag.UNSURE | HeadFlag.JOINT_TOOLS,
        label="Ilinca",
    )


@pytest.mark.parametrize("alias", ["ș" * 60, "👩‍👩‍👧" * 7, "a" * 60])
def test_a_long_alias_is_cut_in_the_head_only_and_between_characters(alias: str):
    kept = person(alias)
    opened = open_journal(RING, sealed(kept))
    assert alias.startswith(opened.heads[0].label)
    assert len(opened.heads[0].label.encode()) <= 96
    assert opened.journal.relationships[0].body.alias == alias


def test_only_the_bodies_of_wanted_kinds_are_opened():
    relationship, draft = person("M."), entry(Draft(page="reach", fields={}))
    rows = sealed(relationship, draft)
    rows[1] = rows[1]._replace(body=bytes(len(rows[1].body)))
    opened = open_journal(RING, rows, kinds=[Relationship])
    assert opened.journal == Journal([relationship])
    assert [head.kind for head in opened.heads] == ["relationship", "draft"]
    assert opened.broken == frozenset()


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_broken_row_is_named_and_the_others_open(part: str):
    kept = [person("M."), person("N."), person("O.")]
    rows = sealed(*kept)
    rows[1] = rows[1]._replace(**{part: bytes(len(getattr(rows[1], part)))})
    opened = open_journal(RING, rows)
    assert opened.journal == Journal([kept[0], kept[2]])
    assert opened.broken == {kept[1].id.bytes}


def test_rows_of_another_epoch_or_person_are_broken_here():
    rows = sealed(person("M."))
    assert open_journal(some_keyring(2), rows).broken == {rows[0].id}
    assert open_journal(RING, [rows[0]._replace(epoch=2)]).broken == {rows[0].id}


def test_an_entry_of_a_newer_holdfast_is_kept_byte_for_byte():
    body = Unread("tide", 7, b'{"kind":"tide","of":"tomorrow"}')
    kept = Entry(UUID(int=5, version=4), START, body)
    opened = open_journal(RING, sealed(kept))
    assert opened.journal.unread == (kept,)
    assert (opened.heads[0].kind, opened.heads[0].version) == ("tide", 7)


def test_a_body_of_no_known_form_is_named_and_the_others_open(monkeypatch: pytest.MonkeyPatch):
    kept, odd = person("M."), person("N.")
    rows = sealed(kept)
    with monkeypatch.context() as patched:
        patched.setattr(
            "holdfast.vault.opening.encode_body", lambda _: b'{"kind":"relationship","x":1}'
        )
        rows += sealed(odd)
    opened = open_journal(RING, rows)
    assert opened.journal == Journal([kept])
    assert (opened.broken, opened.unreadable) == (frozenset(), {odd.id.bytes})


def test_a_head_with_a_field_from_the_future_is_still_read():
    head = head_of(person("M."))
    longer = b"\x98" + encode_head(head)[1:] + b"\x01"  # a list of eight instead of seven
    assert encode_head(head)[:1] == b"\x97"
    assert decode_head(longer) == head


@pytest.mark.parametrize("text", [b"", b"{}", b"\x97", b"\xc0", b"\xff" * 20])
def test_what_is_no_head_is_a_broken_seal(text: bytes):
    with pytest.raises(SealBroken):
        decode_head(text)
