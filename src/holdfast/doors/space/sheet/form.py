"""The form of the moment: what should stand on the page, about whom, and some lines of one's own. It is kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.exchange.sheet.parts import ABOUT_PEOPLE, Topic
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.relationship import Relationship


class SheetForm(EntryForm):
    """Everything is off at first. It has an entry's furniture only so that words sent after the lock can wait."""

    what = forms.MultipleChoiceField(required=False, choices=[(t.value, "") for t in Topic])
    who = forms.MultipleChoiceField(required=False)
    own = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(self, *args: Any, people: Sequence[Entry[Relationship]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = [(str(each.id), each.body.alias) for each in people]
        self.people = [{"value": str(each.id), "label": each.body.alias} for each in people]
        self.speak()

    def clean(self) -> dict[str, Any]:
        """Something is on it; and what is about people says about whom."""
        data: dict[str, Any] = super().clean() or {}
        words = active_words()
        if not data.get("what") and not data.get("own", "").strip():
            self.add_error("what", words.text("sheet.nothing_chosen"))
        elif self.people and not data.get("who") and self.needs_people(data.get("what", [])):
            self.add_error("who", words.text("sheet.nobody_chosen"))
        return data

    @staticmethod
    def needs_people(chosen: Sequence[str]) -> bool:
        """Whether all that was chosen is about people, so that with nobody the page would be empty."""
        return bool(chosen) and all(Topic(each) in ABOUT_PEOPLE for each in chosen)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """What was chosen."""
        return tuple(Topic(each) for each in self.cleaned_data["what"])

    @property
    def about(self) -> frozenset[UUID]:
        """Who was ticked."""
        return frozenset(UUID(each) for each in self.cleaned_data["who"])

    @property
    def as_sent(self) -> list[tuple[str, str]]:
        """The choice once more, to travel with the next step."""
        ticked = [(name, value) for name in ("what", "who") for value in self.cleaned_data[name]]
        return [*ticked, ("own", self.cleaned_data["own"]), ("w", self.cleaned_data["w"])]
