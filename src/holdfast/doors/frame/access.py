"""Who may open a page: answered in one place. What is not yours looks like what is not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from holdfast.actions import waiting
from holdfast.actions.roles import PRACTITIONER

from .fields import Fields, fields_of, has_words, not_kept
from .pages import page_of
from .requests import SpaceRequest
from .session import token_of

View = Callable[..., HttpResponse]


def person_required(view: View | None = None, *, keeps_late_words: bool = True) -> Any:
    """Only for somebody signed in. A form that comes too late is sealed and waits for its person.

    Without any session the form was sent by somebody pressing Back after the person left: they get the door, not the words.

    `keeps_late_words=False` is for the pages on safety: what is said there is never stored, not even sealed.
    """
    if view is None:
        return partial(person_required, keeps_late_words=keeps_late_words)

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.space is not None:
            return view(request, *args, **kwargs)
        if request.method != "POST" or not keeps_late_words:
            return redirect("arrive:enter")
        fields = fields_of(request)
        if not has_words(fields) or token_of(request) is None:
            return redirect("arrive:enter")
        if not keep_late_words(request, page_of(request.path), fields):
            return not_kept(request)
        return redirect(f"{reverse('arrive:enter')}?late=1")

    guarded.needs_person = True
    return guarded


def practitioner_required(view: View) -> View:
    """Only for a signed-in practitioner. For everybody else there is nothing here."""

    @wraps(view)
    def guarded(request: SpaceRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.space.role != PRACTITIONER:
            raise Http404
        return view(request, *args, **kwargs)

    guarded.needs_role = PRACTITIONER
    return person_required(guarded)


def keep_late_words(request: HttpRequest, page: str, fields: Fields) -> bool:
    """Seal what a late form carries. False when nobody can be found to seal it to, or it is too much."""
    token = token_of(request)
    return bool(token) and waiting.keep_late_words(token, page, fields, now=request.moment)
