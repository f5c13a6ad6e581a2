"""The real addresses and, before them, pages made for testing the front step."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import path

from holdfast.doors.frame.guard.headers import kept_for
from holdfast.site import urls

changes: list[str] = []


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("a page")


def form(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        changes.append(request.POST.get("text", ""))
    return HttpResponse(get_token(request))


def broken(request: HttpRequest) -> HttpResponse:
    words = request.POST.get("text", "") or request.GET.get("text", "")
    raise ValueError(f"could not keep {words}")


def upload(request: HttpRequest) -> HttpResponse:
    return HttpResponse(type(request.FILES["file"]).__name__)


@kept_for(600)
def article(request: HttpRequest) -> HttpResponse:
    if "form" in request.GET:
        get_token(request)
    return HttpResponse("an article", status=404 if "gone" in request.GET else 200)


urlpatterns = [
    path("probe/page/", page),
    path("probe/form/", form),
    path("probe/broken/", broken, name="broken"),
    path("probe/upload/", upload),
    path("probe/article/", article),
    *urls.urlpatterns,
]

handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
