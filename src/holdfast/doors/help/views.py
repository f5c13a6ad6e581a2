"""Help now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def now(request: HttpRequest) -> HttpResponse:
    """Who can help, at once."""
    return render(request, "help/now.html")
