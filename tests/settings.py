"""The settings under which tests run: a home in a temporary folder, no launch cookie."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

HOME = Path(tempfile.mkdtemp(prefix="holdfast-test-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
os.environ.update(HOLDFAST_MODE="home", HOLDFAST_HOME=str(HOME))
os.environ.pop("HOLDFAST_ADDRESS", None)
# Playwright's loop sleeps in the thread the tests run in; Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
if _url := os.environ.get("HOLDFAST_TEST_DATABASE_URL"):
    os.environ["HOLDFAST_DATABASE_URL"] = _url

from holdfast.site.home import prepare_home  # noqa: E402 - after the environment is set

prepare_home(HOME)

from holdfast.site.settings import *  # noqa: E402, F403 - Django's way to derive settings

HOLDFAST_HOSTS = ("testserver", "")  # Django's test client sends no Host header
ALLOWED_HOSTS = ["testserver"]
# tests/site starts the real thing; everywhere else a page is asked for without a start address.
HOLDFAST_NEEDS_LAUNCH = False
