"""The vocabularies are complete, unmistakable and carry their assumptions openly."""

import pytest

from holdfast.healing.patterns.vocabulary import Commonness, Facet, find_term, mass, terms


@pytest.mark.parametrize("facet", Facet)
def test_every_facet_has_common_middling_and_rare_terms(facet):
    assert {term.commonness for term in terms(facet)} == set(Commonness)


def test_the_vocabularies_have_the_sizes_of_the_brief():
    assert [len(terms(facet)) for facet in Facet] == [16, 12, 13, 12]


def test_no_id_means_two_things():
    ids = [term.value for facet in Facet for term in terms(facet)]
    assert len(set(ids)) == len(ids)


def test_a_base_rate_follows_the_class_of_the_term():
    rates = {term.commonness: term.base_rate for facet in Facet for term in terms(facet)}
    assert rates == {Commonness.COMMON: 0.40, Commonness.MIDDLING: 0.22, Commonness.RARE: 0.10}


def test_the_mass_of_a_facet_is_the_sum_of_its_base_rates():
    assert mass(Facet.ROLES) == pytest.approx(3 * 0.40 + 6 * 0.22 + 3 * 0.10)


def test_a_term_is_found_only_in_its_own_facet():
    found = find_term(Facet.ROLES, "pleaser")
    assert found is not None
    assert found.value == "pleaser"
    assert find_term(Facet.TRAITS, "pleaser") is None


def test_no_word_for_another_person_is_a_diagnosis():
    shunned = ("narciss", "borderline", "toxic", "psycho", "bipolar")
    ids = [term.value for facet in Facet for term in terms(facet)]
    assert not [term for term in ids for word in shunned if word in term]
