"""From the cookie to a signed-in person and back. The cookie is a token that opens nothing alone."""

from __future__ import annotations

from typing import TypeVar

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from holdfast.actions import sessions
from holdfast.actions.sessions import OpenSession
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.session import TokenMalformed, token_from_cookie, token_to_cookie

Response = TypeVar("Response", bound=HttpResponseBase)


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


def end_session(request: HttpRequest) -> None:
    """End the session behind the cookie whole, whether it was still open or not."""
    if token := token_of(request):
        sessions.leave(token)


def give_cookie(response: HttpResponse, session: OpenSession) -> HttpResponse:
    """Hand the browser its token, for as long as it stays open, and let it no longer say that it left."""
    response.set_cookie(
        settings.SESSION_COOKIE,
        token_to_cookie(session.token),
        secure=settings.COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
        path="/",
    )
    response.delete_cookie(settings.LEFT_COOKIE, path="/", samesite="Strict")
    return response


def take_cookie(response: Response) -> Response:
    """Have the browser forget its token, and that it left, and the token of its forms: no form it still has can be sent."""
    for name in (settings.SESSION_COOKIE, settings.LEFT_COOKIE, settings.CSRF_COOKIE_NAME):
        response.delete_cookie(name, path="/", samesite="Strict")
    return response
