"""Help now: emergency first, then the lines of the country the person chose. It never asks a table."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from holdfast.doors.frame.countries import choices, known
from holdfast.doors.frame.line_words import dialled, lines_in_words
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.words.lines import EVERYWHERE, lines_for, load_lines
from holdfast.words.place import content_root

# Signs that talking with a practitioner may help, from our source article. Read, not answered: nothing is worked out.
SIGNS = (
    "repeated_hurt",
    "cannot_trust",
    "panic_in_closeness",
    "avoiding_all",
    "limits_hard",
    "near_far_break",
    "harsh_beliefs",
)
REPLIES = ("yes_now", "sometimes", "no", "rather_not_say")


@require_safe
def now(request: HoldfastRequest, code: str = "") -> HttpResponse:
    """Everything on one page, with or without a country. A country nobody knows shows the directories."""
    lines = load_lines(content_root())
    country = known(code, lines)
    today = request.moment.date()
    found = lines_for(lines, country or EVERYWHERE, today)
    context = {
        "country": country,
        "choices": choices(lines, today),
        "number": found.emergency_number,
        "tel": dialled(found.emergency_number or ""),
        "found": found,
        **lines_in_words(found),
        "signs": SIGNS,
        "replies": REPLIES,
    }
    return render(request, "help/now.html", context)
