"""Forms that become entries: they carry the entry's id and revision, and speak in our words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms

from .late import PutBack
from .words import active_words

SENTENCES = {
    "required": "errors.required",
    "invalid_choice": "errors.not_a_choice",
    "invalid_list": "errors.not_a_choice",
    "invalid": "errors.not_readable",
    "max_length": "errors.too_long_for_this",
    "min_value": "errors.not_a_choice",
    "max_value": "errors.not_a_choice",
    "null_characters_not_allowed": "errors.not_readable",
}


class ShownForm(forms.Form):
    """A Django form that templates ask for values, errors and a summary, and lay out themselves."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.speak()

    def speak(self) -> None:
        """Give every field our sentences. Called again by forms that add fields."""
        words = active_words()
        for name, field in self.fields.items():
            field.error_messages.update({code: words.text(key) for code, key in SENTENCES.items()})
            if words.has(f"errors.missing.{name}"):
                field.error_messages["required"] = words.text(f"errors.missing.{name}")
            for validator in field.validators:
                if hasattr(validator, "message") and hasattr(validator, "code"):
                    validator.message = field.error_messages.get(validator.code, validator.message)

    def value(self, name: str) -> Any:
        """What to show in a field: what was typed, or what it starts with."""
        value = self[name].value()
        return "" if value is None else value

    def values(self, name: str) -> list[str]:
        """What is ticked in a field of several answers."""
        return [str(value) for value in self[name].value() or []]

    def error(self, name: str) -> str:
        """The first thing to change in a field, or nothing."""
        return str(self.faults[name][0]) if name in self.faults else ""

    def choice_ids(self, name: str) -> list[str]:
        """The ids a field offers; their words live in content."""
        return [str(value) for value, _ in self.fields[name].choices if value != ""]

    @property
    def summary(self) -> list[dict[str, str]]:
        """Everything to change, with the field it leads to, in the order of the fields."""
        names = [
            name for name in (*self.fields, forms.forms.NON_FIELD_ERRORS) if name in self.faults
        ]
        return [{"field": name, "text": str(self.faults[name][0])} for name in names]

    @property
    def faults(self) -> dict[str, Any]:
        """What is to be changed. Words that were given back are unfinished, and nothing is wrong with them yet."""
        return {} if isinstance(self.data, PutBack) else self.errors


class EntryForm(ShownForm):
    """A form behind which one entry stands. Its id is minted when the form is first shown."""

    entry = forms.UUIDField(required=False, widget=forms.HiddenInput)
    revision = forms.CharField(required=False, max_length=32, widget=forms.HiddenInput)
    w = forms.CharField(required=False, max_length=36, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *args: Any, initial: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        start = {"entry": uuid4(), "revision": "", **(initial or {})}
        super().__init__(data, *args, initial=start, **kwargs)

    def needs_one(self, names: Iterable[str], *, at: str, key: str) -> None:
        """Something to keep: any one of these fields, in which what is to be changed counts too. Else `at` says so."""
        if not any(self.cleaned_data.get(name) or name in self.errors for name in names):
            self.add_error(at, active_words().text(key))

    @property
    def entry_id(self) -> UUID:
        """The id the entry is or will be kept under."""
        return self.cleaned_data["entry"] or uuid4()

    @property
    def made_from(self) -> str:
        """The revision this form was shown with; empty for something new."""
        return self.cleaned_data["revision"]
