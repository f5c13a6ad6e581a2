"""Attachment answers: how one relationship felt on one day, on twelve items of our own."""

from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from holdfast.healing.journal.kind import FieldUnfit, Kind
from holdfast.healing.reflection import Item, Reflection, Scale, Subscale


class Dimension(StrEnum):
    """The two dimensions of adult attachment (Brennan, Clark & Shaver 1998)."""

    AVOIDANCE = "avoidance"  # discomfort with closeness and with relying on them
    ANXIETY = "anxiety"  # worry about whether they are there and whether they care


# Six items a dimension, three of them keyed in reverse. The wording is ours, in content; it is not a validated test.
SCALE: Final = Scale(1, 7)
AVOIDANCE: Final = Subscale(
    Dimension.AVOIDANCE, ("v1", "v2", "v3", "v4", "v5", "v6"), reverse=frozenset({"v1", "v2", "v3"})
)
ANXIETY: Final = Subscale(
    Dimension.ANXIETY, ("w1", "w2", "w3", "w4", "w5", "w6"), reverse=frozenset({"w4", "w5", "w6"})
)
ITEM_IDS: Final = AVOIDANCE.items + ANXIETY.items
CLOSENESS: Final = Reflection(
    "closeness", tuple(Item(item, SCALE) for item in ITEM_IDS), (AVOIDANCE, ANXIETY)
)


class AttachmentAnswers(Kind, frozen=True, kw_only=True, tag="attachment"):
    """Answers about one relationship, 1 (not at all like me here) to 7 (very much). A missing item is absent."""

    relationship: UUID
    day: date
    answers: dict[str, int]

    def __post_init__(self) -> None:
        if not self.answers.keys() <= set(ITEM_IDS):
            raise FieldUnfit("answers", f"items among {', '.join(ITEM_IDS)}")
        if any(answer not in SCALE.options for answer in self.answers.values()):
            raise FieldUnfit("answers[...]", f"a whole number from {SCALE.low} to {SCALE.high}")
