"""Answering a comment in public, in the name of the practice."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from holdfast.actions import comments as acts
from holdfast.actions import sessions
from holdfast.actions.sessions import Note
from holdfast.doors.frame.access import practitioner_required
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.form_tickets import issue, read_ticket
from holdfast.doors.frame.late import settle, typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.shelves import collection, local_moment
from holdfast.doors.frame.words import active_words
from holdfast.practice.comment import CommentAct, CommentState
from holdfast.practice.comment_text import (
    LONGEST_NAME,
    LONGEST_TEXT,
    digest_of,
    tidy_name,
    tidy_text,
)
from holdfast.storage import comments
from holdfast.storage.models import CommentRow

from .shown import shown

PURPOSE = "answer"
CAN_BE_ANSWERED = frozenset({CommentState.WAITING, CommentState.PUBLISHED})


class AnswerForm(ShownForm):
    """A name of the practice, and the words. The ticket makes one form one answer."""

    name = forms.CharField()
    text = forms.CharField()
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, author: str, now: datetime) -> None:
        start = {"name": author, "ticket": issue(PURPOSE, now)}
        super().__init__(data, initial=start)
        sent = data.get("ticket", "") if data else ""
        self.ticket_text = sent if read_ticket(PURPOSE, sent) else start["ticket"]

    def clean_name(self) -> str:
        """A name on one line."""
        return fitting(tidy_name(self.cleaned_data["name"]), LONGEST_NAME, "name")

    def clean_text(self) -> str:
        """Plain text, as long as a reader's."""
        return fitting(tidy_text(self.cleaned_data["text"]), LONGEST_TEXT, "text")


def fitting(text: str, limit: int, field: str) -> str:
    """The text, when there is some and not too much. Raises ValidationError."""
    words = active_words()
    if not text:
        raise forms.ValidationError(words.text(f"errors.missing.{field}"))
    if len(text) > limit:
        raise forms.ValidationError(
            words.text(f"comments.form.{field}_long", limit=limit, length=len(text))
        )
    return text


@practitioner_required
@require_http_methods(["GET", "POST"])
def answer(request: SpaceRequest, comment_id: UUID) -> HttpResponse:
    """The form, and with it both at once: a comment that waits is published together with its answer."""
    row = answerable(comment_id)
    form = AnswerForm(
        typed(request), author=author_of(row, local_moment(request)), now=request.moment
    )
    if request.method != "POST" or not form.is_valid():
        return form_page(request, row, form)
    if not publish_with_answer(request, row, form):
        form.add_error("text", active_words().text("practice.done.meanwhile"))
        return form_page(request, answerable(comment_id), form)
    settle(request)
    sessions.note(request.space, Note.DONE.saying("practice.done.answered"))
    return redirect("practice:practice")


def answerable(comment_id: UUID) -> CommentRow:
    """The comment as it is now. Raises Http404 when there is nothing to answer."""
    row = comments.find(comment_id)
    if row is None or row.state not in CAN_BE_ANSWERED:
        raise Http404
    return row


def form_page(request: SpaceRequest, row: CommentRow, form: AnswerForm) -> HttpResponse:
    """The form below the words it answers."""
    context = {"form": form, "item": shown([row], local_moment(request))[0]}
    status = 422 if request.method == "POST" else 200
    return render(request, "practice/answer.html", context, status=status)


def author_of(row: CommentRow, now: datetime) -> str:
    """A name to begin with: whoever wrote the article, or the practice."""
    article = collection().known_as(row.language, row.slug, now)
    named = article.front.author if article else ""
    return (named or str(settings.HOLDFAST_PRACTICE))[:LONGEST_NAME]


def publish_with_answer(request: SpaceRequest, row: CommentRow, form: AnswerForm) -> bool:
    """First what is answered, then the answer. False when the words that were read are not the public ones."""
    seen = request.POST.get("seen", "")
    if row.state == CommentState.WAITING:
        acts.moderate(row.id, CommentAct.PUBLISH, now=request.moment, seen=seen)
    public = comments.find_published(
        row.language, {row.slug}, row.id
    )  # these words stay as they are
    if public is None or digest_of(public.name, public.text) != seen:
        return False
    acts.answer_as_author(
        acts.Place(row.language, row.slug, row.id),
        acts.Words(form.cleaned_data["name"], form.cleaned_data["text"]),
        form.ticket_text,
        secrets=operator_secrets(),
        now=request.moment,
    )
    return True
