"""The form behind a pace plan."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import LINE_LIMIT, WORDS_LIMIT
from holdfast.healing.pace.plan import MOST_SIGNALS, PacePlan
from holdfast.healing.reach.rules import DEEPEST
from holdfast.healing.relationship import Relationship

DEPTHS = [(str(depth), "") for depth in range(1, DEEPEST + 1)]
SIGNALS = tuple(f"signal_{n}" for n in range(1, MOST_SIGNALS + 1))


class PacePlanForm(EntryForm):
    """Every line may be left out, but not all of them. Without `asks_step` the step is not asked, and stays as it was."""

    depth = forms.ChoiceField(choices=[*DEPTHS, ("", "")], required=False)
    share = forms.CharField(required=False, max_length=WORDS_LIMIT)
    signal_1 = forms.CharField(required=False, max_length=LINE_LIMIT)
    signal_2 = forms.CharField(required=False, max_length=LINE_LIMIT)
    signal_3 = forms.CharField(required=False, max_length=LINE_LIMIT)
    my_limit = forms.CharField(required=False, max_length=WORDS_LIMIT)
    tell_whom = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(self, data: Any = None, *, asks_step: bool, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if not asks_step:
            del self.fields["depth"], self.fields["share"]

    def clean(self) -> dict[str, Any]:
        """At least one line, so that there is something to keep."""
        cleaned = super().clean() or self.cleaned_data
        furniture = EntryForm.base_fields
        if not self.errors and not any(
            value for name, value in cleaned.items() if name not in furniture
        ):
            self.add_error("my_limit", active_words().text("errors.write_one"))
        return cleaned

    def body(self, person: Entry[Relationship], before: PacePlan | None) -> PacePlan:
        """The plan as the domain knows it."""
        data = self.cleaned_data
        asked = "depth" in self.fields
        depth = int(data["depth"]) if asked and data["depth"] else None
        return PacePlan(
            relationship=person.id,
            depth=depth if asked or before is None else before.depth,
            share=data["share"] if asked else (before.share if before else ""),
            signals=tuple(data[name] for name in SIGNALS if data[name]),
            my_limit=data["my_limit"],
            tell_whom=data["tell_whom"],
        )


def plan_fields(body: PacePlan) -> dict[str, Any]:
    """A kept plan as its form shows it."""
    return {
        "depth": str(body.depth or ""),
        "share": body.share,
        **dict(zip(SIGNALS, body.signals, strict=False)),
        "my_limit": body.my_limit,
        "tell_whom": body.tell_whom,
    }
