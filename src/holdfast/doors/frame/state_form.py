"""The state check before and after a tool: always optional, and the stop rule behind it is the domain's."""

from __future__ import annotations

from datetime import date

from django import forms

from holdfast.healing.safety.state import Moment, State, StateCheck

from .entry_forms import EntryForm


class StateForm(EntryForm):
    """Too much, within reach or too far away; and how hard it is from 0 to 10. Both may be left out."""

    state = forms.ChoiceField(choices=[(state.value, "") for state in State], required=False)
    distress = forms.ChoiceField(
        choices=[(str(number), "") for number in range(11)] + [("none", "")], required=False
    )

    def check(self, tool: str, moment: Moment, day: date) -> StateCheck:
        """The check as the domain knows it."""
        distress = self.cleaned_data["distress"]
        return StateCheck(
            tool=tool,
            moment=moment,
            state=State(self.cleaned_data["state"] or State.NOT_SAID),
            distress=int(distress) if distress.isdigit() else None,
            day=day,
        )

    @property
    def says_nothing(self) -> bool:
        """Whether both questions were left out, so that there is nothing to keep."""
        return not self.cleaned_data["distress"].isdigit() and self.cleaned_data["state"] in (
            "",
            State.NOT_SAID,
        )
