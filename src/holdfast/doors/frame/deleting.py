"""Before an entry is deleted for good: one question, the same for every kind, and one quiet line afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.http import HttpResponse
from django.shortcuts import redirect, render

from holdfast.actions import sessions
from holdfast.actions.sessions import Note

from .requests import SpaceRequest

SURE = "yes"


def delete_when_sure(
    request: SpaceRequest,
    what: str,
    *,
    which: Iterable[str] = (),
    meaning: str = "",
    keep: str,
    delete: Callable[[], object],
    then: str,
) -> HttpResponse:
    """Ask what is to go, or, once that was answered with yes, delete it and go on to `then`, which says so once.

    `what` is the question, `which` tells the entry from others of its kind, `meaning` says what goes with it, and
    `keep` leads back to it. The page can be opened too: in the other language, and when it is loaded again.
    """
    if request.method != "POST" or request.POST.get("sure") != SURE:
        context = {"what": what, "which": which, "meaning": meaning, "keep": keep, "sure": SURE}
        return render(request, "frame/delete.html", context)
    delete()
    sessions.note(request.space, Note.DONE.saying("frame.deleting.done"))
    return redirect(then)
