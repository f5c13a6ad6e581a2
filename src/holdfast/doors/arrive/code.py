"""The recovery code: shown until it is confirmed, confirmed by typing two of its groups."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import keys, sessions
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.again import AgainForm
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words
from holdfast.vault.recovery import RecoveryCode, is_group

GROUPS = range(7)
ABOUT_A_CODE = (Note.CODE, Note.ASKED, Note.HANDLE, Note.DONE)


def code_notes(code: RecoveryCode, *, handle: str = "", done: str = "") -> tuple[str, ...]:
    """A code that waits to be confirmed, as notes of a session: sealed there, and in clear nowhere."""
    asked = sorted(secrets.SystemRandom().sample(GROUPS, 2))
    return (
        Note.CODE.saying(code.text()),
        Note.ASKED.saying("-".join(map(str, asked))),
        Note.HANDLE.saying(handle),
        Note.DONE.saying(done),
    )


class GroupsForm(ShownForm):
    """Two groups of the code, asked by their place."""

    first_group = forms.CharField(max_length=20)
    second_group = forms.CharField(max_length=20)

    def __init__(self, data: Any = None, *, wanted: tuple[str, str]) -> None:
        super().__init__(data)
        self.wanted = wanted

    def clean(self) -> dict[str, Any]:
        """Both must be the groups of the code, however they are written."""
        cleaned = super().clean() or {}
        typed = (cleaned.get("first_group", ""), cleaned.get("second_group", ""))
        if not self.errors and not all(map(is_group, typed, self.wanted)):
            self.add_error("first_group", active_words().text("arrive.code.check_wrong"))
        return cleaned


@person_required
@require_GET
def show(request: SpaceRequest) -> HttpResponse:
    """The code and the full name, until the code is confirmed; then this leads to the keys."""
    code = code_to_confirm(request)
    if not code:
        return redirect("keys:all")
    context = {
        "groups": code.split("-"),
        "handle": request.space.told(Note.HANDLE),
    }
    return render(request, "arrive/code.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def check(request: SpaceRequest) -> HttpResponse:
    """Two groups typed again: then earlier codes stop, and this one is forgotten here."""
    code = code_to_confirm(request)
    if not code:
        return redirect("keys:all")
    places = [int(place) for place in request.space.told(Note.ASKED).split("-")]
    groups = code.split("-")
    form = GroupsForm(request.POST or None, wanted=(groups[places[0]], groups[places[1]]))
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "places": [place + 1 for place in places]}
        return render(
            request, "arrive/code_check.html", context, status=422 if form.is_bound else 200
        )
    if not keys.confirm_code(request.space.keyring, code, session=request.space.row_id):
        return redirect("keys:code")  # it stopped this moment; that page says so
    sessions.forget_notes(request.space, *ABOUT_A_CODE)
    return redirect("keys:first")


def code_to_confirm(request: SpaceRequest) -> str:
    """The code the session holds, empty when there is none; one that opens nothing any more is said to be gone."""
    code = request.space.told(Note.CODE)
    if not code or keys.opens_with(request.space.person, code):
        return code
    request.space = sessions.forget_notes(request.space, *ABOUT_A_CODE)
    request.space = sessions.note(request.space, Note.DONE.saying("arrive.code.gone"))
    return ""


@person_required
@require_GET
def first(request: SpaceRequest) -> HttpResponse:
    """Before first use: what leaving does, and what a browser still remembers."""
    return render(request, "arrive/first.html")


@person_required
@require_http_methods(["GET", "POST"])
def renew(request: SpaceRequest) -> HttpResponse:
    """A new code beside the old, after the passphrase once more."""
    form = AgainForm(request.POST or None)
    if not form.is_bound or not form.is_confirmed(request):
        status = 422 if form.is_bound else 200
        return render(request, "arrive/code_new.html", {"form": form}, status=status)
    new = keys.renew_recovery_code(request.space.keyring, session=request.space.row_id)
    if new is None:
        form.add_error("passphrase", active_words().text("arrive.again.wrong"))
        return render(request, "arrive/code_new.html", {"form": form}, status=422)
    sessions.note(request.space, *code_notes(new, done="arrive.code.new_made"))
    return redirect("keys:code")
