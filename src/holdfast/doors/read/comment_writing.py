"""Saying something below an article, and what its author can do with it afterwards."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from holdfast.actions import comments as acts
from holdfast.actions import own_comments
from holdfast.doors.frame.again import network_of_request
from holdfast.doors.frame.reply_reading import reading_beside
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.shelves import published_here
from holdfast.doors.frame.words import active_words
from holdfast.library import Article
from holdfast.practice.comment import CommentAct
from holdfast.practice.conversation import Said

from .comment_forms import CommentForm, OwnForm
from .comments import is_open, published_one, readable, shown


@require_http_methods(["GET", "POST"])
def write(request: HoldfastRequest, slug: str, parent: UUID | None = None) -> HttpResponse:
    """The form for a question, or for an answer to the comment `parent`."""
    article = readable(request, slug)
    above = published_one(request, article, parent) if parent else None
    if request.method == "GET":
        if not is_open(request, article):
            return redirect("talk:conversation", slug)
        return form_page(request, article, above, CommentForm(now=request.moment))
    form = CommentForm(request.POST, now=request.moment)
    if not is_open(request, article):
        form.add_error("text", active_words().text("comments.form.closed_meanwhile"))
    if not form.is_valid():
        return form_page(request, article, above, form, status=422)
    return send(request, article, above, form)


def send(
    request: HoldfastRequest, article: Article, above: Said | None, form: CommentForm
) -> HttpResponse:
    """Hand the words on, and show the code once."""
    sent = acts.send(
        acts.Place(article.front.language, article.front.slug, above.id if above else None),
        form.words,
        form.ticket.id,
        secrets=operator_secrets(),
        network=network_of_request(request),
        now=request.moment,
    )
    if isinstance(sent, acts.Sent):
        keep_for_author(request, article, sent.code)
        context = {"front": article.front, "groups": sent.code.split("-")}
        return render(request, "read/comment_sent.html", context)
    if isinstance(sent, acts.SentBefore):
        form.ticket = None  # the form comes back with a new one
        form.add_error("text", active_words().text("comments.form.once_more"))
        return form_page(request, article, above, form, status=422)
    form.add_error("text", active_words().text("comments.form.too_many"))
    return form_page(request, article, above, form, status=429)


def keep_for_author(request: HoldfastRequest, article: Article, code: str) -> None:
    """Somebody signed in finds the code again: it is kept sealed in their journal, and nowhere else."""
    if request.space is not None:
        place = acts.Place(article.front.language, article.front.slug)
        own_comments.keep_code(place, code, store=request.store, now=request.moment)


def form_page(
    request: HoldfastRequest,
    article: Article,
    above: Said | None,
    form: CommentForm,
    *,
    status: int = 200,
) -> HttpResponse:
    """The form, help first, below the words that are answered."""
    context = {
        "front": article.front,
        "form": form,
        "ticket": form.next_ticket,
        "above": shown(above) if above else None,
    }
    return render(request, "read/comment_write.html", context, status=status)


@require_http_methods(["GET", "POST"])
def own(request: HoldfastRequest, slug: str) -> HttpResponse:
    """With the code: how one's comment stands, the answer of the practice, and deleting it.

    It needs no article: whoever wrote below one that is withdrawn can delete their words as before. Any address
    has this page, so that it tells nothing about texts that are not public.
    """
    article = published_here(request, slug)
    context = {
        "slug": slug,
        "has_article": article is not None,
        "form": OwnForm(),
        "found": None,
        "is_deleted": False,
    }
    if request.method == "GET":
        return render(request, "read/comment_own.html", context)
    form = OwnForm(request.POST)
    found = look_for(request, form)
    if found is None:
        return render(request, "read/comment_own.html", {**context, "form": form}, status=422)
    if request.POST.get("act") == "delete":
        acts.moderate(found.id, CommentAct.DELETE, now=request.moment)
        return render(request, "read/comment_own.html", {**context, "is_deleted": True})
    code = form.cleaned_data["code"]
    context |= {"found": found, "code": code, "reading": reading_beside(request, found.reply)}
    return render(request, "read/comment_own.html", context)


def look_for(request: HoldfastRequest, form: OwnForm) -> acts.Own | None:
    """The comment behind a code; without one the form says why."""
    if not form.is_valid():
        return None
    found = acts.find_own(
        form.cleaned_data["code"],
        secrets=operator_secrets(),
        network=network_of_request(request),
        now=request.moment,
    )
    words = active_words()
    if isinstance(found, acts.Own):
        return found
    if isinstance(found, acts.Wait):
        form.add_error("code", words.text("comments.own.wait", n=found.seconds))
    else:
        form.add_error("code", words.text("comments.own.not_there"))
    return None
