"""Pages that anyone may keep: asked for again they may answer "unchanged", and they travel compressed."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any

from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from .guard.headers import may_be_kept
from .requests import HoldfastRequest

View = Callable[..., HttpResponse]
KEPT = "public, max-age=300"  # a text that must go is gone everywhere within five minutes


def public(view: View) -> View:
    """For a page without a word of anybody's own. Signed in it has a lock, and then nothing keeps it."""

    @wraps(view)
    def answer(request: HoldfastRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.space is not None or response.status_code != 200:
            return response
        return _unless_unchanged(request, response)

    return answer


def _unless_unchanged(request: HoldfastRequest, response: HttpResponse) -> HttpResponse:
    tag = f'W/"{hashlib.sha256(response.content).hexdigest()[:20]}"'
    response["ETag"] = tag  # weak: the same page, compressed or not
    patch_vary_headers(response, ("Accept-Encoding",))
    answer = get_conditional_response(request, etag=tag, response=response)
    may_be_kept(answer, KEPT)
    if answer.status_code == 200 and "gzip" in request.headers.get("Accept-Encoding", ""):
        answer.content = _compressed(answer.content)
        answer["Content-Encoding"] = "gzip"
    return answer


@lru_cache(maxsize=128)
def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, 6, mtime=0)
