"""The form behind the plan for hard hours: one line is enough, or the country alone."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.healing.hard_hours.plan import PLAN_LINES, HardHoursPlan
from holdfast.healing.journal.kind import WORDS_LIMIT


class PlanForm(EntryForm):
    """The plan. `countries` are those whose lines can stand with it, as (code, name)."""

    country = forms.ChoiceField(required=False)

    def __init__(self, data: Any = None, *, countries: list[tuple[str, str]], **kwargs: Any):
        super().__init__(data, **kwargs)
        self.countries = countries
        self.fields["country"].choices = [("", ""), *countries]
        for line in PLAN_LINES:
            self.fields[line] = forms.CharField(required=False, max_length=WORDS_LIMIT)
        self.speak()

    def clean(self) -> dict[str, Any]:
        """Something to keep: any one line, or the country whose lines to call stand with the plan."""
        self.needs_one([*PLAN_LINES, "country"], at=PLAN_LINES[0], key="errors.write_one")
        return self.cleaned_data

    def body(self) -> HardHoursPlan:
        """The plan as the domain knows it."""
        data = self.cleaned_data
        return HardHoursPlan(
            country=data["country"] or None, **{line: data[line] for line in PLAN_LINES}
        )


def as_fields(plan: HardHoursPlan) -> dict[str, str]:
    """A kept plan as its form shows it."""
    lines = {line: getattr(plan, line) for line in PLAN_LINES}
    return {"country": plan.country or "", **lines}
