"""The form behind one page: every question may be left out, and "hazy" and "don't know" are complete answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.healing.experiences.experience import (
    ONCE_AND_OVER,
    OPEN_ENDED,
    Applies,
    Experience,
    Form,
    Frequency,
    GoesOn,
    Time,
)
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import LINE_LIMIT, WORDS_LIMIT
from holdfast.healing.relationship import RelationKind, Relationship

NOT_SURE, RATHER_NOT_SAY = "not_sure", "rather_not_say"
NUMBERS = tuple(str(number) for number in range(5))
# Under the fold, and open once one of them was answered.
FOLDED = ("people", "kinds", "frequency", "called", "note")


class PageForm(EntryForm):
    """The questions of one form of experience. Those that make no sense for it are left out of it."""

    applies = forms.ChoiceField(choices=[(each.value, "") for each in Applies], required=False)
    times = forms.MultipleChoiceField(choices=[(each.value, "") for each in Time], required=False)
    affects_now = forms.ChoiceField(
        choices=[(each, "") for each in (*NUMBERS, NOT_SURE, RATHER_NOT_SAY)], required=False
    )
    goes_on = forms.ChoiceField(
        choices=[*((each.value, "") for each in GoesOn), (RATHER_NOT_SAY, "")], required=False
    )
    people = forms.MultipleChoiceField(required=False)
    kinds = forms.MultipleChoiceField(
        choices=[(each.value, "") for each in RelationKind], required=False
    )
    frequency = forms.ChoiceField(choices=[(each.value, "") for each in Frequency], required=False)
    called = forms.CharField(required=False, max_length=LINE_LIMIT)
    note = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(
        self,
        data: Any = None,
        *,
        about: Form,
        people: Sequence[Entry[Relationship]],
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.about = about
        self.people = {str(person.id): person.body.alias for person in people}
        self.fields["people"].choices = list(self.people.items())
        for name in not_asked(about):
            del self.fields[name]

    @property
    def is_unfolded(self) -> bool:
        """Whether something under the fold was answered."""
        return any(self.value(name) for name in FOLDED if name in self.fields)

    def body(self, *, put_away: bool) -> Experience:
        """What was said, as the domain knows it. "Not sure" and "rather not say" are missing, never zero."""
        data = self.cleaned_data
        return Experience(
            form=self.about,
            applies=Applies(data["applies"]) if data.get("applies") else None,
            called=data["called"],
            times=tuple(time for time in Time if time.value in data["times"]),
            people=tuple(UUID(person) for person in data["people"]),
            kinds=tuple(kind for kind in RelationKind if kind.value in data["kinds"]),
            frequency=Frequency(data["frequency"]) if data.get("frequency") else None,
            affects_now=int(data["affects_now"]) if data["affects_now"] in NUMBERS else None,
            goes_on=GoesOn(data["goes_on"]) if data.get("goes_on") in set(GoesOn) else None,
            note=data["note"],
            put_away=put_away,
        )


def not_asked(form: Form) -> tuple[str, ...]:
    """The questions left out of a form's page: of what happened once, and of what only the person can name."""
    if form in ONCE_AND_OVER:
        return ("frequency", "goes_on")
    return ("applies",) if form in OPEN_ENDED else ()


def as_fields(body: Experience) -> dict[str, Any]:
    """What was kept, as its page shows it."""
    return {
        "applies": body.applies or "",
        "called": body.called,
        "times": [time.value for time in body.times],
        "people": [str(person) for person in body.people],
        "kinds": [kind.value for kind in body.kinds],
        "frequency": body.frequency or "",
        "affects_now": "" if body.affects_now is None else str(body.affects_now),
        "goes_on": body.goes_on or "",
        "note": body.note,
    }
