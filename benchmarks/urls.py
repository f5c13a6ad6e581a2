"""The addresses of Holdfast, and the emptiest views behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from holdfast.site.urls import urlpatterns as ours


def empty(request: HttpRequest) -> HttpResponse:
    """Two bytes. Whoever asks is signed in: the session was opened before this is called."""
    assert request.space is not None
    return HttpResponse("ok")


def nothing(request: HttpRequest) -> HttpResponse:
    """Two bytes for somebody signed out."""
    assert request.space is None
    return HttpResponse("ok")


urlpatterns = [path("empty/", empty), path("nothing/", nothing), *ours]
