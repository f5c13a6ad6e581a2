"""What a log line may know of a request: an id of its own, and how long it took."""

import secrets
import time

from django.http import HttpRequest, HttpResponseBase

from holdfast.doors.frame.guard.kinds import Answer


class Trace:
    """Gives each request a random id and its start; outermost, so that every refusal has them."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.log_id = secrets.token_hex(4)  # type: ignore[attr-defined]  # our own mark
        request.started = time.monotonic()  # type: ignore[attr-defined]  # our own mark
        return self.get_response(request)
