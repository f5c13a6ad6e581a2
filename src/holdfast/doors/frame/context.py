"""What every page is told without asking: its language, the other languages, the demo mark."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


def page(request: HttpRequest) -> dict[str, Any]:
    """The context processor of the layout."""
    active = get_language() or settings.LANGUAGE_CODE
    return {
        "language": active,
        "languages": [_choice(request, code, name, active) for code, name in settings.LANGUAGES],
        "demo": settings.HOLDFAST_DEMO,
    }


def _choice(request: HttpRequest, code: str, name: str, active: str) -> dict[str, Any]:
    href = translate_url(request.path, code)
    return {"code": code, "name": name, "href": href, "current": code == active}
