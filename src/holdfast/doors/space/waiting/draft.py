"""Drafts: what the page's script sends while somebody writes, and starting again without it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.translation import override
from django.views.decorators.http import require_POST

from holdfast.actions import drafts
from holdfast.doors.frame.access import keep_late_words, person_required
from holdfast.doors.frame.fields import Fields, fields_of, has_words
from holdfast.doors.frame.late import let_go
from holdfast.doors.frame.pages import PAGE_HEADER, address_of, page_of
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.session import end_session, take_cookie
from holdfast.storage.journal_store import JournalStore

LEAVE_HEADER = "X-Leave"
LONGEST_PAGE = 120  # characters of an address


@require_POST
def draft(request: HttpRequest) -> HttpResponse:
    """Keep what is on a page, as its draft. 204 when it is kept; 401 after the lock, and the words wait, sealed.

    The script names the page its form belongs to in a header. A form of another site cannot send one. Another header
    says that the person left: the words are kept, and then the session ends.
    """
    page = page_of(request.headers.get(PAGE_HEADER, ""))
    if not is_private_page(page):
        return HttpResponseBadRequest()
    status = take_in(request, page, fields_of(request))
    if LEAVE_HEADER not in request.headers:
        return HttpResponse(status=status)
    end_session(request)
    return take_cookie(HttpResponse(status=status))


def take_in(request: HttpRequest, page: str, fields: Fields) -> int:
    """Keep the words of a page as its draft; the status that says what became of them."""
    if request.space is None:
        if has_words(fields):
            keep_late_words(request, page, fields)
        return 401
    if not has_words(fields):
        drafts.let_go(page, store=request.store)
    elif not came_after_keeping(fields, request.store):
        drafts.save_draft(page, fields, store=request.store, now=request.moment)
    return 204


def came_after_keeping(fields: Fields, store: JournalStore) -> bool:
    """Whether these are the words of a new entry that is kept already: its draft was overtaken on the way."""
    entry, revision = (fields.get(name, [""])[0] for name in ("entry", "revision"))
    try:
        return not revision and bool(entry) and store.find(UUID(entry)) is not None
    except ValueError:
        return False


@person_required
@require_POST
def again(request: SpaceRequest) -> HttpResponse:
    """Let go of what was typed on a page, and show it fresh."""
    page = page_of(request.POST.get("page", ""))
    if not is_private_page(page):
        return HttpResponseBadRequest()
    let_go(request, page)
    return redirect(address_of(page))


def is_private_page(page: str) -> bool:
    """Whether this is the address of a page for somebody signed in: one of ours, and never another site's."""
    if not page.startswith("/") or page.startswith("//") or len(page) > LONGEST_PAGE:
        return False
    try:
        with override("en"):
            view = resolve(page).func
    except Resolver404:
        return False
    return getattr(view, "needs_person", False)
