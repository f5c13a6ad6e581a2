"""Leaving and locking. Leaving never asks, never fails, and shows nothing."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language_from_path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from holdfast.actions import sessions
from holdfast.doors.frame.pages import page_in
from holdfast.doors.frame.session import end_session, take_cookie, token_of


@csrf_exempt
def leave(request: HttpRequest) -> HttpResponse:
    """End the session, answer with an empty page that goes elsewhere.

    200 and a refresh, not a redirect: the browser would hold a redirect of a form to another site back,
    and would wait for that site with the page still in view. No CSRF token, so that an old page leaves too.
    """
    end_session(request)
    return take_cookie(render(request, "arrive/leave.html"))


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Close the space and keep the cookie: a form sent with it can still be sealed for its person.

    The door says that drafts wait. Whether there is one is sealed by now, so it says the same to everyone. It speaks the
    language of the page that was locked; this address has none.
    """
    if token := token_of(request):
        sessions.lock(token, now=request.moment)
    page = urlsplit(request.headers.get("Referer", "")).path
    language = get_language_from_path(page) or settings.LANGUAGE_CODE
    return redirect(f"{page_in(reverse('arrive:enter'), language)}?locked=1")
