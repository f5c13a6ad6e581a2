"""The quiet page after signing in, and the words that waited for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import drafts, journal, sessions, waiting
from holdfast.actions.checking import check_journal
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.deleting import delete_when_sure
from holdfast.doors.frame.pages import address_of
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.preferences import Preferences
from holdfast.words.dates import day_text

from .draft import is_private_page

SAID_ONCE = (Note.TRIES, Note.MISMATCHES)


@dataclass(frozen=True)
class Unfinished:
    """Words that are not kept yet: a form that came after the lock, or a draft."""

    id: UUID
    page: str
    fields: dict[str, list[str]] = field(repr=False)
    written_at: datetime
    is_draft: bool

    @property
    def day(self) -> str:
        """The day they were written."""
        return day_text(self.written_at.date(), active_words())

    @property
    def href(self) -> str:
        """Where they open in their form; a draft is there anyway. Empty for a page that is none of ours."""
        if not is_private_page(self.page):
            return ""
        address = address_of(self.page)
        return address if self.is_draft else f"{address}?w={self.id}"


def unfinished(request: SpaceRequest) -> list[Unfinished]:
    """All words that wait for their person, the newest first."""
    pieces = [
        Unfinished(piece.id, piece.page, piece.fields, piece.arrived_at, is_draft=False)
        for piece in waiting.waiting_pieces(request.space.keyring)
    ]
    open_drafts = [
        Unfinished(entry.id, entry.body.page, entry.body.fields, entry.kept_at, is_draft=True)
        for entry in drafts.open_drafts(store=request.store)
    ]
    return sorted(pieces + open_drafts, key=lambda words: words.written_at, reverse=True)


def require_unfinished(request: SpaceRequest, words_id: UUID) -> Unfinished:
    """The words with this id, or 404: somebody else's look like none."""
    found = (words for words in unfinished(request) if words.id == words_id)
    words = next(found, None)
    if words is None:
        raise Http404
    return words


@person_required
@require_GET
def arrived(request: SpaceRequest) -> HttpResponse:
    """Where one arrives: nothing of the journal is in sight. What has to be said is said once."""
    space = request.space
    last = check_journal(request.store, Preferences).last_kept_at
    context = {
        "tries": int(space.told(Note.TRIES) or 0),
        "mismatches": int(space.told(Note.MISMATCHES) or 0),
        "code_is_open": bool(space.told(Note.CODE)),
        "last_kept": day_text(last.date(), active_words()) if last else "",
        "unfinished": unfinished(request),
    }
    sessions.forget_notes(space, *SAID_ONCE)
    return render(request, "space/waiting/arrived.html", context)


@person_required
@require_GET
def words(request: SpaceRequest, words_id: UUID) -> HttpResponse:
    """Only the words, to copy: their form may not be there any more."""
    return render(
        request, "space/waiting/words.html", {"words": require_unfinished(request, words_id)}
    )


@person_required
@require_http_methods(["GET", "POST"])
def delete_words(request: SpaceRequest, words_id: UUID) -> HttpResponse:
    """Let unfinished words go, after one question."""
    unwanted = require_unfinished(request, words_id)
    words, to_start = active_words(), reverse("space:arrived")
    return delete_when_sure(
        request,
        words.text("today.waiting_delete"),
        which=[words.text("today.waiting_kept_on", day=unwanted.day)],
        keep=to_start,
        delete=lambda: let_go(request, unwanted),
        then=to_start,
    )


def let_go(request: SpaceRequest, unwanted: Unfinished) -> None:
    """They are nowhere any more."""
    if unwanted.is_draft:
        journal.remove([unwanted.id], store=request.store)
    else:
        waiting.delete(request.space.keyring, unwanted.id)
