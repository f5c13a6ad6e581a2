"""What the person wrote below articles: how each comment stands, and deleting it for good."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe

from holdfast.actions import own_comments as acts
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.reply_reading import reading_beside
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.shelves import collection, local_moment
from holdfast.practice.comment_text import paragraphs


@person_required
@require_safe
def own_comments(request: SpaceRequest) -> HttpResponse:
    """Every comment whose code the journal holds, the newest first."""
    found = acts.own_comments(store=request.store, secrets=operator_secrets())
    now = local_moment(request)
    context = {"found": [shown(request, one, now) for one in found]}
    return render(request, "space/data/own_comments.html", context)


@person_required
@require_POST
def delete_own_comment(request: SpaceRequest, entry_id: UUID) -> HttpResponse:
    """Delete one, with its code."""
    is_there = acts.delete_own(
        entry_id, store=request.store, secrets=operator_secrets(), now=request.moment
    )
    if not is_there:
        raise Http404
    return redirect("space:own-comments")


def shown(request: SpaceRequest, found: acts.Found, now: datetime) -> dict[str, Any]:
    """A comment as its author sees it; without its row only where it was."""
    kept, own = found.kept, found.own
    article = collection().known_as(kept.language, kept.slug, now)
    return {
        "id": found.entry_id,
        "language": kept.language,
        "title": article.front.title if article else kept.slug,
        "href": conversation_of(kept.language, article.front.slug) if article else "",
        "state": own.state if own else "",
        "reply": own.reply if own else "",
        "reading": reading_beside(request, own.reply if own else None),
        "paragraphs": paragraphs(own.text) if own else [],
    }


def conversation_of(language: str, slug: str) -> str:
    """Where readers find it; a language that is switched off since falls back to the first."""
    known = {code for code, _ in settings.LANGUAGES}
    with override(language if language in known else settings.LANGUAGE_CODE):
        return reverse("talk:conversation", args=[slug])
