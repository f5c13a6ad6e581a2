"""Passphrases: five words proposed by chance, and why a typed one may not be used, in a sentence."""

from __future__ import annotations

import secrets
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import get_language

from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.words import active_words
from holdfast.vault.passphrase_rules import SHORTEST, Refused, may_use_passphrase, propose
from holdfast.words.place import content_root

FILE = "passphrase_words.txt"
OWN_WORDS = ("frame.product", "frame.title")  # ours, and the first anyone would try


@cache
def word_list(language: str) -> tuple[str, ...]:
    """The words of a language to choose from, one a line; English where a language has no list."""
    file = content_root() / language / FILE
    if not file.exists():
        return word_list("en")
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def propose_words() -> str:
    """A passphrase of random words in the language of the page."""
    return propose(word_list(get_language() or "en"), secrets.choice)


def why_not(passphrase: str, handle: str) -> str:
    """The sentence that says why a passphrase may not be used; nothing when it may."""
    words = active_words()
    own = [words.text(key) for key in OWN_WORDS]
    answer = may_use_passphrase(passphrase, handle=handle, own_words=own)
    if not isinstance(answer, Refused):
        return ""
    key = f"arrive.passphrase_refused.{answer.reason}"
    return words.text(key, n=len(passphrase), least=SHORTEST)


class NewPassphraseForm(ShownForm):
    """A new passphrase, typed twice. `handle` is what it must not resemble."""

    new_passphrase = forms.CharField(max_length=1000, strip=False)
    again = forms.CharField(max_length=1000, strip=False)
    offered = forms.CharField(max_length=200, required=False)

    @property
    def offer(self) -> str:
        """The words on the page; they stay the same while the form comes back for something else."""
        sent = self.data.get("offered", "") if self.is_bound else ""
        known = set(word_list(get_language() or "en"))
        return sent if sent and set(sent.split()) <= known else propose_words()

    def clean(self) -> dict[str, Any]:
        """Both alike, and hard enough to guess."""
        cleaned = super().clean() or {}
        new, again = cleaned.get("new_passphrase"), cleaned.get("again")
        if new is None:
            return cleaned
        if problem := why_not(new, str(cleaned.get("handle", ""))):
            self.add_error("new_passphrase", problem)
        elif again is not None and again != new:
            self.add_error("again", active_words().text("arrive.passphrase_refused.not_the_same"))
        return cleaned
