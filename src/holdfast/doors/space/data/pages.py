"""A person's own data: what there is, checking that it is whole, deleting a part or all of it."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import areas, keys, own_comments
from holdfast.actions.areas import Area
from holdfast.actions.checking import check_journal
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.again import AgainForm
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.session import take_cookie
from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.draft import Draft
from holdfast.words.dates import day_text

LEAVE = "leave"


class AreaForm(ShownForm):
    """Which part of the journal, and, on the second page, that it is meant."""

    area = forms.ChoiceField(choices=[(area.value, "") for area in Area])
    sure = forms.BooleanField(required=False)


class CloseForm(AgainForm):
    """The passphrase once more, and what becomes of comments below articles: they go too, or stay unlinked."""

    comments = forms.MultipleChoiceField(required=False, choices=[(LEAVE, "")])

    @property
    def leaves_comments(self) -> bool:
        """Whether they are to stay."""
        return LEAVE in self.cleaned_data["comments"]


@person_required
@require_GET
def data(request: SpaceRequest) -> HttpResponse:
    """What is here, and what can be done with it."""
    return render(request, "space/data/data.html", {"count": len(request.store.open(Draft).heads)})


@person_required
@require_http_methods(["GET", "POST"])
def check(request: SpaceRequest) -> HttpResponse:
    """Open every entry and compare them with the ledger."""
    if request.method == "GET":
        return render(request, "space/data/check.html", {"checked": None})
    checked = check_journal(request.store)
    last = checked.last_kept_at
    context = {
        "checked": checked,
        "last_kept": day_text(last.date(), active_words()) if last else "",
    }
    return render(request, "space/data/check.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def delete_area(request: SpaceRequest) -> HttpResponse:
    """Delete one part: choose it, see how much it is, delete it."""
    form = AreaForm(request.POST or None)
    if not form.is_bound or not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(
            request, "space/data/delete_area.html", {"form": form, "area": ""}, status=status
        )
    area = Area(form.cleaned_data["area"])
    if form.cleaned_data["sure"]:
        areas.remove_area(area, store=request.store)
        return render(request, "space/data/area_deleted.html")
    count = len(areas.entries_of(area, store=request.store))
    return render(
        request, "space/data/delete_area.html", {"form": form, "area": area, "count": count}
    )


@person_required
@require_GET
def delete(request: SpaceRequest) -> HttpResponse:
    """Before everything is deleted: what that means, and what could be done instead."""
    return render(request, "space/data/delete.html")


@person_required
@require_http_methods(["GET", "POST"])
def delete_now(request: SpaceRequest) -> HttpResponse:
    """The passphrase once more, and then the keys are destroyed; comments first, for the keys lead to them."""
    form, secrets = CloseForm(request.POST or None), operator_secrets()
    if not form.is_bound or not form.is_confirmed(request):
        found = own_comments.own_comments(store=request.store, secrets=secrets)
        context = {"form": form, "comments": sum(one.own is not None for one in found)}
        status = 422 if form.is_bound else 200
        return render(request, "space/data/delete_now.html", context, status=status)
    if not form.leaves_comments:
        own_comments.delete_all_own(store=request.store, secrets=secrets, now=request.moment)
    keys.shred(request.space.person)
    request.space = None  # the page that says so belongs to nobody any more
    return take_cookie(render(request, "space/data/deleted.html"))
