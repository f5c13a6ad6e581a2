"""Pictures of articles, from the media folders. Drawings that could run something are not among them."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from holdfast.doors.frame.guard.headers import kept_for
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import shelf
from holdfast.shelf.files import picture

A_DAY = 86_400
TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


@require_safe
@kept_for(A_DAY)
def media(request: HoldfastRequest, path: str) -> HttpResponse:
    """One picture; the path cannot leave its folder."""
    file = picture(shelf().folders, path)
    kind = TYPES.get(file.suffix.lower()) if file else None
    if file is None or kind is None:
        raise Http404
    return HttpResponse(file.read_bytes(), content_type=kind)
