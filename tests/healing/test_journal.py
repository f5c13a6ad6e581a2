"""The journal keeps entries in order and answers quickly, however many there are and however they arrive."""

import time
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry, Unread
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.relationship import Relationship

from .making import TODAY, entry, person
from .strategies import entries, journals


@given(
    st.lists(entries(), max_size=12).flatmap(
        lambda kept: st.tuples(st.just(kept), st.permutations(kept))
    )
)
def test_the_order_entries_arrive_in_changes_nothing(both):
    kept, shuffled = both
    assert Journal(kept) == Journal(shuffled)


@given(journals())
def test_every_entry_is_found_under_its_kind_and_only_there(journal):
    kinds = {type(kept.body) for kept in journal}
    found = [kept for kind in kinds for kept in journal.of(kind)]
    assert sorted(found, key=lambda kept: kept.id) == sorted(journal, key=lambda kept: kept.id)


def test_entries_are_ordered_by_the_moment_they_were_kept():
    late, early = entry(Formulation(thread="later"), minutes=9), entry(Formulation(), minutes=2)
    journal = Journal([late, early])
    assert journal.entries == (early, late)
    assert journal.latest(Formulation) == late
    assert journal.latest(Draft) is None


def test_relationships_come_in_the_order_of_life_and_not_of_writing():
    friend, carer = person("N.", order=5), person("Gran", order=1)
    assert Journal([friend, carer]).relationships == (carer, friend)


def test_answers_about_one_relationship_are_found_without_the_others():
    mira, ion = person("Mira"), person("Ion")
    of_mira = entry(AttachmentAnswers(relationship=mira.id, day=TODAY, answers={"v1": 2}))
    of_ion = entry(AttachmentAnswers(relationship=ion.id, day=TODAY, answers={"v1": 6}))
    journal = Journal([mira, ion, of_mira, of_ion])
    assert journal.about(mira.id, AttachmentAnswers) == (of_mira,)
    assert journal.latest(AttachmentAnswers, about=ion.id) == of_ion
    assert journal.of(AttachmentAnswers) == (of_mira, of_ion)


def test_an_entry_that_is_no_relationship_is_not_taken_for_one():
    note = entry(Formulation())
    journal = Journal([note])
    assert journal.entry(note.id) == note
    assert journal.relationship(note.id) is None


def test_an_entry_kept_again_replaces_the_earlier_one():
    first = person("Old name")
    renamed = Entry(
        first.id,
        first.kept_at + timedelta(days=1),
        Relationship(alias="New name", relation="friend"),
    )
    assert Journal([renamed, first]).entries == (renamed,)
    assert Journal([first]).with_entry(renamed).entries == (renamed,)


def test_an_entry_put_in_place_of_a_later_one_still_takes_its_place():
    kept = person("M.")
    earlier = Entry(kept.id, kept.kept_at - timedelta(days=1), Formulation())
    assert Journal([kept]).with_entry(earlier).entries == (earlier,)


def test_taking_an_entry_out_leaves_the_rest_and_the_journal_given():
    one, two = person("A"), person("B")
    journal = Journal([one, two])
    assert journal.without(one.id).entries == (two,)
    assert len(journal) == 2


def test_entries_of_a_newer_holdfast_are_listed_apart():
    newer = entry(Unread("lantern", 2, b'{"kind":"lantern"}'))
    journal = Journal([newer, person()])
    assert journal.unread == (newer,)
    assert len(journal) == 2


def test_ten_thousand_entries_are_opened_and_searched_in_a_moment():
    people = [person(str(number)) for number in range(40)]
    rest = [
        entry(AttachmentAnswers(relationship=people[number % 40].id, day=TODAY, answers={}))
        for number in range(10_000)
    ]
    begun = time.perf_counter()
    journal = Journal([*rest, *people])
    counts = [len(journal.about(someone.id, AttachmentAnswers)) for someone in people]
    for kept in rest:
        assert journal.entry(kept.id) is kept
    taken = time.perf_counter() - begun
    assert counts == [250] * 40
    assert taken < 1  # some 10 ms on the machine it was written on; the room is for busy ones


def test_a_reading_of_the_whole_journal_is_made_once_for_all_who_ask():
    asked: list[Journal] = []
    journal = Journal()

    def reading(whole: Journal) -> int:
        asked.append(whole)
        return len(whole)

    assert [journal.read_once(reading) for _ in range(3)] == [0, 0, 0]
    assert len(asked) == 1
