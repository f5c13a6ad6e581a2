"""With whom something was noted that may be about safety: nobody is led closer to them, and nothing is prepared toward them."""

from typing import Final
from uuid import UUID

from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import Kind
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.reaching import hurt_still_counts
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.safety.comes_first import Person, words_about

# The kinds a worry is read from, beside the relationships: whoever asks needs a journal that holds them.
WORRIES_REST_ON: Final[tuple[type[Kind], ...]] = (
    InventoryAnswers,
    LoggedReach,
    ReflectionAnswers,
)


def is_a_worry(journal: Journal, person: Person) -> bool:
    """Whether the person flagged this relationship, their latest word names harm, or an answer that hurt still counts."""
    known = journal.read_once(_known)
    if person.id not in known:
        known[person.id] = any(words_about(journal, person)) or hurt_still_counts(
            journal, person.id
        )
    return known[person.id]


def people_of_worry(journal: Journal) -> frozenset[UUID]:
    """Everybody of whom that is so."""
    return frozenset(each.id for each in journal.relationships if is_a_worry(journal, each))


def _known(journal: Journal) -> dict[UUID, bool]:
    """What was asked already: every rule of Today asks it of somebody, and most of the same people."""
    return {}
