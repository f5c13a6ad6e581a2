"""The mark of a browser that left: the script sets it, and whatever is asked with it is asked signed out.

Quick exit goes away at once and tells the server on the side. That word may come after somebody pressed
Back, or never. The mark lies in the browser and comes along with the next request, whichever that is.
"""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase

from .guard.kinds import Answer
from .pages import PAGE_HEADER


def left_mark() -> str:
    """The cookie as the script writes it. It is gone with the next answer, or when the browser closes."""
    secure = "; Secure" if settings.COOKIE_SECURE else ""
    return f"{settings.LEFT_COOKIE}=1; Path=/; SameSite=Strict{secure}"


class Leaving:
    """Ends the session of a browser that left, before any page is asked for."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _has_left(request):
            return self.get_response(request)
        from .session import end_session, take_cookie  # late: nearly every request does without

        try:
            end_session(request)
            is_over = True
        except DatabaseError:  # the mark stays for the next request, and this one opens nothing
            is_over = False
        request.COOKIES.pop(settings.SESSION_COOKIE, None)
        response = self.get_response(request)
        if is_over and settings.SESSION_COOKIE not in response.cookies:
            take_cookie(response)
        return response


def _has_left(request: HttpRequest) -> bool:
    """Whether the browser says that it left.

    The draft that the script sends on its way out may bear the mark already. It is still kept: what
    answers it shows nothing.
    """
    return bool(request.COOKIES.get(settings.LEFT_COOKIE)) and PAGE_HEADER not in request.headers
