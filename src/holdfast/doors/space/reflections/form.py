"""The one form of every tool: its items, whom it is about where that is open, and its notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.reflection_form import ReflectionForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.relationship import Relationship

from .tool import Tool


class AnswersForm(ReflectionForm):
    """Every field may be left out; where the tool says so, not all of them."""

    relationship = forms.UUIDField(required=False)

    def __init__(
        self, data: Any = None, *, tool: Tool, people: Sequence[Entry[Relationship]], **kwargs: Any
    ) -> None:
        super().__init__(data, reflection=tool.reflection, **kwargs)
        self.tool = tool
        self.people = {str(person.id): person.body.alias for person in people}
        for note in tool.notes:
            self.fields[note] = forms.CharField(required=False, max_length=WORDS_LIMIT)
        self.speak()

    def clean_relationship(self) -> UUID | None:
        """Somebody who may be chosen, or nobody in particular."""
        chosen: UUID | None = self.cleaned_data["relationship"]
        if chosen and str(chosen) not in self.people:
            raise forms.ValidationError(active_words().text("errors.not_a_choice"))
        return chosen

    def clean(self) -> dict[str, Any]:
        """Something to keep, for a tool that has a word for it."""
        words, key = active_words(), f"{self.tool.words}.one_answer"
        if not self.errors and words.has(key) and not self.answers():
            self.add_error(self.reflection.items[0].id, words.text(key))
        return self.cleaned_data

    @property
    def asked(self) -> dict[str, Sequence[str]]:
        """The items under the ids of their sections, in the order this form shows them."""
        return {"": self.order} if self.tool.is_shuffled else self.tool.asked

    def body(self, person_id: UUID | None, day: date) -> Any:
        """The answers as the domain knows them."""
        about = person_id if self.tool.place.about_one else self.cleaned_data["relationship"]
        notes = {note: text for note in self.tool.notes if (text := self.cleaned_data[note])}
        answers = self.reflection.require_fit(self.answers())
        return self.tool.keeping.body(self.tool.name, about, day, answers, notes)
