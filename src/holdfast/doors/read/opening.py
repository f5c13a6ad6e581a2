"""From an exercise in an article to its tool: the person's own when signed in, else the public one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from holdfast.doors.frame.requests import HoldfastRequest


@dataclass(frozen=True)
class Place:
    """Where a tool is: in a space, and without one. Empty: it keeps something, so it needs a space."""

    own: str
    public: str = ""


# One line a tool; its name stands in `library/vocabulary.py`, its words in `articles_words.tools`.
PLACES: Mapping[str, Place] = MappingProxyType(
    {
        "inventory": Place("space:inventory", "read:reflect"),
        "attachment": Place("space:plane", "read:closeness"),
        "signs": Place("space:warning-signs", "read:signs"),
        "safety": Place("space:safety", "help:now"),
        "reach": Place("space:reach"),
        "settling": Place("space:settle", "help:minute"),
        "limits": Place("space:limits"),
        "statement": Place("space:statements"),
        "self": Place("space:self"),
        "experiences": Place("space:experiences"),
        "dial": Place("space:dial"),
        "pace": Place("space:people"),  # a plan belongs to one person, who is chosen first
        "dynamics": Place("space:dynamics"),
        "therapy-check": Place("space:therapy"),
        "hard-hours": Place("space:plan"),
    }
)


@require_safe
def open_tool(request: HoldfastRequest, tool: str) -> HttpResponse:
    """Lead on to where this tool is for whoever asks; an article is the same for all and cannot know."""
    place = PLACES.get(tool)
    if place is None:
        raise Http404
    if request.space is not None:
        return redirect(place.own)
    if place.public:
        return redirect(place.public)
    words = f"articles_words.tools.{tool.replace('-', '_')}"
    return render(request, "read/needs_space.html", {"tool": words})
