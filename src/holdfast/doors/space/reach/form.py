"""The form behind one reach: person, depth and response first, everything else behind one fold."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from holdfast.doors.frame.day_field import DayField
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.reach.logged import (
    Act,
    Again,
    Aim,
    Channel,
    LoggedReach,
    Repair,
    SharedBack,
    suggest_response,
)
from holdfast.healing.reach.rules import DEEPEST, Response
from holdfast.healing.safety.state import State


def choices(ids: Any) -> list[tuple[str, str]]:
    """Choices by id; their words live in content."""
    return [(each.value, "") for each in ids]


class ReachForm(EntryForm):
    """One reach. `people` are the relationships it can belong to, as (id, alias); `leaves_out` says that somebody is not.

    Repair is not asked for with somebody flagged; what was said of it before stays.
    """

    relationship = forms.UUIDField()
    depth = forms.ChoiceField(choices=[(str(depth), "") for depth in range(1, DEEPEST + 1)])
    response = forms.ChoiceField(choices=choices(Response), required=False)
    day = DayField()
    channel = forms.ChoiceField(choices=choices(Channel), required=False)
    aim = forms.ChoiceField(choices=choices(Aim), required=False)
    acts = forms.MultipleChoiceField(choices=choices(Act), required=False)
    state_before = forms.ChoiceField(choices=choices(State), required=False)
    state_after = forms.ChoiceField(choices=choices(State), required=False)
    shared_back = forms.ChoiceField(choices=choices(SharedBack), required=False)
    repair = forms.ChoiceField(choices=choices(Repair), required=False)
    repair_days = forms.IntegerField(min_value=0, max_value=3650, required=False)
    # Not `again`: under that name a passphrase is typed twice, and it is never kept with a draft.
    would_again = forms.ChoiceField(choices=choices(Again), required=False)
    note = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(
        self,
        data: Any = None,
        *,
        people: list[tuple[str, str]],
        today: date,
        leaves_out: bool = False,
        asks_repair: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.people, self.today = people, today
        self.leaves_out, self.asks_repair = leaves_out, asks_repair
        self.fields["day"].set_today(today)

    @property
    def act_options(self) -> list[dict[str, str]]:
        """What the other may have done, with its words."""
        words = active_words()
        return [{"value": act.value, "label": words.text(f"reach.acts.{act}")} for act in Act]

    def clean_relationship(self) -> Any:
        """Somebody of this journal."""
        chosen = self.cleaned_data["relationship"]
        if str(chosen) not in dict(self.people):
            raise forms.ValidationError(active_words().text("errors.not_a_choice"))
        return chosen

    def clean(self) -> dict[str, Any]:
        """The response is the person's; ticked acts only suggest one, with the reason."""
        if not self.cleaned_data.get("response") and "response" not in self.errors:
            self.add_error("response", self._suggestion())
        return self.cleaned_data

    def _suggestion(self) -> str:
        words = active_words()
        suggested = suggest_response(Act(act) for act in self.cleaned_data.get("acts", []))
        if suggested is None:
            return words.text("errors.missing.response")
        acts = " · ".join(words.text(f"reach.acts.{act}") for act in suggested.because)
        response = words.text(f"reach.response.{suggested.response}.label")
        return words.text("reach.response.suggested", acts=acts, response=response)

    def body(self) -> LoggedReach:
        """The reach as the domain knows it."""
        data = self.cleaned_data

        def chosen(kind: Any, name: str) -> Any:
            return kind(data[name]) if data[name] else None

        return LoggedReach(
            relationship=data["relationship"],
            day=data["day"],
            depth=int(data["depth"]),
            response=Response(data["response"]),
            channel=chosen(Channel, "channel"),
            aim=chosen(Aim, "aim"),
            acts=tuple(Act(act) for act in data["acts"]),
            state_before=State(data["state_before"] or State.NOT_SAID),
            state_after=State(data["state_after"] or State.NOT_SAID),
            shared_back=chosen(SharedBack, "shared_back"),
            repair=Repair(data["repair"] or Repair.NONE),
            repair_days=data["repair_days"],
            again=chosen(Again, "would_again"),
            note=data["note"],
        )


def as_fields(body: LoggedReach) -> dict[str, Any]:
    """A kept reach as the form shows it."""
    names = ("channel", "aim", "shared_back")
    chosen = {name: getattr(body, name).value if getattr(body, name) else "" for name in names}
    chosen["would_again"] = body.again.value if body.again else ""
    return {
        "relationship": str(body.relationship),
        "depth": str(body.depth),
        "response": body.response.value,
        "day": body.day.isoformat(),
        "acts": [act.value for act in body.acts],
        "state_before": body.state_before.value,
        "state_after": body.state_after.value,
        "repair": body.repair.value,
        "repair_days": "" if body.repair_days is None else body.repair_days,
        "note": body.note,
        **chosen,
    }
