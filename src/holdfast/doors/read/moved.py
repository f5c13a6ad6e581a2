"""What is not here: old addresses of articles lead on, everything else is the page for that."""

from __future__ import annotations

import re

from django.http import HttpResponse, HttpResponsePermanentRedirect

from holdfast.doors.frame.errors import not_found
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import collection, local_moment

from .addresses import address_of

_TALK = re.compile(r"(.*/read/[^/]+/)(talk/.*)")  # an article, and what is said below it


def moved_or_not_found(
    request: HoldfastRequest, exception: Exception | None = None
) -> HttpResponse:
    """301 to the article that names this address among its aliases, or to what is said below it, else 404."""
    talk = _TALK.fullmatch(request.path)
    path, below = talk.groups() if talk else (request.path, "")
    article = None
    if request.method in {"GET", "HEAD"}:
        article = collection().moved_to(path, local_moment(request))
    if article is None:
        return not_found(request, exception)
    return HttpResponsePermanentRedirect(address_of(article) + below)
