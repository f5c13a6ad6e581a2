"""Packaged files are answered from memory, before anything else looks at the request."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from holdfast.doors.frame.guard.headers import may_be_kept
from holdfast.doors.frame.guard.kinds import Answer
from holdfast.doors.frame.packaged import PackagedFile, file_at, fingerprint

# The address changes with the content, so a year (the longest that caches honour) is safe.
FOREVER = "public, max-age=31536000, immutable"


class StaticFiles:
    """Answers `/static/…` and passes on the rest."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        fingerprint()  # read the files now, not during the first visit

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        file = file_at(request.path_info)
        return self.get_response(request) if file is None else _answer(request, file)


def _answer(request: HttpRequest, file: PackagedFile) -> HttpResponse:
    gzipped = file.gzipped if "gzip" in request.headers.get("Accept-Encoding", "") else None
    response = HttpResponse(gzipped or file.content, content_type=file.content_type)
    if gzipped:
        response["Content-Encoding"] = "gzip"
    if file.gzipped:
        response["Vary"] = "Accept-Encoding"
    may_be_kept(response, FOREVER)
    return response
