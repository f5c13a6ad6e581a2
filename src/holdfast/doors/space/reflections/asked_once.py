"""What marked signs open: danger from somebody now, and one's own behaviour. Asked once, kept nowhere, like all safety questions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.healing.reflection import YES_OR_NO
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, read_kept_signs
from holdfast.healing.safety.signs import read_signs

from .pages import require_time
from .warning_signs import TOOL

RATHER_NOT_SAY = "rather_not_say"


class AskedOnceForm(ShownForm):
    """Yes, no, not sure or rather not say to each question, and each may be left open."""

    def __init__(self, data: Any = None, *, asked: tuple[str, ...]) -> None:
        super().__init__(data)
        self.asked = asked
        codes = [*map(str, YES_OR_NO.options), RATHER_NOT_SAY]
        for question in asked:
            self.fields[question] = forms.ChoiceField(
                choices=[(code, "") for code in codes], required=False
            )
        self.speak()

    def answers(self) -> dict[str, int]:
        """What was answered; rather not say is missing."""
        given = ((question, self.cleaned_data[question]) for question in self.asked)
        return {question: int(code) for question, code in given if code.isdigit()}


@person_required(keeps_late_words=False)
@require_http_methods(["GET", "POST"])
def once(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Ask, or answer with what it leads to. A form that comes after the lock is dropped, not kept."""
    entry = require_time(request, TOOL, entry_id, None)
    asked = read_kept_signs(request.store.journal(*TOOL.kinds), entry).left_to_ask
    if not asked:
        raise Http404
    form = AskedOnceForm(request.POST or None, asked=asked)
    context = {"form": form, "result_address": TOOL.result_address(entry)}
    if request.method != "POST":
        return render(request, "space/reflections/signs_once.html", context)
    if not form.is_valid():
        return redirect(request.path)
    kept = WARNING_SIGNS.fitting(entry.body.answers)
    reading = read_signs({**kept, **form.answers()})
    return render(
        request, "space/reflections/signs_once_found.html", {**context, "reading": reading}
    )
