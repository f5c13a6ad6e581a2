"""The front page, and the page about browsers and history."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from holdfast.doors.frame.requests import HoldfastRequest

from .lists import card, published
from .structured_practice import practice_data

LATEST = 3  # texts on the front page


@require_safe
def home(request: HoldfastRequest) -> HttpResponse:
    """What Holdfast is and is not, the doors, and the latest texts."""
    latest = [card(article) for article in published(request)[:LATEST]]
    context = {"latest": latest, "structured": practice_data(request)}
    return render(request, "read/home.html", context)


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What a browser remembers, what Quick exit does and does not, and what Holdfast keeps."""
    return render(request, "read/privacy.html")
