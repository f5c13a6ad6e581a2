"""O1: a log line holds what the allow-list names, whatever is logged and at whatever level."""

import io
import logging
import logging.config
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from tests.running import clean_environment, run, running

from holdfast.doors.frame.guard.logs import SETTINGS, AllowList

NEEDLE = "mira-was-afraid"
LINE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (DEBUG|INFO|WARNING|ERROR|CRITICAL) [\w.]+"
    r"( id=[0-9a-f]{8})?( ms=\d+)?( route=[\w:.-]+)?( status=\d{3})?"
    r"( \w+( at [^ ]+:\d+( < [^ ]+:\d+)*)?)?"
)
# Where a request can carry words: path, query, body, headers, the answer to it.
CARRIERS = {
    "query": lambda browser: browser.get(f"/probe/broken/?text={NEEDLE}"),
    "body": lambda browser: browser.post("/probe/broken/", {"text": NEEDLE}),
    "header": lambda browser: browser.get(
        "/probe/broken/", HTTP_USER_AGENT=NEEDLE, HTTP_REFERER=NEEDLE
    ),
    "cookie": lambda browser: browser.get("/probe/broken/", HTTP_COOKIE=f"x={NEEDLE}"),
    "path": lambda browser: browser.get(f"/{NEEDLE}/"),
    "host": lambda browser: browser.get("/", HTTP_HOST=f"{NEEDLE}.example"),
    "malformed": lambda browser: browser.post(
        "/probe/upload/", NEEDLE.encode(), content_type="multipart/form-data; boundary=x"
    ),
}


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What our one handler writes, with every logger wide open."""
    stream, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(AllowList())
    names = ["", *SETTINGS["loggers"], "django.db.backends", "django.security.csrf"]
    before = {name: logging.getLogger(name).level for name in names}
    root.addHandler(handler)
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.django_db
@pytest.mark.urls("tests.site.guard_urls")
@pytest.mark.parametrize("carrier", CARRIERS)
def test_no_log_at_any_level_quotes_a_request(written: io.StringIO, carrier: str) -> None:
    CARRIERS[carrier](Client(raise_request_exception=False))
    lines = written.getvalue().splitlines()
    assert lines, "something was logged, or this shows nothing"
    assert NEEDLE not in written.getvalue()
    assert [line for line in lines if not LINE.fullmatch(line)] == []


@pytest.mark.django_db
@pytest.mark.urls("tests.site.guard_urls")
def test_a_failure_is_logged_with_its_route_its_class_and_its_line(written: io.StringIO) -> None:
    Client(raise_request_exception=False).post("/probe/broken/", {"text": NEEDLE})
    line = next(line for line in written.getvalue().splitlines() if " django.request " in line)
    assert re.search(r" ERROR django.request id=\w{8} ms=\d+ route=broken status=500 ", line)
    assert re.search(r" ValueError at tests/site/guard_urls.py:\d+ < ", line)


def test_a_message_an_argument_and_an_extra_field_stay_out(written: io.StringIO) -> None:
    logger = logging.getLogger("anything")
    logger.warning("kept %s", NEEDLE, extra={"person": NEEDLE, "route": NEEDLE})
    try:
        raise KeyError(NEEDLE) from ValueError(NEEDLE)
    except KeyError:
        logger.exception(NEEDLE, stack_info=True)
    assert NEEDLE not in written.getvalue()
    assert "KeyError at " in written.getvalue()


@pytest.mark.django_db
def test_a_failed_query_does_not_quote_what_it_should_have_kept(written: io.StringIO) -> None:
    from django.db import DatabaseError, connection

    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("INSERT INTO no_such_table VALUES (%s)", [NEEDLE])
    assert NEEDLE not in written.getvalue()


def test_django_and_the_server_bring_no_handlers_of_their_own() -> None:
    logging.config.dictConfig(SETTINGS)
    for name in SETTINGS["loggers"]:
        assert logging.getLogger(name).handlers == []


STRAY = f"""
import sys, threading
import django; from django.conf import settings
from holdfast.doors.frame.guard import logs
settings.configure(LOGGING=logs.SETTINGS); django.setup(); logs.catch_the_uncaught()
class Broken:
    def __del__(self): raise ValueError("{NEEDLE}")
def fail(): raise ValueError("{NEEDLE}")
Broken()
thread = threading.Thread(target=fail); thread.start(); thread.join()
fail()
"""


def test_an_exception_that_nobody_catches_is_told_without_its_message() -> None:
    told = subprocess.run(
        [sys.executable, "-c", STRAY],
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert NEEDLE not in told.stderr
    assert told.stderr.count("CRITICAL holdfast.uncaught ValueError at ") == 3


def test_a_damaged_database_ends_the_start_with_a_name_and_no_bytes_of_it(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home):
        pass
    (home / "holdfast.sqlite3").write_bytes(NEEDLE.encode() * 1000)
    told = run("--home", str(home), "--no-browser")
    assert told.returncode == 1
    assert told.stderr.startswith("The database does not work (DatabaseError).")
    assert NEEDLE not in told.stderr + told.stdout


def test_a_migration_that_fails_is_named_without_what_it_met(tmp_path: Path) -> None:
    import sqlite3

    home = tmp_path / "data"
    home.mkdir()
    with sqlite3.connect(home / "holdfast.sqlite3") as database:
        database.execute("CREATE TABLE storage_personrow (words TEXT)")
        database.execute("INSERT INTO storage_personrow VALUES (?)", [NEEDLE])
    told = run("--home", str(home), "--no-browser")
    assert told.returncode == 1
    assert told.stderr.startswith("The database does not work (OperationalError).")
    assert NEEDLE not in told.stderr + told.stdout


def test_a_journal_of_a_newer_holdfast_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    home = tmp_path / "data"
    with running(home):
        pass
    with sqlite3.connect(home / "holdfast.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('storage', '9999_later', '2030-01-01')"
        )
    told = run("--home", str(home), "--no-browser")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith("A newer Holdfast has written this journal.")


def test_a_visit_writes_no_line_at_all(tmp_path: Path) -> None:
    with running(tmp_path / "data") as holdfast:
        cookie = holdfast.enter()
        for path in ("/", f"/{NEEDLE}/", "/read/"):
            holdfast.ask(path, cookie=cookie)
        assert holdfast.told == ""
