"""All conversations: what was said in each, and opening or closing it."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from holdfast.doors.frame.access import practitioner_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.storage import comments

from .shown import page_of, shown, title_of


@practitioner_required
@require_safe
def conversations(request: SpaceRequest) -> HttpResponse:
    """Every article that was talked about, with its switch."""
    closed = comments.closed()
    talks = [
        {
            "language": language,
            "slug": slug,
            "title": title_of(language, slug),
            "is_closed": (language, slug) in closed,
        }
        for language, slug in comments.conversations()
    ]
    return render(request, "practice/conversations.html", {"talks": talks})


@practitioner_required
@require_safe
def conversation(request: SpaceRequest, language: str, slug: str) -> HttpResponse:
    """Everything of one conversation that still has words, also what is hidden or waits."""
    rows = comments.all_of(language, slug)
    is_closed = comments.is_closed(language, slug)
    if not rows and not is_closed:
        raise Http404
    context = {
        "items": shown(rows),
        "language_of": language,
        "title": title_of(language, slug),
        "page": page_of(language, slug),
        "is_closed": is_closed,
    }
    return render(request, "practice/conversation.html", context)


@practitioner_required
@require_POST
def switch(request: SpaceRequest, language: str, slug: str) -> HttpResponse:
    """Close an open conversation, open a closed one. One that never was is not here."""
    if (language, slug) not in comments.conversations():
        raise Http404
    if request.POST.get("do") == "close":
        comments.close(language, slug)
    else:
        comments.open_again(language, slug)
    return redirect("practice:conversations")
