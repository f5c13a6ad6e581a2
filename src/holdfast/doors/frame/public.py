"""Pages that are the same for everyone signed out: made once, asked for again they answer "unchanged".

A browser may keep such a page and has to ask each time. Without that, somebody who has just entered would
get the page of before, without its lock; and a text that was taken back would be read on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from .guard.headers import may_be_kept
from .kept_pages import KeptPage, KeptPages, kept_page
from .requests import HoldfastRequest
from .shelves import collection, local_moment

View = Callable[..., HttpResponse]
ASK_EACH_TIME = "no-cache"
VARY = "Accept-Encoding, Cookie"
PAGES = KeptPages()


def public(view: View) -> View:
    """For a page without a word of anybody's own, made from articles alone.

    Signed in it has a lock and the person's way around, and then nothing keeps it. A page with a query
    is made each time: there is no end of queries.
    """

    @wraps(view)
    def answer(request: HoldfastRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.space is not None:
            return view(request, *args, **kwargs)
        key = None if request.META.get("QUERY_STRING") else _key(request)
        page = PAGES.get(key) if key else None
        if page is None:
            response = view(request, *args, **kwargs)
            if response.status_code != 200 or response.cookies:
                return response
            page = kept_page(response.content, response["Content-Type"])
            if key:
                PAGES.keep(key, page)
        return _sent(request, page)

    return answer


def _key(request: HoldfastRequest) -> Hashable:
    """All that a page depends on: its address, what readers see now, and what this site was told."""
    return (
        request.scheme,
        request.META.get("HTTP_HOST", ""),  # checked already: it is one of ours
        request.path,
        collection().edition(local_moment(request)),
        settings.HOLDFAST_PRACTICE,
        settings.HOLDFAST_PROFILE,
        settings.HOLDFAST_EXIT_TARGET,
        settings.HOLDFAST_DEMO,
    )


def _sent(request: HoldfastRequest, page: KeptPage) -> HttpResponse:
    """The page compressed where the browser can read that, or 304 where it has this very page."""
    headers = {"Content-Type": page.content_type, "ETag": page.tag, "Vary": VARY}
    is_small = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    if is_small:
        headers["Content-Encoding"] = "gzip"
    response = HttpResponse(page.gzipped if is_small else page.content, headers=headers)
    if "HTTP_IF_NONE_MATCH" in request.META:
        response = get_conditional_response(request, etag=page.tag, response=response)
    may_be_kept(response, ASK_EACH_TIME)
    return response
