"""On one's own computer only the browser that this program opened gets an answer."""

import secrets
from hmac import compare_digest
from html import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from holdfast.doors.frame.guard import start_token
from holdfast.doors.frame.guard.kinds import Answer
from holdfast.doors.frame.guard.peer import another_account_is_connected
from holdfast.doors.frame.packaged import static_address
from holdfast.words import Words

PAGE = '<!doctype html><html lang="{language}"><meta charset="utf-8">{head}<title>Notes</title>'


class LaunchCookie:
    """Without the cookie of the start address every path is a 403 with one neutral sentence.

    The cookie's value lives in this process only, so a restart ends it.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.value = secrets.token_urlsafe(32)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not settings.HOLDFAST_NEEDS_LAUNCH:
            return self.get_response(request)
        if _is_foreign(request):
            return refusal(request)
        if request.path_info.startswith(start_token.PREFIX):
            return self._start(request)
        if compare_digest(
            request.COOKIES.get(settings.LAUNCH_COOKIE, "").encode(), self.value.encode()
        ):
            return self.get_response(request)
        return refusal(request)

    def _start(self, request: HttpRequest) -> HttpResponse:
        token = request.path_info.removeprefix(start_token.PREFIX).rstrip("/")
        language = (
            start_token.redeem(settings.HOLDFAST_HOME, token) if request.method == "GET" else None
        )
        return refusal(request) if language is None else self._welcome(language)

    def _welcome(self, language: str) -> HttpResponse:
        """200 with a refresh: after a redirect from elsewhere Chromium withholds a Strict cookie."""
        target = "/" if language == settings.LANGUAGE_CODE else f"/{language}/"
        icon = f'<link rel="icon" href="{static_address("holdfast/icon.svg")}">'
        refresh = f'<meta http-equiv="refresh" content="0;url={target}">{icon}'
        link = f'<p><a href="{target}">{escape(Words(language).text("start.continue"))}</a></p>'
        response = HttpResponse(PAGE.format(language=language, head=refresh) + link)
        response.set_cookie(settings.LAUNCH_COOKIE, self.value, httponly=True, samesite="Strict")
        return response


def refusal(request: HttpRequest) -> HttpResponse:
    """403: nothing here tells what this program is for."""
    language = "ro" if request.path_info.startswith("/ro/") else "en"
    sentence = escape(Words(language).text("start.closed"))
    return HttpResponse(PAGE.format(language=language, head="") + f"<p>{sentence}</p>", status=403)


def _is_foreign(request: HttpRequest) -> bool:
    host, _, port = request.META["HTTP_HOST"].rpartition(":")
    return another_account_is_connected(host, int(port)) if port.isdigit() else False
