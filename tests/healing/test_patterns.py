"""Patterns: counts with their exceptions, at most three candidates, and no verdict on anybody."""

from hypothesis import given

from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import PICK_LIMITS, InventoryAnswers, has_too_many
from holdfast.healing.patterns.recurrence import Scope, Tier
from holdfast.healing.patterns.repeating import read_patterns
from holdfast.healing.patterns.thread import Fits, Thread
from holdfast.healing.patterns.vocabulary import RECEIVED, Ending, Facet, Feeling, Role, Trait

from .making import TODAY, entry, person
from .strategies import journals


def journal_of(*lives, childhood=()):
    """A journal with one relationship per set of answers, in the order of life."""
    people = [
        person(str(order), order=order, from_childhood=order in childhood)
        for order in range(len(lives))
    ]
    answers = [
        entry(InventoryAnswers(relationship=someone.id, **picks))
        for someone, picks in zip(people, lives, strict=True)
    ]
    return Journal([*people, *answers]), [someone.id for someone in people], answers


REBEL, EQUAL = {"roles": (Role.REBEL,)}, {"roles": (Role.EQUAL,)}


def test_a_candidate_names_where_it_was_found_and_where_it_was_not():
    journal, ids, answers = journal_of(REBEL, REBEL, EQUAL, REBEL, REBEL)
    (candidate,) = read_patterns(journal).candidates
    assert candidate.term is Role.REBEL
    assert (candidate.count, candidate.of) == (4, 5)
    assert candidate.found_in == (ids[0], ids[1], ids[3], ids[4])
    assert candidate.exceptions == (ids[2],)
    assert candidate.basis.entries == tuple(each.id for each in answers)
    assert candidate.also_present_in is None
    assert candidate.fits is None


def test_two_relationships_give_counts_and_no_candidate():
    journal, ids, _ = journal_of(REBEL, REBEL)
    patterns = read_patterns(journal)
    assert not patterns.is_enough
    assert patterns.candidates == ()
    (count,) = patterns.counts
    assert (count.term, count.count, count.of) == (Role.REBEL, 2, 2)
    assert count.found_in == tuple(ids)


def test_nothing_that_repeats_is_a_full_result():
    journal, _, _ = journal_of(REBEL, EQUAL, {"roles": (Role.PLEASER,)})
    patterns = read_patterns(journal)
    assert patterns.is_enough
    assert (patterns.candidates, patterns.counts, patterns.set_aside) == ((), (), ())


def test_a_skipped_facet_is_missing_and_not_an_exception():
    journal, ids, _ = journal_of(REBEL, REBEL, REBEL, {"feelings": (Feeling.SAFE,)})
    (candidate,) = read_patterns(journal).candidates
    assert (candidate.count, candidate.of) == (3, 3)
    assert ids[3] not in (*candidate.found_in, *candidate.exceptions, *candidate.not_counted)


def test_none_of_these_in_own_words_counts_as_an_answer():
    journal, ids, _ = journal_of(REBEL, REBEL, REBEL, {"own_words": {Facet.ROLES: "the guest"}})
    (candidate,) = read_patterns(journal).candidates
    assert candidate.exceptions == (ids[3],)


def test_the_earliest_childhood_relationship_is_named_beside_and_never_as_the_cause():
    journal, ids, _ = journal_of(REBEL, EQUAL, REBEL, REBEL, REBEL, childhood={0, 1})
    (candidate,) = read_patterns(journal).candidates
    assert candidate.scope is Scope.FIRST_AND_ADULTS
    assert candidate.also_present_in == ids[0]
    assert candidate.not_counted == (ids[1],)


def test_a_childhood_without_the_term_is_not_linked():
    journal, _, _ = journal_of(EQUAL, REBEL, REBEL, REBEL, childhood={0})
    (candidate,) = read_patterns(journal).candidates
    assert candidate.also_present_in is None


def test_at_most_three_candidates_are_shown_and_the_rest_are_plain_counts():
    rich = {
        "feelings": (Feeling.NUMB, Feeling.ON_GUARD),
        "roles": (Role.REBEL, Role.PARENT),
        "traits": (Trait.NEEDS_SAVING,),
    }
    journal, _, _ = journal_of(*[rich] * 5)
    patterns = read_patterns(journal)
    assert len(patterns.candidates) == 3
    assert len(patterns.counts) == 2
    posteriors = [candidate.posterior for candidate in patterns.candidates]
    assert posteriors == sorted(posteriors, reverse=True)
    told = {candidate.term for candidate in patterns.candidates}
    assert told.isdisjoint(count.term for count in patterns.counts)


