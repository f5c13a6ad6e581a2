"""Coming into a space that exists: with the passphrase, or with the recovery code."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from holdfast.actions import arrive, keys, sessions
from holdfast.actions.arrival import let_in, let_in_with_code
from holdfast.actions.second_factors import HalfOpen, Shut
from holdfast.actions.sessions import Note, OpenSession
from holdfast.doors.frame.again import network_of_request, why_refused
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.session import give_cookie, token_of
from holdfast.doors.frame.words import active_words
from holdfast.vault.recovery import NotARecoveryCode, RecoveryCode, read_recovery_code
from holdfast.vault.session import TokenMalformed, token_from_cookie, token_to_cookie

from .code import code_notes
from .passphrases import NewPassphraseForm


class EnterForm(ShownForm):
    """A handle and a passphrase; whatever was typed, one sentence says that they do not match."""

    handle = forms.CharField(max_length=200)
    passphrase = forms.CharField(max_length=1000, strip=False)


class SecondFactorForm(ShownForm):
    """Six digits, and the token of what the passphrase has half opened."""

    half = forms.CharField(max_length=100, widget=forms.HiddenInput)
    code = forms.CharField(max_length=20)

    def clean_half(self) -> bytes:
        """A token that no page gave out opens nothing: it is answered like one whose time is over."""
        try:
            return token_from_cookie(str(self.cleaned_data["half"]))
        except TokenMalformed:
            return b""


class RecoverForm(NewPassphraseForm):
    """A handle, the code, and what to lock the space with from now on."""

    handle = forms.CharField(max_length=200)
    code = forms.CharField(max_length=100)
    field_order = ("handle", "code", "new_passphrase", "again")

    def clean_code(self) -> str:
        """A slip of the pen is told at once; it says nothing about anybody's space."""
        typed = str(self.cleaned_data["code"])
        try:
            read_recovery_code(typed)
        except NotARecoveryCode:
            raise forms.ValidationError(
                active_words().text("arrive.recover.code_mistyped")
            ) from None
        return typed


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Open the space with its passphrase."""
    if request.method == "GET":
        # A tab that was told to lock may ask before the lock is done: it gets this page all the same.
        request.space = None
        told = {name: name in request.GET for name in ("late", "locked")}
        return render(request, "arrive/enter.html", {"form": EnterForm(), **told})
    form = EnterForm(request.POST)
    if form.is_valid():
        answer = arrive.enter(
            form.cleaned_data["handle"],
            form.cleaned_data["passphrase"],
            secrets=operator_secrets(),
            network=network_of_request(request),
            now=request.moment,
        )
        inside = come_in(request, answer) if isinstance(answer, arrive.Entered) else answer
        if not isinstance(inside, arrive.Refused):
            return go_in(request, inside)
        form.add_error("passphrase", why_refused(inside, "arrive.enter.does_not_match"))
    return render(request, "arrive/enter.html", {"form": form}, status=422)


@require_http_methods(["GET", "POST"])
def recover(request: HttpRequest) -> HttpResponse:
    """Open the space with its recovery code, set a new passphrase, and show a new code."""
    if request.method == "GET" or request.POST.get("act") == "others":
        kept = {name: request.POST[name] for name in ("handle", "code") if name in request.POST}
        return render(request, "arrive/recover.html", {"form": RecoverForm(initial=kept)})
    form = RecoverForm(request.POST)
    if form.is_valid():
        answer = keys.recover(
            form.cleaned_data["handle"],
            form.cleaned_data["code"],
            form.cleaned_data["new_passphrase"],
            secrets=operator_secrets(),
            network=network_of_request(request),
            now=request.moment,
        )
        inside = answer if isinstance(answer, arrive.Refused) else recovered(request, *answer)
        if not isinstance(inside, arrive.Refused):
            return go_in(request, inside)
        form.add_error("code", why_refused(inside, "arrive.recover.does_not_match"))
    return render(request, "arrive/recover.html", {"form": form}, status=422)


def recovered(
    request: HttpRequest, entered: arrive.Entered, code: RecoveryCode
) -> OpenSession | HalfOpen | arrive.Refused:
    """Come in with the new code, which is to be confirmed."""
    return come_in(request, entered, notes=code_notes(code, done="arrive.recover.done"))


def come_in(
    request: HttpRequest, entered: arrive.Entered, notes: tuple[str, ...] = ()
) -> OpenSession | HalfOpen | arrive.Refused:
    """What this browser held before ends, and a new session begins."""
    end_earlier(request)
    return let_in(entered, now=request.moment, notes=notes)


def go_in(request: HttpRequest, answer: OpenSession | HalfOpen) -> HttpResponse:
    """Into the space, or first to the code; a recovery code that is not confirmed yet comes before all else."""
    if isinstance(answer, HalfOpen):
        form = SecondFactorForm(initial={"half": token_to_cookie(answer.token)})
        return render(request, "arrive/second_factor.html", {"form": form})
    first = "keys:code" if answer.told(Note.CODE) else "space:arrived"
    return give_cookie(redirect(first), answer)


@require_http_methods(["GET", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """The code from the person's app, after the passphrase has fitted. Opened by itself it begins at the door."""
    if request.method == "GET":
        return redirect("arrive:enter")
    form = SecondFactorForm(request.POST)
    if not form.is_valid():
        return render(request, "arrive/second_factor.html", {"form": form}, status=422)
    answer = let_in_with_code(
        form.cleaned_data["half"],
        form.cleaned_data["code"],
        secrets=operator_secrets(),
        network=network_of_request(request),
        now=request.moment,
    )
    if isinstance(answer, OpenSession):
        return go_in(request, answer)
    if isinstance(answer, Shut):
        return redirect("arrive:enter")
    form.add_error("code", why_refused(answer, "arrive.second_factor.does_not_match"))
    return render(request, "arrive/second_factor.html", {"form": form}, status=422)


def end_earlier(request: HttpRequest) -> None:
    """The token this browser held before opens nothing from now on."""
    if old := token_of(request):
        sessions.leave(old)
