"""The form of one relationship in the inventory: four vocabularies and three places for one's own words."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms

from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.kind import LINE_LIMIT, WORDS_LIMIT
from holdfast.healing.patterns.inventory import PICK_LIMITS, InventoryAnswers, has_too_many
from holdfast.healing.patterns.vocabulary import Facet, terms

NONE, NOT_SURE = "none_of_these", "not_sure"
OPEN_TEXTS = ("gave_up", "was_good", "changed_when")


class InventoryForm(EntryForm):
    """Every list ends with "none of these", in one's own words, and "not sure". Everything may be left out."""

    gave_up = forms.CharField(required=False, max_length=WORDS_LIMIT)
    was_good = forms.CharField(required=False, max_length=WORDS_LIMIT)
    changed_when = forms.CharField(required=False, max_length=WORDS_LIMIT)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for facet in Facet:
            ids = [term.value for term in terms(facet)] + [NONE, NOT_SURE]
            self.fields[facet.value] = forms.MultipleChoiceField(
                choices=[(term_id, "") for term_id in ids], required=False
            )
            self.fields[own(facet)] = forms.CharField(required=False, max_length=LINE_LIMIT)
        self.speak()

    def clean(self) -> dict[str, Any]:
        """Few picks keep a recurrence worth reading, so each list has its limit."""
        words = active_words()
        for facet in Facet:
            if has_too_many(facet, len(self.ticked(facet))):
                question = words.text(f"inventory.one.{facet.value}")
                text = words.text("errors.too_many", question=question, n=PICK_LIMITS[facet])
                self.add_error(facet.value, text)
        return self.cleaned_data

    def ticked(self, facet: Facet) -> tuple[str, ...]:
        """The terms picked in a facet; "none of these" and "not sure" are no terms."""
        picked = self.cleaned_data.get(facet.value, [])
        return tuple(term for term in picked if term not in (NONE, NOT_SURE))

    def body(self, relationship: UUID) -> InventoryAnswers:
        """The answers as the domain knows them."""
        ticked = {
            facet.value: tuple(term for term in terms(facet) if term.value in self.ticked(facet))
            for facet in Facet
        }
        texts = {name: self.cleaned_data[name] for name in OPEN_TEXTS}
        return InventoryAnswers(
            relationship=relationship, own_words=self._own_words(), **ticked, **texts
        )

    def _own_words(self) -> dict[Facet, str]:
        """What stands under "none of these"; ticked without words, it is kept as just that answer."""
        said: dict[Facet, str] = {}
        for facet in Facet:
            words = self.cleaned_data[own(facet)]
            if not words and NONE in self.cleaned_data.get(facet.value, []):
                words = active_words().text("inventory.none_of_these")
            if words:
                said[facet] = words
        return said


def own(facet: Facet) -> str:
    """The name of the field for one's own words in a facet."""
    return f"own_{facet.value}"


def as_fields(body: InventoryAnswers) -> dict[str, Any]:
    """Kept answers as the form shows them."""
    fields: dict[str, Any] = {name: getattr(body, name) for name in OPEN_TEXTS}
    for facet in Facet:
        words = body.own_words.get(facet, "")
        ticked = [term.value for term in body.ticked(facet)]
        fields[facet.value] = ticked + ([NONE] if words and not ticked else [])
        fields[own(facet)] = words
    return fields
