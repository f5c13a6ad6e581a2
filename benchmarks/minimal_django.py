"""The least that Django can be with a database behind it, on the same server: `python benchmarks/minimal_django.py PORT`."""

import sys

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path


def first_page(request: HttpRequest) -> HttpResponse:
    """One question to the database, and two bytes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok")


if __name__ != "__main__":
    urlpatterns = [path("", first_page)]
    settings.configure(
        ROOT_URLCONF=__name__,
        ALLOWED_HOSTS=["127.0.0.1"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    )
    application = get_wsgi_application()
else:
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces

    Granian(
        "benchmarks.minimal_django:application",
        port=int(sys.argv[1]),
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        log_enabled=False,
    ).serve()
