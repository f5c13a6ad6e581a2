"""What a reader would like to see of the guide: it leaves entries out, and never puts one before another."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from holdfast.healing.approaches.approach import Approach, Company, Focus


class Practical(StrEnum):
    """What depends on the practitioner and not on the approach: it opens what to ask and where to look."""

    ONLINE = "online"
    IN_PERSON = "in_person"
    LANGUAGE = "language"
    FEES = "fees"


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Everything may be left open; an empty wish is the whole guide. It is never kept."""

    company: Company | None = None
    focus: Focus | None = None
    practical: frozenset[Practical] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether nothing was wished for."""
        return self.company is None and self.focus is None and not self.practical


def fits(approach: Approach, wish: Wish) -> bool:
    """Whether an approach has what was wished for; what was left open fits everything."""
    return (wish.company is None or wish.company in approach.company) and (
        wish.focus is None or wish.focus in approach.focus
    )


def narrowed(approaches: Iterable[Approach], wish: Wish) -> tuple[Approach, ...]:
    """The approaches that fit, in the order they came."""
    return tuple(approach for approach in approaches if fits(approach, wish))
