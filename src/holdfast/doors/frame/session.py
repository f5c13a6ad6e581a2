"""From the cookie to a signed-in person and back. The cookie is a token that opens nothing alone."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from holdfast.actions import sessions
from holdfast.actions.sessions import OpenSession
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.session import TokenMalformed, token_from_cookie, token_to_cookie


def open_space(request: HttpRequest) -> None:
    """Give a request the session its cookie opens, and the journal's store with it."""
    request.space = resume(request)
    if request.space:
        request.store = JournalStore(request.space.keyring)


def resume(request: HttpRequest) -> OpenSession | None:
    """The open session of this request; without a cookie no table is asked.

    Help opens even while the database does not answer: then it is shown as to somebody signed out.
    """
    token = token_of(request)
    try:
        return sessions.resume(token, now=request.moment) if token else None
    except DatabaseError:
        if request.path.startswith(reverse("help:now")):
            return None
        raise


def token_of(request: HttpRequest) -> bytes | None:
    """The token in the cookie, or None when there is none or it is not one of ours."""
    try:
        return token_from_cookie(request.COOKIES.get(settings.SESSION_COOKIE, ""))
    except TokenMalformed:
        return None


def give_cookie(response: HttpResponse, session: OpenSession) -> HttpResponse:
    """Hand the browser its token, for as long as it stays open."""
    response.set_cookie(
        settings.SESSION_COOKIE,
        token_to_cookie(session.token),
        secure=settings.COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
        path="/",
    )
    return response


def take_cookie(response: HttpResponse) -> HttpResponse:
    """Have the browser forget its token."""
    response.delete_cookie(settings.SESSION_COOKIE, path="/", samesite="Strict")
    if settings.COOKIE_SECURE:  # a __Host- cookie is only replaced by a secure one
        response.cookies[settings.SESSION_COOKIE]["secure"] = True
    return response
