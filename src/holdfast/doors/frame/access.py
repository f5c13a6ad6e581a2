"""Who may open a page: answered in one place. What is not yours looks like what is not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from holdfast.actions import waiting

from .late import fields_of, not_kept
from .session import token_of

View = Callable[..., HttpResponse]


def person_required(view: View) -> View:
    """Only for somebody signed in. A form that comes too late is sealed and waits for its person."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.space is not None:
            return view(request, *args, **kwargs)
        if request.method == "POST" and not keep_late_words(request):
            return not_kept(request)
        return redirect("arrive:enter")

    guarded.needs_person = True
    return guarded


def keep_late_words(request: HttpRequest) -> bool:
    """Seal what a late form carries. True also when it carries nothing worth keeping."""
    fields = fields_of(request)
    token = token_of(request)
    if not any(value.strip() for values in fields.values() for value in values):
        return True
    return bool(token) and waiting.keep_late_words(token, request.path, fields, now=request.moment)
