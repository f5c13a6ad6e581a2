"""All conversations: what was said in each, and opening or closing it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from holdfast.doors.frame.access import practitioner_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.shelves import local_moment
from holdfast.storage import comments

from .shown import is_known, shown, slug_now, slugs_of, talk_of


@practitioner_required
@require_safe
def conversations(request: SpaceRequest) -> HttpResponse:
    """Every article that was talked about, with its switch."""
    now = local_moment(request)
    closed = at_their_slugs(comments.closed(), now)
    talks = [
        {
            "language": language,
            "slug": slug,
            "title": talk_of(language, slug, now)["title"],
            "is_closed": (language, slug) in closed,
        }
        for language, slug in sorted(at_their_slugs(comments.conversations(), now))
    ]
    return render(request, "practice/conversations.html", {"talks": talks})


def at_their_slugs(talks: Iterable[tuple[str, str]], now: datetime) -> set[tuple[str, str]]:
    """Each conversation once, at the slug its article has now."""
    return {(language, slug_now(language, slug, now)) for language, slug in talks}


@practitioner_required
@require_safe
def conversation(request: SpaceRequest, language: str, slug: str) -> HttpResponse:
    """Everything of one conversation that still has words, also what is hidden or waits.

    Where all was declined there is nothing to read, and still a conversation that can be closed.
    """
    now = local_moment(request)
    slugs = slugs_of(language, slug, now)
    if not is_known(language, slugs):
        raise Http404
    context = {
        "items": shown(comments.all_of(language, slugs), now),
        "language_of": language,
        **talk_of(language, slug, now),
        "is_closed": comments.is_closed(language, slugs),
    }
    return render(request, "practice/conversation.html", context)


@practitioner_required
@require_POST
def switch(request: SpaceRequest, language: str, slug: str) -> HttpResponse:
    """Close an open conversation, open a closed one. One that never was is not here."""
    slugs = slugs_of(language, slug, local_moment(request))
    if not is_known(language, slugs):
        raise Http404
    if request.POST.get("do") == "close":
        comments.close(language, slug)
    else:
        comments.open_again(language, slugs)
    return redirect("practice:conversations")
