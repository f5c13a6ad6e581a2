"""The form behind one event of one's own: beside the day, one answer is enough."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.day_field import DayField
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.dynamics.event import STEPS, Dynamic, Mending, Row, Step
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import Answer
from holdfast.healing.safety.state import State

LINES = ("what_happened", "effect", "next_time")
ANSWERS = (*LINES, "step_used", "state", "mending", "relationship", "harmed")
NOT_SAID = "not_said"
# Whether someone was touched, threatened or afraid. A yes is the furthest step; not sure leads to help all the same.
HARMED = (Answer.YES, Answer.NOT_SURE, Answer.NO)


class EventForm(EntryForm):
    """One event of a row. `people` are those with whom safety is no worry; repair is not asked for with others."""

    day = DayField()
    relationship = forms.UUIDField(required=False)
    state = forms.ChoiceField(choices=[(state.value, "") for state in State], required=False)
    step_used = forms.ChoiceField(required=False)
    harmed = forms.ChoiceField(
        choices=[*((each.value, "") for each in HARMED), (NOT_SAID, "")], required=False
    )
    mending = forms.ChoiceField(
        choices=[*((each.value, "") for each in Mending), (NOT_SAID, "")], required=False
    )
    what_happened = forms.CharField(required=False, max_length=WORDS_LIMIT)
    effect = forms.CharField(required=False, max_length=WORDS_LIMIT)
    next_time = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(
        self,
        data: Any = None,
        *,
        row: Row,
        people: Sequence[Entry[Relationship]],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.row, self.today = row, today
        self.people = {str(person.id): person.body.alias for person in people}
        steps = [(str(step.value), "") for step in STEPS[row]]
        self.fields["step_used"].choices = [*steps, (NOT_SAID, "")]
        if row is not Row.AGGRESSION:
            del self.fields["harmed"]
        self.fields["day"].set_today(today)

    def clean_relationship(self) -> UUID | None:
        """Somebody of the list, or nobody."""
        chosen: UUID | None = self.cleaned_data["relationship"]
        if chosen and str(chosen) not in self.people:
            raise forms.ValidationError(active_words().text("errors.not_a_choice"))
        return chosen

    def clean(self) -> dict[str, Any]:
        """Something to keep: any one answer beside the day, which is there from the start."""
        self.needs_one(ANSWERS, at="what_happened", key="errors.answer_one")
        return self.cleaned_data

    @property
    def is_unsure(self) -> bool:
        """Whether the person is not sure that nobody was harmed. This is not kept, and it leads to help."""
        return bool(self.cleaned_data.get("harmed") == Answer.NOT_SURE)

    def body(self) -> Dynamic:
        """The event as the domain knows it. Where someone was harmed, no lighter step is the furthest one."""
        data = self.cleaned_data
        step, mending = said(data["step_used"]), said(data["mending"])
        return Dynamic(
            day=data["day"],
            row=self.row,
            relationship=data["relationship"],
            state=State(data["state"] or State.NOT_SAID),
            step_used=self._furthest(step),
            mending=Mending(mending) if mending else None,
            **{line: data[line] for line in LINES},
        )

    def _furthest(self, step: str) -> Step | None:
        if self.cleaned_data.get("harmed") == Answer.YES:
            return Step.TOO_FAR
        return Step(int(step)) if step else None


def said(answer: str) -> str:
    """An answer, or nothing where it was left out in so many words."""
    return "" if answer == NOT_SAID else answer


def as_fields(body: Dynamic) -> dict[str, Any]:
    """A kept event as its form shows it."""
    return {
        "day": body.day.isoformat(),
        "relationship": str(body.relationship or ""),
        "state": body.state.value,
        "step_used": str(body.step_used.value) if body.step_used else "",
        "mending": body.mending or "",
        **{line: getattr(body, line) for line in LINES},
    }
