"""Looking after the keys: changing the passphrase, putting the space away, where one is signed in, when it locks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from holdfast.actions import keys, sessions
from holdfast.actions.preferences import choose_idle_minutes
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.again import AgainForm
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.session import take_cookie
from holdfast.doors.frame.words import active_words
from holdfast.words.dates import day_text

from .passphrases import NewPassphraseForm

MINUTES = (2, 5, 10, 15, 20, 30)  # to choose from; the journal takes any from 2 to 30


class ChangeForm(AgainForm, NewPassphraseForm):
    """The passphrase now, and another one twice."""

    field_order = ("passphrase", "new_passphrase", "again")

    def clean(self) -> dict[str, Any]:
        """Another one means another one."""
        cleaned = super().clean()
        new = cleaned.get("new_passphrase")
        if new is not None and new == cleaned.get("passphrase"):
            self.add_error(
                "new_passphrase", active_words().text("arrive.passphrase_refused.same_as_before")
            )
        return cleaned


class CodeForm(ShownForm):
    """The recovery code, once."""

    code = forms.CharField(max_length=100)


class IdleForm(ShownForm):
    """After how many minutes without use the space locks."""

    minutes = forms.TypedChoiceField(coerce=int, choices=[(minutes, "") for minutes in MINUTES])


@person_required
@require_GET
def everything(request: SpaceRequest) -> HttpResponse:
    """All that can be done about keys, on one page."""
    context = {
        "code_is_open": bool(request.space.told(Note.CODE)),
        "has_unconfirmed_code": keys.has_unconfirmed_code(request.space.person),
        "minutes": request.space.idle_minutes,
        "choices": MINUTES,
    }
    return render(request, "arrive/keys.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def change(request: SpaceRequest) -> HttpResponse:
    """Another passphrase; every other session ends."""
    if request.method == "GET" or request.POST.get("act") == "others":
        return render(request, "arrive/change.html", {"form": ChangeForm()})
    form = ChangeForm(request.POST)
    if not form.is_confirmed(request):
        return render(request, "arrive/change.html", {"form": form}, status=422)
    if not keys.change_passphrase(
        request.space.keyring,
        form.cleaned_data["new_passphrase"],
        keep_session=request.space.row_id,
        secrets=operator_secrets(),
    ):
        form.add_error("passphrase", active_words().text("arrive.again.wrong"))
        return render(request, "arrive/change.html", {"form": form}, status=422)
    sessions.note(request.space, Note.DONE.saying("arrive.change.done"))
    return redirect("keys:all")


@person_required
@require_http_methods(["GET", "POST"])
def put_away(request: SpaceRequest) -> HttpResponse:
    """After the code was typed once, no passphrase opens this space any more."""
    form = CodeForm(request.POST or None)
    if form.is_bound and form.is_valid():
        if keys.put_space_away(request.space.keyring, form.cleaned_data["code"]):
            request.space = None  # the page that says so belongs to nobody any more
            return take_cookie(render(request, "arrive/away.html"))
        form.add_error("code", active_words().text("arrive.put_away.code_wrong"))
    return render(
        request, "arrive/put_away.html", {"form": form}, status=422 if form.is_bound else 200
    )


@person_required
@require_GET
def devices(request: SpaceRequest) -> HttpResponse:
    """Where this person is signed in, by the day, and a way to end each."""
    words = active_words()
    others = [
        {"id": row.id, "since": day_text(row.started_at.date(), words)}
        for row in sessions.open_elsewhere(request.space)
    ]
    context = {"others": others, "since": day_text(request.space.started_at.date(), words)}
    return render(request, "arrive/devices.html", context)


@person_required
@require_POST
def end(request: SpaceRequest, row_id: UUID) -> HttpResponse:
    """Sign one other browser out. Somebody else's session is not found, and nothing tells."""
    sessions.end_one(request.space, row_id)
    return redirect("keys:devices")


@person_required
@require_POST
def end_all(request: SpaceRequest) -> HttpResponse:
    """Sign every other browser out."""
    sessions.end_others(request.space)
    return redirect("keys:devices")


@person_required
@require_POST
def idle(request: SpaceRequest) -> HttpResponse:
    """Choose when the space locks; every open session follows."""
    form = IdleForm(request.POST)
    if form.is_valid():
        choose_idle_minutes(form.cleaned_data["minutes"], store=request.store, now=request.moment)
        sessions.note(request.space, Note.DONE.saying("data.preferences.kept"))
    return redirect("keys:all")
