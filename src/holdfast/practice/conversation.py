"""The conversation below an article: questions, and what was answered to each, two levels deep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Said:
    """One published comment. `place` orders a conversation; `month` is as fine as time is kept, as "2026-11"."""

    id: UUID
    parent: UUID | None
    name: str
    text: str
    month: str
    place: int
    is_author: bool  # whether it was written by the practice


@dataclass(frozen=True)
class Exchange:
    """What was said first, and every answer below it in order. `said` is None when it was deleted since."""

    said: Said | None
    answers: tuple[Said, ...]


def exchanges(comments: Iterable[Said]) -> list[Exchange]:
    """Comments as they are shown, the oldest first.

    Answers to answers stand beside them, on the second level: deeper ones are hard to follow on a small
    page. Answers whose first comment is gone stay together, in the place of the oldest of them.
    """
    ordered = sorted(comments, key=lambda said: (said.place, said.id.bytes))
    parents = {said.id: said.parent for said in ordered}
    first = {said.id: said for said in ordered if said.parent is None}
    below: dict[UUID, list[Said]] = defaultdict(list)
    for said in ordered:
        root = root_of(said.id, parents)
        if root != said.id:
            below[root].append(said)
    roots = [*first, *(root for root in below if root not in first)]
    made = [Exchange(first.get(root), tuple(below[root])) for root in roots]
    return sorted(made, key=_place)


def root_of(comment: UUID, parents: dict[UUID, UUID | None]) -> UUID:
    """The first comment above this one, as far up as is known; a circle, which nobody can write, ends too."""
    seen = {comment}
    while (above := parents.get(comment)) is not None and above not in seen:
        seen.add(above)
        comment = above
    return comment


def _place(exchange: Exchange) -> int:
    return exchange.said.place if exchange.said else exchange.answers[0].place
