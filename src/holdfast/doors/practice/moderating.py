"""One decision about one comment."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from holdfast.actions import comments as acts
from holdfast.actions import sessions
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import practitioner_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.shelves import local_moment
from holdfast.practice.comment import CommentAct, CommentState, PrivateReply
from holdfast.storage import comments

from .shown import is_known, slugs_of

KEEP = "keep"  # readers asked to look; the practice has looked and it stays


@practitioner_required
@require_POST
def moderate(request: SpaceRequest, comment_id: UUID) -> HttpResponse:
    """Carry out what the button says, such as `publish` or `decline:advertises`, and say what was done."""
    row = comments.find(comment_id)
    if row is None:
        raise Http404
    sessions.note(request.space, Note.DONE.saying(f"practice.done.{outcome(request, comment_id)}"))
    if request.POST.get("from") != "conversation":
        return redirect("practice:practice")
    if not is_known(row.language, slugs_of(row.language, row.slug, local_moment(request))):
        return redirect("practice:conversations")  # it was the last one, and is deleted
    return redirect("practice:conversation", row.language, row.slug)


def outcome(request: SpaceRequest, comment_id: UUID) -> str:
    """Which sentence says what happened. Raises Http404 for a button that no page has."""
    wanted, _, reply = request.POST.get("do", "").partition(":")
    if wanted == KEEP:
        comments.forget_reports(comment_id)
        return KEEP
    try:
        act = CommentAct(wanted)
        moved = acts.moderate(
            comment_id,
            act,
            now=request.moment,
            reply=PrivateReply(reply) if reply else None,
            seen=request.POST.get("seen", ""),
        )
    except ValueError:
        raise Http404 from None
    return str(moved) if isinstance(moved, CommentState) else "meanwhile"
