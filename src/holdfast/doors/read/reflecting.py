"""The two reflections anyone can try, and what their result pages show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from holdfast.doors.frame import closeness_words
from holdfast.doors.frame.words import active_words
from holdfast.healing.attachment import answers as attachment
from holdfast.healing.attachment.closeness import Closeness, read_closeness
from holdfast.healing.reflection import Answers, Reflection
from holdfast.healing.safety import signs
from holdfast.words.dates import day_text


@dataclass(frozen=True)
class Tried:
    """A reflection to try. Its templates start with its id; `shown` gives what its result page needs."""

    reflection: Reflection
    shown: Callable[[Answers, date], dict[str, Any]]

    @property
    def name(self) -> str:
        """The id of the reflection, which is also the name of the tool in a state check."""
        return self.reflection.id

    def page(self, which: str) -> str:
        """The template of one page of the walk: begin, items, follow, result or found."""
        return f"read/{self.name}_{which}.html"

    def left_to_ask(self, answers: Answers) -> tuple[str, ...]:
        """The items these answers open, which the first page did not ask."""
        return tuple(item.id for item in self.reflection.shown(answers) if item.condition)

    @property
    def asked_first(self) -> tuple[str, ...]:
        """The items that are always asked."""
        return tuple(item.id for item in self.reflection.items if not item.condition)


def closeness_shown(answers: Answers, day: date) -> dict[str, Any]:
    """The plane and its sentences, or why these answers are hard to read."""
    words = active_words()
    alias = words.text("attachment.try.person")
    found = read_closeness(answers)
    shown = {"alias": alias, "day": day_text(day, words), "answered": len(answers)}
    if not isinstance(found, Closeness):
        return {**shown, "found": None, "hard": found.value}
    return {
        **shown,
        "found": found,
        "rows": closeness_words.rows([(alias, found)]),
        "texts": closeness_words.plane_texts(),
        "sentences": closeness_words.sentences(alias, found),
    }


def signs_shown(answers: Answers, day: date) -> dict[str, Any]:
    """The signs marked as often, and whether safety or one's own behaviour comes first."""
    return {"reading": signs.read_signs(answers)}


TO_TRY = {
    "closeness": Tried(attachment.CLOSENESS, closeness_shown),
    "signs": Tried(signs.SIGNS, signs_shown),
}
