"""Hints while a sentence is still being written, asked for by the page's script. Nothing is kept; without script they come later.

The phrases stay on the server: a list of them would weigh more than the page, and the rule lives in one place.
"""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse, QueryDict
from django.views.decorators.http import require_POST

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.limits.statements import comes_first, hints, noticed_in
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.limits.hints import Noticed
from holdfast.healing.limits.i_statement import SAYABLE, IStatement, Part


@person_required(keeps_late_words=False)
@require_POST
def look(request: HttpRequest) -> JsonResponse:
    """The hints about what is written so far, and one line above them.

    With fear of the reaction ticked there are none: safety comes first.
    """
    unfinished = IStatement() if request.POST.get("afraid") else unfinished_of(request.POST)
    found = noticed_in(unfinished)
    return JsonResponse(
        {"status": active_words().text(status_of(unfinished, found)), "hints": hints(found)}
    )


def status_of(unfinished: IStatement, found: tuple[Noticed, ...]) -> str:
    """The key of the line above the hints."""
    if unfinished == IStatement():
        return "statement.hints.waiting"
    if comes_first(found):
        return "statement.first.heading"
    return "statement.hints.lead_live" if found else "statement.hints.none"


def unfinished_of(fields: QueryDict) -> IStatement:
    """A sentence as far as it has come; what does not fit its form yet is left out and not named."""
    chosen = set(fields.getlist("feelings"))
    return IStatement(
        feelings=tuple(feeling for feeling in SAYABLE if feeling.value in chosen),
        **{part.value: fields.get(part.value, "").strip()[:WORDS_LIMIT] for part in Part},
    )
