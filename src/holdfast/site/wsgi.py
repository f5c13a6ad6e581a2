"""The application a server calls, made ready in the process that will answer."""

import gc
import os

# Start-up makes many lasting objects and no rubbish: collecting meanwhile takes a fifth of it.
gc.disable()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - see above

from holdfast.doors.frame.guard.logs import catch_the_uncaught  # noqa: E402
from holdfast.site.problem import Problem  # noqa: E402
from holdfast.site.process import end_with_parent, make_private  # noqa: E402
from holdfast.site.terminal import tell_problem  # noqa: E402

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.site.settings")
make_private()
catch_the_uncaught()
application = get_wsgi_application()


def _trust_proxies() -> None:
    """Behind a proxy, take the visitor's address and scheme from it, and from nobody else."""
    global application
    from django.conf import settings

    if settings.CONFIGURATION.proxies:
        from granian.utils.proxies import wrap_wsgi_with_proxy_headers

        trusted = list(settings.CONFIGURATION.proxies)
        application = wrap_wsgi_with_proxy_headers(application, trusted)


def _serve_under_supervision() -> None:
    """As a worker of `holdfast up`: tables ready, and no life without the supervisor."""
    from holdfast.site.migrate import bring_tables_up_to_date

    end_with_parent()
    try:
        bring_tables_up_to_date()
    except Problem as problem:
        tell_problem(problem)
        raise SystemExit(1) from problem


def _settle() -> None:
    """Load what the first page needs, and for a practice every page; then let the collector forget all that stays."""
    from django.conf import settings
    from django.urls import get_resolver

    from holdfast.doors.frame.late_views import import_all
    from holdfast.words import Words

    patterns, _ = get_resolver().url_patterns, Words("en")
    if settings.HOLDFAST_HOSTED:
        import_all(patterns)
    gc.freeze()
    gc.enable()


_trust_proxies()
if os.environ.get("HOLDFAST_SUPERVISED"):
    _serve_under_supervision()
_settle()
