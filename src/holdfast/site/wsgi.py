"""The application a server calls, made ready in the process that will answer."""

import gc
import os
import threading
from pathlib import Path

# Start-up makes many lasting objects and no rubbish: collecting meanwhile takes a fifth of it.
gc.disable()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - see above

from holdfast.doors.frame.guard.logs import catch_the_uncaught  # noqa: E402
from holdfast.site.problem import Problem  # noqa: E402
from holdfast.site.process import end_with_parent, make_private  # noqa: E402
from holdfast.site.terminal import tell_problem  # noqa: E402

SUPERVISED = bool(os.environ.get("HOLDFAST_SUPERVISED"))
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


def _empty_a_log_that_was_left() -> None:
    """A run that was killed may owe the emptying of its log. After any other there is no log, and nothing to open."""
    from django.conf import settings

    log = Path(f"{settings.DATABASES['default']['NAME']}-wal")
    if log.exists() and log.stat().st_size:
        from holdfast.storage.erasing import empty_log

        empty_log()


def _serve_under_supervision() -> None:
    """As a worker of `holdfast up`: tables ready, and no life without the supervisor."""
    from holdfast.site.migrate import bring_tables_up_to_date

    end_with_parent()
    try:
        bring_tables_up_to_date()
        _empty_a_log_that_was_left()
    except Problem as problem:
        tell_problem(problem)
        raise SystemExit(1) from problem


def _settle() -> None:
    """Load every page for a practice, before anybody comes; at home the first one, while a browser opens."""
    from django.conf import settings
    from django.urls import get_resolver

    from holdfast.doors.frame.late_views import import_all

    patterns = get_resolver().url_patterns
    if settings.HOLDFAST_HOSTED:
        import_all(patterns)
    if settings.HOLDFAST_HOSTED or not SUPERVISED:
        _prepare_first_page()
    else:
        threading.Thread(target=_prepare_first_page, daemon=True).start()


def _prepare_first_page() -> None:
    """Load what the front page is made of; then let the collector forget all that stays."""
    from django.template.loader import get_template

    from holdfast.doors.frame.shelves import collection

    try:
        get_template("read/home.html")
        collection()
    finally:
        gc.freeze()
        gc.enable()


_trust_proxies()
if SUPERVISED:
    _serve_under_supervision()
_settle()
