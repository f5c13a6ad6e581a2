"""The quiet page after signing in, and the words that waited for it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from holdfast.actions import sessions, waiting
from holdfast.actions.checking import check_journal
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.late import address_of
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.preferences import Preferences
from holdfast.words.dates import day_text

SAID_ONCE = (Note.TRIES, Note.MISMATCHES)


@person_required
@require_GET
def arrived(request: SpaceRequest) -> HttpResponse:
    """Where one arrives: nothing of the journal is in sight. What has to be said is said once."""
    space = request.space
    checked = check_journal(request.store, Preferences)
    words = active_words()
    context = {
        "tries": int(space.told(Note.TRIES) or 0),
        "mismatches": int(space.told(Note.MISMATCHES) or 0),
        "code_is_open": bool(space.told(Note.CODE)),
        "last_kept": day_text(checked.last_kept_at.date(), words) if checked.last_kept_at else "",
        "pieces": [shown(piece) for piece in waiting.waiting_pieces(space.keyring)],
    }
    sessions.forget_notes(space, *SAID_ONCE)
    return render(request, "space/arrived.html", context)


@person_required
@require_POST
def delete_waiting(request: SpaceRequest, piece_id: UUID) -> HttpResponse:
    """Let one piece go. A piece that is not there, or not yours, is not found."""
    pieces = waiting.waiting_pieces(request.space.keyring)
    if piece_id not in {piece.id for piece in pieces}:
        raise Http404
    waiting.let_go(request.space.keyring, piece_id)
    return redirect("space:arrived")


def shown(piece: waiting.Piece) -> dict[str, str]:
    """A waiting piece as the page lists it: when it came, and where it opens."""
    return {
        "id": str(piece.id),
        "day": day_text(piece.arrived_at.date(), active_words()),
        "href": f"{address_of(piece.page)}?w={piece.id}",
    }
