"""Pages for what went wrong: no database, no session, the exit and the way to help still there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .fields import fields_of, has_words, not_kept

# Needs no words, no template, no addresses: each of them may be what is broken.
LAST_RESORT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes</title>'
    '<form method="post" action="/leave/"><button>Quick exit</button></form>'
    "<p>Something went wrong. What you kept before is still kept.</p>"
    '<p><a href="/help/">Help now</a></p>'
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not be read."""
    return _page(request, "404", status=400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: asked from somewhere that may not ask."""
    return _page(request, "403", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: not there, or not yours; nobody is told which."""
    return _page(request, "404", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. When even the page for it is broken, the exit and the help line remain."""
    try:
        return _page(request, "500", status=500)
    except Exception:  # whatever it was, it is logged already; this answer must not fail
        return HttpResponse(LAST_RESORT, status=500)


def too_busy(request: HttpRequest) -> HttpResponse:
    """503: everything takes its turn; nothing was changed."""
    response = _page(request, "503", status=503)
    response["Retry-After"] = "5"
    return response


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without a valid token; `reason` is Django's and is shown to nobody.

    A browser that was restarted has lost its token: what was typed on our own page goes back to the person. What was
    typed in a space goes back only while that space's cookie is there: after leaving, Back could send the form again.
    """
    is_ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    if is_ours and has_words(fields_of(request)) and _may_go_back(request):
        return not_kept(request, status=403)
    return _page(request, "403", status=403)


def _may_go_back(request: HttpRequest) -> bool:
    from .session import token_of  # late: the pages of a start need no vault

    match = request.resolver_match
    is_private = match is not None and getattr(match.func, "needs_person", False)
    return not is_private or token_of(request) is not None


def _page(request: HttpRequest, name: str, *, status: int) -> HttpResponse:
    return render(request, f"frame/{name}.html", status=status)
