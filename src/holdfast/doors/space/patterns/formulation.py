"""One sentence in the person's own words: seven blanks, any of which may stay empty."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.entry_forms import EntryForm
from holdfast.doors.frame.keeping import keep_or_show, require_entry
from holdfast.doors.frame.late import typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.patterns.formulation import BLANKS, Formulation, filled_blanks
from holdfast.words.dates import day_text


class FormulationForm(EntryForm):
    """The seven blanks; one is enough."""

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for blank in BLANKS:
            self.fields[blank] = forms.CharField(required=False, max_length=WORDS_LIMIT)
        self.speak()

    def clean(self) -> dict[str, Any]:
        """Something to keep: any one blank. An empty sentence would hide the one before."""
        self.needs_one(BLANKS, at=BLANKS[0], key="errors.write_one")
        return self.cleaned_data

    def body(self) -> Formulation:
        """The sentence as the domain knows it."""
        return Formulation(**{blank: self.cleaned_data[blank] for blank in BLANKS})


@person_required
@require_GET
def formulation(request: SpaceRequest) -> HttpResponse:
    """The newest sentence whole, and the earlier ones; without any, a first one is begun."""
    kept = request.store.journal(Formulation).of(Formulation)
    if not kept:
        return redirect("space:formulation-new")
    newest, *earlier = reversed(kept)
    context = {"newest": shown(newest), "earlier": [shown(entry) for entry in earlier]}
    return render(request, "space/patterns/formulation.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def edit(request: SpaceRequest, entry_id: UUID | None = None) -> HttpResponse:
    """Write a sentence, or change one."""
    form = FormulationForm(typed(request), initial=start_of(request, entry_id))
    return keep_or_show(
        request,
        form,
        "space/patterns/formulation_edit.html",
        {"blanks": BLANKS, "entry_id": entry_id},
        body=form.body,
        then=lambda _: redirect("space:formulation"),
        entry_id=entry_id,
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one sentence, after one question."""
    entry, _ = require_sentence(request, entry_id)
    return delete_when_sure(
        request,
        active_words().text("formulation.delete"),
        which=shown(entry)["lines"],
        keep=reverse("space:formulation"),
        delete=lambda: actions.remove([entry_id], store=request.store),
        then=reverse("space:today"),
    )


def require_sentence(request: SpaceRequest, entry_id: UUID) -> tuple[Entry[Formulation], str]:
    """One sentence with its revision. Raises Http404."""
    return require_entry(request, entry_id, Formulation)


def start_of(request: SpaceRequest, entry_id: UUID | None) -> dict[str, str]:
    """What the form starts with: empty blanks, or the sentence kept before."""
    if entry_id is None:
        return {}
    entry, revision = require_sentence(request, entry_id)
    fields = {blank: getattr(entry.body, blank) for blank in BLANKS}
    return {"entry": str(entry_id), "revision": revision, **fields}


def shown(entry: Entry[Formulation]) -> dict[str, Any]:
    """A sentence as it is read: only the filled blanks."""
    words = active_words()
    filled = filled_blanks(entry.body)
    return {
        "id": entry.id,
        "day": day_text(entry.kept_at.date(), words),
        "lines": [
            words.text(f"formulation.sentence.{blank}", words=text.rstrip(". "))
            for blank, text in filled
        ],
    }
