"""The practice today: comments that wait to be read, and those readers asked about."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from holdfast.actions import sessions
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import practitioner_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.shelves import local_moment
from holdfast.practice.comment import PrivateReply
from holdfast.storage import comments

from .shown import shown

OFF = "off"


@practitioner_required
@require_safe
def today(request: SpaceRequest) -> HttpResponse:
    """The queue, the oldest first."""
    now = local_moment(request)
    context = {
        "waiting": shown(comments.waiting(), now),
        "reported": shown(comments.reported(), now),
        "keys_on": request.space.told(Note.KEYS) != OFF,
        "replies": tuple(PrivateReply),
    }
    return render(request, "practice/today.html", context)


@practitioner_required
@require_POST
def switch_keys(request: SpaceRequest) -> HttpResponse:
    """Single keys can get in the way of speech input and of tired hands: on or off for this session."""
    is_on = request.space.told(Note.KEYS) != OFF
    sessions.note(request.space, Note.KEYS.saying(OFF if is_on else "on"))
    return redirect("practice:practice")
