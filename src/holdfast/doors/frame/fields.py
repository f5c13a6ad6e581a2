"""The fields of a form that carry somebody's words, and giving them back when nothing can be written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

# Never stored, never shown again: the form's own furniture, secrets, and a file that can be chosen anew.
NOT_WORDS = frozenset(
    {
        "csrfmiddlewaretoken", "w", "act", "sure", "page", "lines",
        "afraid", "ticket", "website", "half", "current", "passphrase", "new_passphrase", "again", "code", "first_group", "second_group",
    }
)  # fmt: skip
FURNITURE = frozenset({"entry", "revision"})  # kept with the words, and no words themselves

Fields = dict[str, list[str]]


def fields_of(request: HttpRequest) -> Fields:
    """The fields of a post that are the person's."""
    return {name: values for name, values in request.POST.lists() if name not in NOT_WORDS}


def has_words(fields: Fields) -> bool:
    """Whether a form carries more than its own furniture."""
    return any(
        value.strip()
        for name, values in fields.items()
        if name not in FURNITURE
        for value in values
    )


def not_kept(request: HttpRequest, *, status: int = 422) -> HttpResponse:
    """When nothing could be written: the words go back to the person, in a page they can copy them from."""
    texts = [
        value
        for name, values in fields_of(request).items()
        if name not in FURNITURE
        for value in values
        if value.strip()
    ]
    return render(request, "frame/not_kept.html", {"texts": texts}, status=status)
