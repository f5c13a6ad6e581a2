"""The form behind one relationship."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import ALIAS_LIMIT
from holdfast.healing.relationship import Period, RelationKind, Relationship, SafetyFlag


class PersonForm(EntryForm):
    """A nickname, what they are to the person, when, and the person's own word on safety."""

    alias = forms.CharField()
    relation = forms.ChoiceField(choices=[(kind.value, "") for kind in RelationKind])
    period = forms.ChoiceField(choices=[(period.value, "") for period in Period])
    from_childhood = forms.BooleanField(required=False)
    safety = forms.ChoiceField(choices=[(flag.value, "") for flag in SafetyFlag], required=False)
    after = forms.CharField(required=False)

    def __init__(
        self, data: Any = None, *, others: Sequence[Entry[Relationship]], **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.others = others

    def clean_alias(self) -> str:
        """At most 60 characters, and not the nickname of somebody else here."""
        alias = str(self.cleaned_data["alias"])
        words = active_words()
        if len(alias) > ALIAS_LIMIT:
            raise forms.ValidationError(words.text("people.alias.too_long", limit=ALIAS_LIMIT))
        if alias.casefold() in {other.body.alias.casefold() for other in self.others}:
            raise forms.ValidationError(words.text("people.alias.taken", alias=alias))
        return alias

    @property
    def follows(self) -> UUID | None:
        """Whom this relationship follows in the order of life; None for the first."""
        try:
            return UUID(self.cleaned_data["after"])
        except ValueError:
            return None

    def body(self, before: Entry[Relationship] | None) -> Relationship:
        """The relationship as the form says; a worry about safety switches shared tools off."""
        safety = SafetyFlag(self.cleaned_data["safety"] or SafetyFlag.NONE)
        kept = before.body if before else None
        new = Relationship(
            alias=self.cleaned_data["alias"],
            relation=RelationKind(self.cleaned_data["relation"]),
            period=Period(self.cleaned_data["period"]),
            from_childhood=self.cleaned_data["from_childhood"],
            order=kept.order if kept else len(self.others),
            safety=safety,
        )
        if kept is None or safety is not SafetyFlag.NONE:
            return new
        return msgspec.structs.replace(
            new, joint_tools=kept.joint_tools, checked_month=kept.checked_month
        )
