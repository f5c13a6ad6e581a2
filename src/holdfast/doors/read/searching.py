"""Looking for words in articles. Nothing keeps what was looked for, apart from the browser's own history."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import collection, local_moment
from holdfast.library.searching import LONGEST_QUESTION, Found, excerpt

from .lists import A_PAGE, card, neighbours


@require_safe
def search(request: HoldfastRequest) -> HttpResponse:
    """The articles that hold the words of `q`, best first."""
    question = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST_QUESTION]
    language, now = get_language() or "en", local_moment(request)
    found = collection().search(question, language, now) if question else []
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "question": question,
        "many": len(found),
        "longest": LONGEST_QUESTION,
        "cards": [result(one, question) for one in page],
        **neighbours(request, page),
    }
    return render(request, "read/search.html", context)


def result(found: Found, question: str) -> dict[str, Any]:
    """An article as a result: with the words around the first match, or what it is about."""
    return {**card(found.article), "parts": excerpt(found.article, question)}
