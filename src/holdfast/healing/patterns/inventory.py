"""Inventory answers: what one relationship was like, in the words of the four vocabularies and in one's own."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Line, Words
from holdfast.healing.patterns.vocabulary import Ending, Facet, Feeling, Role, Term, Trait

# With free picking, chance alone makes terms repeat; few picks keep a recurrence worth reading.
PICK_LIMITS: Final[Mapping[Facet, int]] = {
    Facet.FEELINGS: 2,
    Facet.ROLES: 2,
    Facet.ENDINGS: 1,
    Facet.TRAITS: 2,
}


class Harm(StrEnum):
    """What was ticked of harm: it decides what is said first, and whether the safety page is offered with it."""

    UNSAFE_NOW = "unsafe_now"
    HURTFUL = "hurtful"
    AFTER_DEATH = "after_death"  # who harmed is dead: it is said that it counts, and nothing is offered against it


UpToTwo = msgspec.Meta(max_length=2)
UpToOne = msgspec.Meta(max_length=1)


class InventoryAnswers(Kind, frozen=True, kw_only=True, tag="inventory"):
    """One relationship in the inventory. An empty facet was skipped, and is missing rather than a no.

    `own_words` holds, per facet, what the person wrote under "none of these".
    """

    relationship: UUID
    feelings: Annotated[tuple[Feeling, ...], UpToTwo] = ()
    roles: Annotated[tuple[Role, ...], UpToTwo] = ()
    endings: Annotated[tuple[Ending, ...], UpToOne] = ()
    traits: Annotated[tuple[Trait, ...], UpToTwo] = ()
    own_words: dict[Facet, Line] = {}
    gave_up: Words = ""
    was_good: Words = ""
    changed_when: Words = ""

    def is_said_anew(self, before: Kind) -> bool:
        """Harm that is named now and was not before: the day it is named on is today."""
        was_named = isinstance(before, InventoryAnswers) and before.leads_to_safety
        return self.leads_to_safety and not was_named

    def ticked(self, facet: Facet) -> tuple[Term, ...]:
        """The distinct terms picked in a facet, in the order they were picked."""
        picked: Sequence[Term] = getattr(self, facet.value)
        return tuple(dict.fromkeys(picked))

    def has_answered(self, facet: Facet) -> bool:
        """Whether anything was said in this facet. Only then does an unticked term count as absent."""
        return bool(self.ticked(facet)) or bool(self.own_words.get(facet, "").strip())

    @property
    def harm(self) -> Harm | None:
        """What the ticked terms say of harm."""
        if Ending.NOW_UNSAFE in self.endings:
            return Harm.UNSAFE_NOW
        if Trait.HURTFUL not in self.traits:
            return None
        return Harm.AFTER_DEATH if Ending.DEATH in self.endings else Harm.HURTFUL

    @property
    def leads_to_safety(self) -> bool:
        """Whether a ticked term asks for the safety page to be offered before anything else."""
        return self.harm in (Harm.UNSAFE_NOW, Harm.HURTFUL)


def has_too_many(facet: Facet, picks: int) -> bool:
    """Whether this many picks are more than the facet takes."""
    return picks > PICK_LIMITS[facet]
