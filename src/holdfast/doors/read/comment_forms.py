"""What a reader fills in below an article: a name that may be invented, words, and nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms

from holdfast.actions.comments import Words
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.form_tickets import issue, read_ticket
from holdfast.doors.frame.words import active_words
from holdfast.practice.comment_text import LONGEST_NAME, LONGEST_TEXT, tidy_name, tidy_text

PURPOSE = "comment"


class CommentForm(ShownForm):
    """A comment. `website` is a trap: people do not see it, and what fills it in is a program."""

    name = forms.CharField(required=False)
    text = forms.CharField()
    website = forms.CharField(required=False)
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, now: datetime) -> None:
        super().__init__(data, initial={"ticket": issue(PURPOSE, now)})
        self.now = now
        self.ticket = read_ticket(PURPOSE, data.get("ticket", "")) if data else None

    def clean_name(self) -> str:
        """A name on one line, or none."""
        name = tidy_name(self.cleaned_data["name"])
        if len(name) > LONGEST_NAME:
            raise forms.ValidationError(
                active_words().text("comments.form.name_long", limit=LONGEST_NAME)
            )
        return name

    def clean_text(self) -> str:
        """Plain text, and not more than a page of it."""
        text, words = tidy_text(self.cleaned_data["text"]), active_words()
        if not text:
            raise forms.ValidationError(words.text("errors.missing.text"))
        if len(text) > LONGEST_TEXT:
            raise forms.ValidationError(
                words.text("comments.form.text_long", limit=LONGEST_TEXT, length=len(text))
            )
        return text

    def clean(self) -> dict[str, Any]:
        """Whether somebody could have typed this. One sentence for every doubt: it tells a program nothing."""
        cleaned = super().clean() or {}
        if self.is_doubtful(cleaned):
            self.add_error("text", active_words().text("comments.form.once_more"))
        return cleaned

    def is_doubtful(self, cleaned: dict[str, Any]) -> bool:
        """Whether the trap is filled, or the form was open for too short or too long a time."""
        ticket = self.ticket
        if cleaned.get("website") or ticket is None:
            return True
        return ticket.is_too_young(self.now) or ticket.is_too_old(self.now)

    @property
    def next_ticket(self) -> str:
        """The ticket to send with the form: its own while it is good, so that waiting a moment helps."""
        own = self.ticket
        if own is None or own.is_too_old(self.now):
            return issue(PURPOSE, self.now)
        return str(self.data["ticket"])

    @property
    def words(self) -> Words:
        """What is said."""
        return Words(self.cleaned_data["name"], self.cleaned_data["text"])


class OwnForm(ShownForm):
    """The code of one's own comment."""

    code = forms.CharField(max_length=100)
