"""Pages made for testing the front step: a form, a private page, a broken one, the exit."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from holdfast.doors.frame.guard.headers import kept_for

changes: list[str] = []


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("a page")


def form(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        changes.append(request.POST.get("text", ""))
    return HttpResponse(get_token(request))


@csrf_exempt
def leave(request: HttpRequest) -> HttpResponse:
    return HttpResponse("left")


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


private = ([path("page/", page, name="page")], "space")
arrive = ([path("enter/", page, name="enter")], "arrive")
help_ = ([path("now/", page, name="now")], "help")

urlpatterns = [
    path("", page, name="home"),
    path("form/", form, name="form"),
    path("leave/", leave, name="leave"),
    path("lock/", leave, name="lock"),
    path("broken/", broken, name="broken"),
    path("upload/", upload, name="upload"),
    path("article/", article, name="article"),
    path("space/", include(private)),
    path("", include(arrive)),
    path("help/", include(help_)),
]

handler400 = "holdfast.doors.frame.errors.bad_request"
handler403 = "holdfast.doors.frame.errors.not_allowed"
handler404 = "holdfast.doors.frame.errors.not_found"
handler500 = "holdfast.doors.frame.errors.broken"
