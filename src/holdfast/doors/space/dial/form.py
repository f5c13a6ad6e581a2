"""The form behind one day of near and far: two numbers first, everything else may be left as it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from holdfast.doors.frame.day_field import DayField
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.dial.day import FARTHEST, NEAREST, DialDay, Pace
from holdfast.healing.journal.kind import WORDS_LIMIT

NOT_SURE = "not_sure"  # chosen or left open, a number is missing and never zero
NUMBERS = [(str(number), "") for number in range(FARTHEST, NEAREST + 1)] + [(NOT_SURE, "")]


class DialForm(EntryForm):
    """One day. `people` are the relationships it can belong to, as (id, alias)."""

    relationship = forms.UUIDField()
    felt = forms.ChoiceField(choices=NUMBERS, required=False)
    wanted = forms.ChoiceField(choices=NUMBERS, required=False)
    pace = forms.ChoiceField(choices=[(pace.value, "") for pace in Pace], required=False)
    day = DayField()
    note = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(
        self, data: Any = None, *, people: list[tuple[str, str]], today: date, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.people, self.today = people, today
        self.fields["day"].set_today(today)

    @property
    def says_more(self) -> bool:
        """Whether the fold with the day and the note is open: something in it is not as it starts, or is to be changed."""
        differs = str(self.value("day")) != self.today.isoformat()
        return differs or bool(self.value("note")) or bool(self.error("day") or self.error("note"))

    def clean_relationship(self) -> Any:
        """Somebody of this journal."""
        chosen = self.cleaned_data["relationship"]
        if str(chosen) not in dict(self.people):
            raise forms.ValidationError(active_words().text("errors.not_a_choice"))
        return chosen

    def clean(self) -> dict[str, Any]:
        """Something to keep: one of the two numbers."""
        is_wrong = "felt" in self.errors or "wanted" in self.errors
        if not is_wrong and self._number("felt") is None and self._number("wanted") is None:
            self.add_error("felt", active_words().text("dial.one_number"))
        return self.cleaned_data

    def _number(self, name: str) -> int | None:
        said = self.cleaned_data.get(name, "")
        return int(said) if said.isdigit() else None

    def body(self) -> DialDay:
        """The day as the domain knows it."""
        data = self.cleaned_data
        return DialDay(
            relationship=data["relationship"],
            day=data["day"],
            felt=self._number("felt"),
            wanted=self._number("wanted"),
            pace=Pace(data["pace"]) if data["pace"] else None,
            note=data["note"],
        )


def as_fields(body: DialDay) -> dict[str, Any]:
    """A kept day as the form shows it."""
    return {
        "relationship": str(body.relationship),
        "felt": NOT_SURE if body.felt is None else str(body.felt),
        "wanted": NOT_SURE if body.wanted is None else str(body.wanted),
        "pace": body.pace.value if body.pace else "",
        "day": body.day.isoformat(),
        "note": body.note,
    }
