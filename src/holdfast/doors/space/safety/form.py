"""The forms of the private questions. Answers travel inside the page and are never stored."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.healing.safety.questions import FIRST_QUESTIONS, MARKERS, Answer, Question

YES_NO = [(answer.value, "") for answer in (Answer.YES, Answer.NO, Answer.NOT_SURE)]
FOUR = [(answer.value, "") for answer in Answer]
MARKER_NAMES = {
    marker.value.removeprefix("p9_"): marker for marker in MARKERS if marker is not Question.MARKERS
}
OTHER_MARKERS = ("none", "not_sure", "rather_not_say")


class PrivacyForm(ShownForm):
    """Am I alone, and could anyone else read this? Asked before anything else; left open, each counts as not sure."""

    is_alone = forms.ChoiceField(choices=YES_NO, required=False)
    read_by_others = forms.ChoiceField(choices=YES_NO, required=False)

    @property
    def alone(self) -> Answer:
        """Whether nobody can see the screen."""
        return Answer(self.cleaned_data["is_alone"] or Answer.NOT_SURE)

    @property
    def others_can_read(self) -> Answer:
        """Whether somebody else could read the device or the space."""
        return Answer(self.cleaned_data["read_by_others"] or Answer.NOT_SURE)


class QuestionsForm(ShownForm):
    """The eight questions, and the two that follow a worry. Each may be left open."""

    p9 = forms.MultipleChoiceField(
        choices=[(name, "") for name in MARKER_NAMES] + [(code, "") for code in OTHER_MARKERS],
        required=False,
    )
    p10 = forms.ChoiceField(choices=FOUR, required=False)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for question in FIRST_QUESTIONS:
            self.fields[question.value] = forms.ChoiceField(choices=FOUR, required=False)
        self.speak()

    def answers(self) -> dict[Question, Answer]:
        """What was answered, as the domain knows it; an open question is not there."""
        single = (*FIRST_QUESTIONS, Question.DEPENDANTS)
        given = {
            q: Answer(self.cleaned_data[q.value]) for q in single if self.cleaned_data[q.value]
        }
        return given | self._markers()

    def _markers(self) -> dict[Question, Answer]:
        ticked = set(self.cleaned_data["p9"])
        named = {MARKER_NAMES[name]: Answer.YES for name in MARKER_NAMES if name in ticked}
        unsure = {Question.MARKERS: Answer.NOT_SURE} if "not_sure" in ticked else {}
        return named | unsure

    @property
    def first_fields(self) -> list[tuple[str, str]]:
        """The answers of the first page, to carry them to the second inside the page."""
        return [(q.value, self.value(q.value)) for q in FIRST_QUESTIONS]
