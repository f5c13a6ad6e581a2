"""The application a server calls, made ready in the process that will answer."""

import os

from django.core.wsgi import get_wsgi_application

from holdfast.doors.frame.guard.logs import catch_the_uncaught
from holdfast.site.problem import Problem
from holdfast.site.process import end_with_parent, make_private
from holdfast.site.terminal import tell_problem

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.site.settings")
make_private()
catch_the_uncaught()
application = get_wsgi_application()

from django.conf import settings  # noqa: E402 - readable only after the line above

if settings.CONFIGURATION.proxies:
    from granian.utils.proxies import wrap_wsgi_with_proxy_headers

    application = wrap_wsgi_with_proxy_headers(application, list(settings.CONFIGURATION.proxies))

if os.environ.get("HOLDFAST_SUPERVISED"):
    from holdfast.site.migrate import bring_tables_up_to_date

    end_with_parent()
    try:
        bring_tables_up_to_date()
    except Problem as problem:
        tell_problem(problem)
        raise SystemExit(1) from problem
