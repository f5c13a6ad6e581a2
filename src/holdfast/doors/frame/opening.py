"""What every request is given before a page sees it: its moment, and the space that its cookie opens."""

from __future__ import annotations

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from .guard.kinds import Answer


class Opening:
    """The only place where pages look at the clock."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.moment = datetime.now(UTC)
        request.space = None
        if request.COOKIES.get(settings.SESSION_COOKIE):
            from .session import open_space  # late: without a cookie nothing is opened

            open_space(request)
        return self.get_response(request)
