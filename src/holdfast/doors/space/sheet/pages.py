"""One page for a therapist: choose, see exactly that, then print it or save it. Nothing of it is kept."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.late import settle, typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.exchange.sheet.building import build_sheet, kinds_for
from holdfast.exchange.sheet.parts import ABOUT_PEOPLE, Sheet, Topic
from holdfast.exchange.sheet.pdf import can_print, print_sheet
from holdfast.healing.relationship import Relationship

from .form import SheetForm

# Whoever finds it in a folder learns nothing from its name.
FILE_NAME = "notes.pdf"


@person_required
@require_http_methods(["GET", "POST"])
def sheet(request: SpaceRequest) -> HttpResponse:
    """The choice; what it makes, to be seen first; the file. `act` says which of them was asked for."""
    people = request.store.journal(Relationship).relationships
    form = SheetForm(typed(request), people=people)
    act = request.POST.get("act", "look")
    if request.method != "POST" or act == "change" or not form.is_valid():
        status = 422 if request.method == "POST" and act != "change" else 200
        context = {"form": form, "topics": list(Topic)}
        return render(request, "space/sheet/choose.html", context, status=status)
    made = chosen(request, form)
    if act == "save" and can_print():
        return as_file(made)
    settle(request)
    context = {
        "form": form,
        "sheet": made,
        "left_out": left_out(form, made),
        "can_print": can_print(),
    }
    return render(request, "space/sheet/seen.html", context)


def left_out(form: SheetForm, made: Sheet) -> dict[str, list[Topic]]:
    """The topics that have nothing to show, by why: nobody was ticked whom they could name, or nothing is noted."""
    needs = ABOUT_PEOPLE if form.people and not form.about else frozenset()
    return {
        "nobody_ticked": [topic for topic in made.left_out if topic in needs],
        "left_out": [topic for topic in made.left_out if topic not in needs],
    }


def chosen(request: SpaceRequest, form: SheetForm) -> Sheet:
    """The page that was asked for. Only what stands on it is opened."""
    return build_sheet(
        request.store.journal(*kinds_for(form.topics)),
        form.topics,
        about=form.about,
        own_words=form.cleaned_data["own"],
        words=active_words(),
        today=request.moment.date(),
    )


def as_file(made: Sheet) -> HttpResponse:
    """The page as a PDF, made in memory."""
    return HttpResponse(
        print_sheet(made),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )
