"""Which ids of the domain need words, and under which keys."""

from collections.abc import Iterable, Mapping
from typing import Final

from holdfast.healing.attachment import ITEM_IDS
from holdfast.healing.formulation import Formulation
from holdfast.healing.relationship import Period, RelationKind, SafetyFlag
from holdfast.healing.state import State
from holdfast.healing.thread import Fits, Likeness
from holdfast.healing.vocabulary import Ending, Facet, Feeling, Role, Trait

REQUIRED: Final[Mapping[str, Iterable[str]]] = {
    "feelings.{id}.label": tuple(Feeling),
    "feelings.{id}.meaning": tuple(Feeling),
    "roles.{id}.label": tuple(Role),
    "roles.{id}.meaning": tuple(Role),
    "endings.{id}.label": tuple(Ending),
    "endings.{id}.meaning": tuple(Ending),
    "traits.{id}.label": tuple(Trait),
    "traits.{id}.meaning": tuple(Trait),
    "inventory.one.{id}": tuple(Facet),
    "patterns.facet.{id}": tuple(Facet),
    "patterns.fit.{id}": tuple(Fits),
    "patterns.link.{id}": tuple(Likeness),
    "relations.relation.{id}": tuple(RelationKind),
    "relations.period.{id}": tuple(Period),
    "relations.safety.{id}": tuple(SafetyFlag),
    "attachment.item.{id}": ITEM_IDS,
    "state.state.{id}.label": tuple(State),
    "formulation.blank.{id}.label": Formulation.__struct_fields__,
    "formulation.sentence.{id}": Formulation.__struct_fields__,
}
