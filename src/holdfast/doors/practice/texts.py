"""The practice's texts that readers do not see: drafts, texts to come, and files with problems."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from holdfast.doors.frame.access import practitioner_required
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.shelves import collection, local_moment, shelf
from holdfast.doors.frame.standing import standing_text
from holdfast.library import Article, Standing


@practitioner_required
@require_safe
def texts(request: SpaceRequest) -> HttpResponse:
    """Each text with the way to its preview, and every problem of the files that cannot be shown."""
    now = local_moment(request)
    found = [(one, one.standing(now)) for one in collection().articles]
    context = {
        "texts": [
            shown(article, standing)
            for article, standing in found
            if standing in {Standing.DRAFT, Standing.WAITING}
        ],
        "refused": [
            {"file": file, "problems": [str(problem) for problem in problems.items]}
            for file, problems in shelf().refused()
        ],
        "moved": [str(problem) for problem in shelf().moved()],
    }
    return render(request, "practice/texts.html", context)


def shown(article: Article, standing: Standing) -> dict[str, Any]:
    """A text as the list shows it; the preview is where readers will find it."""
    language = article.front.language
    with override(language):
        href = reverse("read:article", args=[article.front.slug])
    return {
        "title": article.front.title,
        "language": language,
        "href": href,
        "standing": standing_text(article, standing),
    }
