"""The forms around a way to settle: how it is after it, and what to avoid."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.state_form import StateForm
from holdfast.healing.safety.state import State
from holdfast.healing.settling.card import Card, Need
from holdfast.healing.settling.kinds import SettlingLimits, SettlingTry
from holdfast.healing.settling.tries import Now


class AfterForm(StateForm):
    """How it is after a way to settle. `company` are the people who may be named, as (id, alias)."""

    with_whom = forms.ChoiceField(required=False)

    def __init__(self, data: Any = None, *, company: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.company = company
        self.fields["with_whom"].choices = [("", ""), *company]

    def body(self, card: Card, before: Now, day: date) -> SettlingTry:
        """The try as the domain knows it."""
        chosen, distress = self.cleaned_data["with_whom"], self.cleaned_data["distress"]
        return SettlingTry(
            card=card.id,
            state_before=before.state,
            distress_before=before.distress,
            state_after=State(self.cleaned_data["state"] or State.NOT_SAID),
            distress_after=int(distress) if distress.isdigit() else None,
            day=day,
            with_whom=UUID(chosen) if chosen else None,
        )


class AvoidForm(EntryForm):
    """The "avoid for me" list."""

    avoid = forms.MultipleChoiceField(choices=[(need.value, "") for need in Need], required=False)

    def body(self) -> SettlingLimits:
        """The list as the domain knows it, in the order of the domain."""
        ticked = set(self.cleaned_data["avoid"])
        return SettlingLimits(avoid=tuple(need for need in Need if need.value in ticked))
