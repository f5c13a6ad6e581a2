"""Forms and private pages answer only to our own pages and to the person's own navigation."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.module_loading import import_string

from holdfast.doors.frame.guard.kinds import Answer

OURS = frozenset({"same-origin", "none"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PRIVATE_DOORS = frozenset({"space", "keys", "practice"})


class FetchMetadata:
    """Refuses, where the browser says it, what another site or another port asked for."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.refuse = import_string(settings.CSRF_FAILURE_VIEW)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Runs after the address is resolved: the door decides what is private."""
        site = request.headers.get("Sec-Fetch-Site", "none")
        if site in OURS or not _is_guarded(request, view):
            return None
        answer: HttpResponseBase = self.refuse(request)
        return answer


def _is_guarded(request: HttpRequest, view: Callable[..., Any]) -> bool:
    """Every post is, apart from leaving: the exit takes any token and must never fail."""
    if request.method not in SAFE_METHODS:
        return not getattr(view, "csrf_exempt", False)
    match = request.resolver_match
    return match is not None and not PRIVATE_DOORS.isdisjoint(match.namespaces)
