"""What can go wrong below a page, answered kindly: too busy, too large, not writable, gone."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from .errors import too_busy
from .fields import fields_of, has_words, not_kept
from .guard.kinds import Answer


class Trouble:
    """Turns known exceptions into pages; what was typed goes back to the person."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """None for everything else: that is a fault of ours, and the 500 page says so."""
        from holdfast.vault.gate import (
            TooBusy,
        )  # late: the vault is imported once something is sealed
        from holdfast.vault.padding import TooLarge
        from holdfast.vault.sealing import SealBroken

        if isinstance(exception, TooBusy):
            return too_busy(request)
        if isinstance(exception, TooLarge):
            return not_kept(request, status=413)
        if (
            isinstance(exception, Http404)
            and request.method == "POST"
            and has_words(fields_of(request))
        ):
            return not_kept(request, status=404)  # the entry was deleted elsewhere meanwhile
        if isinstance(exception, DatabaseError | SealBroken) and request.method == "POST":
            return not_kept(request, status=503)
        return None
