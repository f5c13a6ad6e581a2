"""Forms of words toward someone: whom they may be toward, and the safety page first when there is fear of the reaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from holdfast.actions import drafts
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.fields import fields_of
from holdfast.doors.frame.pages import page_of
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.exchange.telling.limits import rests_because
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.toward import may_prepare
from holdfast.healing.relationship import Relationship


class TowardForm(EntryForm):
    """A form toward one of `people`, or toward nobody in particular. Nobody with a worry about safety is among them."""

    relationship = forms.UUIDField(required=False)
    afraid = forms.BooleanField(required=False)

    def __init__(
        self, data: Any = None, *, people: Sequence[Entry[Relationship]], **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.people = {str(person.id): person.body.alias for person in people}

    @property
    def is_afraid(self) -> bool:
        """Whether fear of the reaction was ticked. It is asked before anything else is looked at, and kept nowhere."""
        return bool(self.data.get("afraid"))

    def clean_relationship(self) -> UUID | None:
        """Somebody of the list, or nobody."""
        chosen: UUID | None = self.cleaned_data["relationship"]
        if chosen and str(chosen) not in self.people:
            raise forms.ValidationError(active_words().text("errors.not_a_choice"))
        return chosen


def safety_first(request: SpaceRequest, form: TowardForm) -> HttpResponse:
    """There is fear of the reaction: what was typed stays as a draft, and the safety page comes next."""
    drafts.save_draft(
        page_of(request.path), fields_of(request), store=request.store, now=request.moment
    )
    person_id = request.POST.get("relationship", "")
    if person_id in form.people:
        return redirect("space:safety-one", UUID(person_id))
    return redirect("space:safety")


def not_toward(
    request: SpaceRequest, journal: Journal, relationship: UUID | None
) -> HttpResponse | None:
    """The page that says why nothing is offered toward this relationship, or None when it may be."""
    person = journal.relationship(relationship) if relationship else None
    rests = rests_because(may_prepare(journal, relationship))
    if person is None or not rests:
        return None
    return render(request, "space/limits/not_toward.html", {"person": person, "rests": rests})
