"""Making a space: a name, a passphrase, one consent, and then the recovery code."""

from __future__ import annotations

import re

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.actions import arrive, sessions
from holdfast.doors.frame.again import network_of_request
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.session import give_cookie, token_of
from holdfast.doors.frame.words import active_words

from .code import code_notes
from .passphrases import NewPassphraseForm

LONGEST_NAME = 40


class JoinForm(NewPassphraseForm):
    """What a space needs. Consent is the only tick, and it says the age too."""

    handle = forms.CharField()
    consent = forms.BooleanField(required=True)
    field_order = ("handle", "new_passphrase", "again", "consent")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        # Not the name one has already, as on the page to enter.
        empty = active_words().text("arrive.name_refused.empty")
        self.fields["handle"].error_messages["required"] = empty

    def clean_handle(self) -> str:
        """A short name of letters, numbers, spaces and hyphens: it is read aloud and written down."""
        handle = " ".join(str(self.cleaned_data["handle"]).split())
        words = active_words()
        if len(handle) > LONGEST_NAME:
            raise forms.ValidationError(
                words.text("arrive.name_refused.too_long", limit=LONGEST_NAME)
            )
        if not re.fullmatch(r"[\w .-]*\w[\w .-]*", handle):
            raise forms.ValidationError(words.text("arrive.name_refused.letters"))
        return handle


@require_http_methods(["GET", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Make a space and go on to its recovery code."""
    if request.method == "GET" or request.POST.get("act") == "others":
        return render(request, "arrive/join.html", {"form": fresh_form(request)})
    form = JoinForm(request.POST)
    if not form.is_valid():
        return render(request, "arrive/join.html", {"form": form}, status=422)
    answer = arrive.join(
        form.cleaned_data["handle"],
        form.cleaned_data["new_passphrase"],
        secrets=operator_secrets(),
        network=network_of_request(request),
        now=request.moment,
    )
    if isinstance(answer, arrive.Refused):
        form.add_error("handle", active_words().text("arrive.join.too_many"))
        return render(request, "arrive/join.html", {"form": form}, status=429)
    return begin(request, answer)


def fresh_form(request: HttpRequest) -> JoinForm:
    """The form with other words offered; the name and the consent stay as they were."""
    kept = {name: request.POST[name] for name in ("handle", "consent") if name in request.POST}
    return JoinForm(initial=kept)


def begin(request: HttpRequest, joined: arrive.Joined) -> HttpResponse:
    """Sign the new person in. The code stays in the sealed session until it is confirmed."""
    if old := token_of(request):
        sessions.leave(old)
    notes = code_notes(joined.recovery_code, handle=joined.handle)
    session = sessions.begin(
        joined.keyring, arrive.PERSON, slot=joined.slot, now=request.moment, notes=notes
    )
    if session is None:
        return redirect("arrive:enter")
    return give_cookie(redirect("keys:code"), session)


@require_safe
def younger(request: HttpRequest) -> HttpResponse:
    """For somebody who is not 18: thanks, and where there are people who answer. Nothing is kept."""
    return render(request, "arrive/younger.html")
