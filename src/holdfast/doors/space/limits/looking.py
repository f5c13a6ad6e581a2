"""Hints while a sentence is still being written, asked for by the page's script. Nothing is kept; without script they come later.

The phrases stay on the server: a list of them would weigh more than the page, and the rule lives in one place.
"""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse, QueryDict
from django.views.decorators.http import require_POST

from holdfast.doors.frame.access import person_required
from holdfast.doors.space.limits.statements import hints
from holdfast.healing.journal.kind import WORDS_LIMIT
from holdfast.healing.limits.i_statement import SAYABLE, IStatement, Part


@person_required(keeps_late_words=False)
@require_POST
def look(request: HttpRequest) -> JsonResponse:
    """The hints about what is written so far. With fear of the reaction ticked there are none: safety comes first."""
    unfinished = None if request.POST.get("afraid") else unfinished_of(request.POST)
    return JsonResponse(
        {
            "isWritten": unfinished is not None and unfinished != IStatement(),
            "hints": hints(unfinished) if unfinished else [],
        }
    )


def unfinished_of(fields: QueryDict) -> IStatement:
    """A sentence as far as it has come; what does not fit its form yet is left out and not named."""
    chosen = set(fields.getlist("feelings"))
    return IStatement(
        feelings=tuple(feeling for feeling in SAYABLE if feeling.value in chosen),
        **{part.value: fields.get(part.value, "").strip()[:WORDS_LIMIT] for part in Part},
    )
