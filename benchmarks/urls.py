"""The addresses of Holdfast, and the emptiest view behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from holdfast.site.urls import urlpatterns as ours


def empty(request: HttpRequest) -> HttpResponse:
    """Two bytes. Whoever asks is signed in: the session was opened before this is called."""
    assert request.space is not None
    return HttpResponse("ok")


urlpatterns = [path("empty/", empty), *ours]
