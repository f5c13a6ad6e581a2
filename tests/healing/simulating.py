"""Invented people who tick the inventory at random, to measure how often chance looks like a recurrence."""

from random import Random

from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import PICK_LIMITS, InventoryAnswers
from holdfast.healing.patterns.vocabulary import Facet, terms

from .making import entry, person


def random_answers(relationship, chance, *, limits=PICK_LIMITS, skew=None, real=None):
    """Answers ticked by chance after the assumed base rates (each times its `skew`), with `real` ticked 8 times in 10."""
    picks = {}
    for facet in Facet:
        waiting = list(terms(facet))
        picked = [real] if real in waiting and chance.random() < 0.8 else []
        waiting = [term for term in waiting if term != real]
        for _ in range(chance.randint(1, limits[facet]) - len(picked)):
            weights = [term.base_rate * (skew or {}).get(term, 1) for term in waiting]
            term = chance.choices(waiting, weights)[0]
            waiting.remove(term)
            picked.append(term)
        picks[facet.value] = tuple(picked)
    return InventoryAnswers(relationship=relationship, **picks)


def random_journal(size, chance, **how):
    """A person with `size` relationships, the first one or two of them from childhood."""
    childhood = chance.randint(1, 2)
    people = [person(order=order, from_childhood=order < childhood) for order in range(size)]
    return Journal([*people, *(entry(random_answers(each.id, chance, **how)) for each in people)])


def off_by_half(chance):
    """For each term, a factor between a half and one and a half on how often people really tick it."""
    return {term: chance.uniform(0.5, 1.5) for facet in Facet for term in terms(facet)}


def seeded(seed):
    return Random(seed)
