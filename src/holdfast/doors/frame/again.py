"""The passphrase once more: before words leave, before keys change, before anything is destroyed."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest

from holdfast.actions import keys
from holdfast.actions.arrive import Refused
from holdfast.actions.guessing import network_of

from .entry_forms import ShownForm
from .requests import SpaceRequest
from .secrets import operator_secrets
from .words import active_words


class AgainForm(ShownForm):
    """One field, and the answer whether it opened the slot. A subclass may add what is to be done."""

    passphrase = forms.CharField(max_length=1000, strip=False)

    def is_confirmed(self, request: SpaceRequest, *, field: str = "passphrase") -> bool:
        """Whether the form is complete and the passphrase is the person's. Raises TooBusy."""
        if not self.is_valid():
            return False
        answer = keys.confirm(
            request.space.person,
            self.cleaned_data[field],
            secrets=operator_secrets(),
            network=network_of_request(request),
            now=request.moment,
        )
        if isinstance(answer, Refused):
            self.add_error(field, why_refused(answer, "arrive.again.wrong"))
        return not self.errors


def why_refused(refused: Refused, mismatch: str) -> str:
    """One sentence: how long to wait, or, under the key `mismatch`, that it does not match."""
    words = active_words()
    return words.text("arrive.enter.wait", n=refused.wait) if refused.wait else words.text(mismatch)


def network_of_request(request: HttpRequest) -> str:
    """The network a request comes from, for counting tries; it is never stored as it is."""
    return network_of(request.META.get("REMOTE_ADDR", ""))
