"""From an exercise in an article to its tool: the person's own when signed in, else the public one."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from holdfast.doors.frame.requests import HoldfastRequest

# An article is the same for everyone and may be kept, so it cannot know who reads it.
IN_A_SPACE = {
    "inventory": "space:inventory",
    "attachment": "space:plane",
    "signs": "read:signs",
    "safety": "space:safety",
}
WITHOUT_ONE = {
    "inventory": "read:reflect",
    "attachment": "read:closeness",
    "signs": "read:signs",
    "safety": "help:now",
}


@require_safe
def open_tool(request: HoldfastRequest, tool: str) -> HttpResponse:
    """Lead on to where this tool is for whoever asks."""
    places = WITHOUT_ONE if request.space is None else IN_A_SPACE
    if tool not in places:
        raise Http404
    return redirect(places[tool])
