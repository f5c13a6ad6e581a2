"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """What Holdfast is and is not, and the doors."""
    return render(request, "read/home.html")
