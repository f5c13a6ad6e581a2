"""The day something was: typed as people write a day, and not yet to come."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from holdfast.words.dates import read_day

from .words import active_words, words_of_every_language

IN_NUMBERS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")  # the day before the month, as in both languages


class DayField(forms.DateField):
    """A day up to today, which the form sets: in numbers, or with the name of its month in either language."""

    today: date | None = None

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=IN_NUMBERS, **kwargs)

    def set_today(self, today: date) -> None:
        """The last day that can be meant, and the example of how one is written."""
        self.today = today
        self.error_messages["invalid"] = active_words().text(
            "errors.not_a_day", example=today.isoformat()
        )

    def to_python(self, value: Any) -> date | None:
        """Raises ValidationError for what is no day."""
        named = (read_day(str(value), words) for words in words_of_every_language())
        return next(filter(None, named), None) or super().to_python(value)

    def validate(self, value: Any) -> None:
        """Raises ValidationError for a day that has not come."""
        super().validate(value)
        if value and self.today and value > self.today:
            raise forms.ValidationError(active_words().text("errors.day_to_come"))
