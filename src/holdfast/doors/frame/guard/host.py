"""The Host header must be one of ours, to the letter and port: a rebound name gets nothing."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from holdfast.doors.frame.guard.kinds import Answer

MISDIRECTED = 421


class ExactHost:
    """Answers 421, empty, to any other Host, and on a hosted site to anything but HTTPS."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.META.get("HTTP_HOST", "") not in settings.HOLDFAST_HOSTS:
            return HttpResponse(status=MISDIRECTED)
        if settings.HOLDFAST_HOSTED and not request.is_secure():
            return HttpResponse(status=MISDIRECTED)
        return self.get_response(request)
