"""Attachment answers: how one relationship felt on one day, on twelve items of our own."""

from datetime import date
from typing import Final
from uuid import UUID

from holdfast.healing.kind import FieldUnfit, Kind

AVOIDANCE_ITEMS: Final = ("v1", "v2", "v3", "v4", "v5", "v6")
ANXIETY_ITEMS: Final = ("w1", "w2", "w3", "w4", "w5", "w6")
ITEM_IDS: Final = AVOIDANCE_ITEMS + ANXIETY_ITEMS
LOWEST, HIGHEST = 1, 7


class AttachmentAnswers(Kind, frozen=True, kw_only=True, tag="attachment"):
    """Answers about one relationship, 1 (not at all like me here) to 7 (very much). A missing item is absent."""

    relationship: UUID
    day: date
    answers: dict[str, int]

    def __post_init__(self) -> None:
        if not self.answers.keys() <= set(ITEM_IDS):
            raise FieldUnfit("answers", f"items among {', '.join(ITEM_IDS)}")
        if any(not LOWEST <= answer <= HIGHEST for answer in self.answers.values()):
            raise FieldUnfit("answers[...]", f"a whole number from {LOWEST} to {HIGHEST}")
