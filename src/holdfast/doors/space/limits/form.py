"""The forms behind a limit and behind one day it was noted on."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.day_field import DayField
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.space.limits.toward import TowardForm
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.limits.limit import LIMIT_LINES, Held, Limit, LimitArea, LimitTest


class LimitForm(TowardForm):
    """One limit; one line is enough."""

    area = forms.ChoiceField(choices=[(area.value, "") for area in LimitArea], required=False)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for line in LIMIT_LINES:
            self.fields[line] = forms.CharField(required=False, max_length=WORDS_LIMIT)
        self.speak()

    def clean(self) -> dict[str, Any]:
        """Something to keep: any one line."""
        self.needs_one(LIMIT_LINES, at="limit", key="errors.write_one")
        return self.cleaned_data

    def body(self) -> Limit:
        """The limit as the domain knows it."""
        data = self.cleaned_data
        return Limit(
            relationship=data["relationship"],
            area=LimitArea(data["area"]) if data["area"] else None,
            **{line: data[line] for line in LIMIT_LINES},
        )


class LimitTestForm(EntryForm):
    """How the limit was on one day."""

    held = forms.ChoiceField(choices=[(held.value, "") for held in Held])
    day = DayField()
    note = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(self, data: Any = None, *, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.today = today
        self.fields["day"].set_today(today)

    def body(self, limit: UUID) -> LimitTest:
        """The day as the domain knows it."""
        data = self.cleaned_data
        return LimitTest(limit=limit, day=data["day"], held=Held(data["held"]), note=data["note"])


def limit_fields(body: Limit) -> dict[str, Any]:
    """A kept limit as its form shows it."""
    lines = {line: getattr(body, line) for line in LIMIT_LINES}
    return {
        "relationship": str(body.relationship or ""),
        "area": body.area.value if body.area else "",
        **lines,
    }


def day_fields(body: LimitTest) -> dict[str, Any]:
    """A kept day as its form shows it."""
    return {"held": body.held.value, "day": body.day.isoformat(), "note": body.note}
