"""Today: where one arrives in My space."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.requests import SpaceRequest


@person_required
def today(request: SpaceRequest) -> HttpResponse:
    """A quiet page: at most two suggestions, and nothing is a full answer."""
    return render(request, "space/today.html", {})