def test_what_the_person_says_does_not_fit_is_set_aside():
    journal, _, _ = journal_of(REBEL, REBEL, REBEL)
    answer = Thread(facet=Facet.ROLES, term="rebel", fits=Fits.NO, noted_on=TODAY)
    patterns = read_patterns(journal.with_entry(entry(answer)))
    assert patterns.candidates == ()
    assert patterns.counts == ()
    assert [each.term for each in patterns.set_aside] == [Role.REBEL]


def test_the_last_word_on_a_thread_counts():
    journal, _, _ = journal_of(REBEL, REBEL, REBEL)
    for fits in (Fits.NO, Fits.YES):
        answer = Thread(facet=Facet.ROLES, term="rebel", fits=fits, noted_on=TODAY)
        journal = journal.with_entry(entry(answer))
    (candidate,) = read_patterns(journal).candidates
    assert candidate.fits is Fits.YES


def test_only_the_newest_answers_about_a_relationship_are_read():
    journal, ids, _ = journal_of(REBEL, REBEL, REBEL)
    again = entry(InventoryAnswers(relationship=ids[0], roles=(Role.EQUAL,)))
    patterns = read_patterns(journal.with_entry(again))
    assert patterns.candidates == ()
    assert [count.count for count in patterns.counts] == [2]


def test_answers_about_a_deleted_relationship_are_left_out():
    journal, ids, _ = journal_of(REBEL, REBEL, REBEL)
    patterns = read_patterns(journal.without(ids[1]))
    assert patterns.relationships == (ids[0], ids[2])
    assert patterns.candidates == ()


def test_harm_named_in_the_answers_comes_first_even_with_one_relationship():
    unsafe = {"endings": (Ending.NOW_UNSAFE,)}
    hurt = {"traits": (Trait.HURTFUL,)}
    journal, ids, _ = journal_of(unsafe, EQUAL, hurt)
    assert read_patterns(journal).safety_first == (ids[0], ids[2])


def test_several_deaths_are_counted_and_never_a_thread():
    journal, _, _ = journal_of(*[{"endings": (Ending.DEATH,)}] * 5)
    patterns = read_patterns(journal)
    assert patterns.candidates == ()
    (count,) = patterns.counts
    assert (count.term, count.count, count.of) == (Ending.DEATH, 5, 5)


def test_what_others_did_is_told_apart_from_ones_own_threads():
    lives = [{"endings": (Ending.THEY_VANISHED,), "roles": (Role.REBEL,)}] * 4
    journal, _, _ = journal_of(*lives)
    told = {each.term: each.is_received for each in read_patterns(journal).candidates}
    assert told == {Ending.THEY_VANISHED: True, Role.REBEL: False}
    assert {*Trait} <= RECEIVED
    assert {*Feeling, *Role}.isdisjoint(RECEIVED)


def test_a_term_ticked_twice_in_one_relationship_counts_once():
    twice = {"roles": (Role.REBEL, Role.REBEL)}
    journal, _, _ = journal_of(twice, EQUAL)
    assert read_patterns(journal).counts == ()


def test_pick_limits_are_those_of_the_inventory():
    assert {facet.value: limit for facet, limit in PICK_LIMITS.items()} == {
        "feelings": 2,
        "roles": 2,
        "endings": 1,
        "traits": 2,
    }
    assert has_too_many(Facet.ENDINGS, 2)
    assert not has_too_many(Facet.FEELINGS, 2)


@given(journals())
def test_every_statement_rests_on_entries_that_are_there(journal):
    patterns = read_patterns(journal)
    assert len(patterns.candidates) <= 3
    for statement in (*patterns.candidates, *patterns.counts, *patterns.set_aside):
        assert statement.basis.entries
        assert all(journal.entry(entry_id) is not None for entry_id in statement.basis.entries)
        assert not set(statement.found_in) & set(statement.exceptions)
        assert statement.count >= 2
    for candidate in patterns.candidates:
        assert candidate.count >= 3
        assert candidate.tier in (Tier.STANDS_OUT, Tier.MAY_RECUR)
