"""The form behind one sentence for a hard talk, and the sentence as it is read."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.doors.frame.words import active_words
from holdfast.doors.space.limits.toward import TowardForm
from holdfast.exchange.telling.limits import statement_lines
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.limits.i_statement import SAYABLE, IStatement, Part
from holdfast.healing.patterns.vocabulary import Feeling


class StatementForm(TowardForm):
    """The parts of one sentence; one of them is enough."""

    feelings = forms.MultipleChoiceField(
        choices=[(feeling.value, "") for feeling in SAYABLE], required=False
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for part in Part:
            self.fields[part.value] = forms.CharField(required=False, max_length=WORDS_LIMIT)
        self.speak()

    @property
    def feeling_options(self) -> list[dict[str, str]]:
        """The feelings that can be said, with their words."""
        words = active_words()
        return [
            {"value": feeling.value, "label": words.text(f"statement.feeling.{feeling}")}
            for feeling in SAYABLE
        ]

    def clean(self) -> dict[str, Any]:
        """Something to keep: any one part."""
        names = ("feelings", *(part.value for part in Part))
        self.needs_one(names, at="seen", key="statement.one_part")
        return self.cleaned_data

    def body(self) -> IStatement:
        """The sentence as the domain knows it."""
        data = self.cleaned_data
        return IStatement(
            relationship=data["relationship"],
            feelings=tuple(Feeling(feeling) for feeling in data["feelings"]),
            **{part.value: data[part.value] for part in Part},
        )


def statement_fields(body: IStatement) -> dict[str, Any]:
    """A kept sentence as its form shows it."""
    return {
        "relationship": str(body.relationship or ""),
        "feelings": [feeling.value for feeling in body.feelings],
        **{part.value: body.written(part) for part in Part},
    }


def lines_of(body: IStatement) -> tuple[str, ...]:
    """The sentence as it is read: a line for each part that says something."""
    return statement_lines(body, active_words())
