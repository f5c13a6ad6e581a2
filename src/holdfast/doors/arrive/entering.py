"""Coming into a space that exists."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from holdfast.actions import arrive, sessions
from holdfast.actions.guessing import network_of
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.session import give_cookie


class EnterForm(ShownForm):
    """A handle and a passphrase; whatever was typed, one sentence says that they do not match."""

    handle = forms.CharField(max_length=200)
    passphrase = forms.CharField(max_length=1000, strip=False)


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Open the space with its passphrase."""
    form = EnterForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        return render(
            request, "arrive/enter.html", {"form": form}, status=422 if form.is_bound else 200
        )
    answer = arrive.enter(
        form.cleaned_data["handle"],
        form.cleaned_data["passphrase"],
        secrets=operator_secrets(),
        network=network_of(request.META.get("REMOTE_ADDR", "")),
        now=request.moment,
    )
    if isinstance(answer, arrive.Refused):
        return render(request, "arrive/enter.html", {"form": form, "refused": answer}, status=422)
    session = sessions.begin(answer.keyring, answer.role, now=request.moment)
    return give_cookie(redirect("space:today"), session)
