"""Help now: emergency first, then the lines of the country the person chose. It never asks a table."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from holdfast.doors.frame.countries import choices, known
from holdfast.doors.frame.line_words import dialled, lines_in_words
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.healing.help.questions import Sign
from holdfast.words.lines import EVERYWHERE, LinesShown, lines_for, load_lines
from holdfast.words.place import content_root

REPLIES = ("yes_now", "sometimes", "no", "rather_not_say")


@require_safe
def now(request: HoldfastRequest, code: str = "") -> HttpResponse:
    """Everything on one page, with or without a country. A country nobody knows shows the directories."""
    context = {**lines_here(request, code), "signs": tuple(Sign), "replies": REPLIES}
    return render(request, "help/now.html", context)


def lines_here(request: HoldfastRequest, code: str) -> dict[str, object]:
    """The country of an address, its emergency number and its lines; without a country, the countries to choose from."""
    lines = load_lines(content_root())
    country = known(code, lines)
    today = request.moment.date()
    found = lines_for(lines, country or EVERYWHERE, today)
    return {
        "country": country,
        "choices": choices(lines, today),
        "number": found.emergency_number,
        "tel": dialled(found.emergency_number or ""),
        "found": found,
        "crisis_line": crisis_line(found) if country else "no_country",
        **lines_in_words(found),
    }


def crisis_line(found: LinesShown) -> str:
    """Which sentence about a crisis line is true here. Nobody is told of a line that the page does not show."""
    return "listed" if found.has_crisis_line else "none"
