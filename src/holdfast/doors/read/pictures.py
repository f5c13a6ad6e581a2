"""Pictures of articles, from the media folders."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from holdfast.doors.frame.guard.headers import kept_for
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import shelf
from holdfast.library.links import IMAGE_TYPES
from holdfast.shelf.files import picture

A_DAY = 86_400


@require_safe
@kept_for(A_DAY)
def media(request: HoldfastRequest, path: str) -> HttpResponse:
    """One picture; the path cannot leave its folder."""
    file = picture(shelf().folders, path)
    if file is None:
        raise Http404
    return HttpResponse(file.read_bytes(), content_type=IMAGE_TYPES[file.suffix.lower()])
