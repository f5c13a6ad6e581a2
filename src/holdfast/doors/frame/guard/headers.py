"""Headers on every response, and `no-store` on all that is not meant to be kept."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from holdfast.doors.frame.guard.kinds import Answer

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    )
)
# Every feature that browsers know and a page could ask for; Holdfast asks for none.
FEATURES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "clipboard-write",
    "compute-pressure", "digital-credentials-get", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get",
    "idle-detection", "interest-cohort", "keyboard-map", "language-model", "local-fonts",
    "local-network-access", "magnetometer", "microphone", "midi", "on-device-speech-recognition",
    "otp-credentials", "payment", "picture-in-picture", "private-state-token-issuance",
    "private-state-token-redemption", "publickey-credentials-create", "publickey-credentials-get",
    "screen-wake-lock", "serial", "storage-access", "summarizer", "translator", "usb",
    "window-management", "xr-spatial-tracking",
)  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Not `no-referrer`: forms would then send `Origin: null`, which the CSRF check refuses.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
}
TWO_YEARS = 2 * 365 * 24 * 60 * 60


class SecurityHeaders:
    """Stands outermost, so that refusals and errors carry the same headers as pages."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response[name] = value
        if settings.HOLDFAST_HOSTED:
            response["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
        response["Cache-Control"] = _cache_control(request, response)
        if isinstance(response, HttpResponse):  # a length spares the server sending in chunks
            response["Content-Length"] = str(len(response.content))
        return response


def may_be_kept(response: HttpResponseBase, policy: str) -> None:
    """Mark a response the same for everyone as one that may be kept, under `policy`."""
    response.kept_under = policy  # type: ignore[attr-defined]  # our own mark on Django's response


def kept_for(seconds: int) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view whose page is public and the same for everyone: browsers may keep it this long."""

    def mark(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            may_be_kept(response, f"public, max-age={seconds}")
            return response

        return marked

    return mark


def _cache_control(request: HttpRequest, response: HttpResponseBase) -> str:
    """`no-store`, unless the page is marked, went well, sets no cookie and nobody is signed in."""
    policy = getattr(response, "kept_under", None)
    is_for_all = not response.cookies and getattr(request, "space", None) is None
    keepable = is_for_all and response.status_code in {200, 304}
    return policy if policy and keepable else "no-store"
