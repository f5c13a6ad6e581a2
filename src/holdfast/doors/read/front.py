"""The front page, and the page about browsers and history."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Holdfast is and is not, and the doors."""
    return render(request, "read/home.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What a browser remembers, what Quick exit does and does not, and what Holdfast keeps."""
    return render(request, "read/privacy.html")
