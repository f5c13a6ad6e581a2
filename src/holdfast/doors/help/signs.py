"""Signs that a practitioner may help: facts first, then seven signs, then what can be done and said.

One address answers the whole walk. What was said travels in the body of the form: never in an address, and it is not stored.
An emergency ends the walk, and its numbers stand on top.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from holdfast.doors.frame.reflection_form import ReflectionForm
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.help.level import HelpReading, Level, read_help
from holdfast.healing.help.questions import (
    AFTER_FIRST,
    DAILY_LIFE,
    ENDING_LIFE,
    FIRST,
    HELP,
    NEAREST,
    OVER_A_MONTH,
    DailyLife,
    Nearest,
    Sign,
    answers_of,
)

from .now import lines_here

# What a form asks for next. Anything else, and what only a hand could type, asks for the result.
TO_SIGNS, CHANGE = "signs", "change"
INSTEAD = {NEAREST: "rather_not_say", ENDING_LIFE: "rather_not_say"}  # elsewhere: not sure
OFFERED: dict[str, tuple[IntEnum, ...]] = {
    NEAREST: (Nearest.NOW, Nearest.TODAY, Nearest.LATELY, Nearest.NOT_SURE, Nearest.NONE),
    DAILY_LIFE: tuple(DailyLife),
}
LABELS = {
    NEAREST: "help.signs.nearest",
    ENDING_LIFE: "help.direct.answer",
    DAILY_LIFE: "help.signs.daily_life",
    OVER_A_MONTH: "help.signs.over_a_month",
}


@require_http_methods(["GET", "HEAD", "POST"])
def signs(request: HoldfastRequest, code: str = "") -> HttpResponse:
    """The first page on GET; after that, the page that fits what was said so far."""
    shown = {**lines_here(request, code), "choices_of": choices_of}
    if request.method != "POST":
        form = ReflectionForm(reflection=HELP)
        return render(request, "help/signs_first.html", {**shown, "form": form})
    form = ReflectionForm(request.POST, reflection=HELP)
    shown["form"] = form
    if form.errors:
        return asked_again(request, form, shown)
    return answered(request, read_help(form.answers()), shown)


def asked_again(
    request: HoldfastRequest, form: ReflectionForm, shown: dict[str, Any]
) -> HttpResponse:
    """The page with the question that needs another look."""
    which = "first" if any(item in form.errors for item in FIRST) else "items"
    return render(request, f"help/signs_{which}.html", {**shown, "asked": tuple(Sign)}, status=422)


def answered(request: HoldfastRequest, reading: HelpReading, shown: dict[str, Any]) -> HttpResponse:
    """An emergency before everything; what is for today before the signs, which then wait below."""
    step = request.POST.get("step")
    shown["reading"] = reading
    if reading.is_emergency:
        return render(request, "help/signs_emergency.html", shown)
    if step == CHANGE or (step == TO_SIGNS and reading.level is not Level.URGENT):
        return render(request, "help/signs_items.html", {**shown, "asked": tuple(Sign)})
    asked_all = step != TO_SIGNS
    said = (*FIRST, *AFTER_FIRST) if asked_all else FIRST
    return render(
        request, "help/signs_result.html", {**shown, "said": said, "asked_all": asked_all}
    )


def choices_of(item: str) -> list[dict[str, str]]:
    """The answers of a question in words, in the order they are offered."""
    words, key = active_words(), LABELS.get(item, "help.signs.answer")
    offered = OFFERED.get(item, tuple(reversed(answers_of(item))))  # yes before no
    named = [(str(answer.value), answer.name.lower()) for answer in offered]
    instead = INSTEAD.get(item, "not_sure")
    return [
        {"value": value, "name": name, "label": words.text(f"{key}.{name}")}
        for value, name in (*named, (instead, instead))
    ]
