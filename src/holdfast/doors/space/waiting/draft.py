"""Drafts: what the page's script sends while somebody writes, and starting again without it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.translation import override
from django.views.decorators.http import require_POST

from holdfast.actions import drafts
from holdfast.doors.frame.access import keep_late_words, person_required
from holdfast.doors.frame.fields import fields_of, has_words
from holdfast.doors.frame.late import let_go
from holdfast.doors.frame.pages import PAGE_HEADER, address_of, page_of
from holdfast.doors.frame.requests import SpaceRequest

LONGEST_PAGE = 120  # characters of an address


@require_POST
def draft(request: HttpRequest) -> HttpResponse:
    """Keep what is on a page, as its draft. 204 when it is kept; 401 after the lock, and the words wait, sealed.

    The script names the page its form belongs to in a header. A form of another site cannot send one.
    """
    page = page_of(request.headers.get(PAGE_HEADER, ""))
    if not is_private_page(page):
        return HttpResponseBadRequest()
    fields = fields_of(request)
    if request.space is None:
        if has_words(fields):
            keep_late_words(request, page, fields)
        return HttpResponse(status=401)
    if has_words(fields):
        drafts.save_draft(page, fields, store=request.store, now=request.moment)
    else:
        drafts.let_go(page, store=request.store)
    return HttpResponse(status=204)


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
