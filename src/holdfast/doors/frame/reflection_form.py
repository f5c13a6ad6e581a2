"""The one form behind every reflection: a row of numbers per item, and two ways not to answer."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.healing.reflection import (
    YES_OR_NO,
    Answers,
    Reflection,
    Scale,
    presentation_order,
)

from .entry_forms import EntryForm

NOT_ANSWERED = ("not_sure", "rather_not_say")


class ReflectionForm(EntryForm):
    """Fields for the items of a reflection, each of them optional. The form's entry id draws their order."""

    def __init__(self, data: Any = None, *, reflection: Reflection, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.reflection = reflection
        for item in reflection.items:
            choices = [(str(option), "") for option in item.scale.choices]
            missing = [(code, "") for code in NOT_ANSWERED]
            self.fields[item.id] = forms.ChoiceField(choices=[*choices, *missing], required=False)
        self.speak()

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the items in the order this form shows them, the same when it comes back."""
        return presentation_order(self.reflection, str(self.value("entry")))

    @property
    def scales(self) -> dict[str, Scale]:
        """The scale of each item."""
        return {item.id: item.scale for item in self.reflection.items}

    def is_yes_or_no(self, item: str) -> bool:
        """Whether an item is answered in words: yes, no, not sure."""
        return self.scales[item] == YES_OR_NO

    def answers(self) -> Answers:
        """What was answered. "Not sure" and "rather not say" are missing, never zero."""
        given = ((item.id, self.cleaned_data[item.id]) for item in self.reflection.items)
        return {
            item: int(answer) for item, answer in given if answer and answer not in NOT_ANSWERED
        }
