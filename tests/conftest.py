"""What every test can lean on: a database per run, and skips that say how to be rid of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from tests.browsing import FLAGS, TOOLS, Axe, make_axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip browser tests in words where there is no Chromium."""
    if os.path.exists(CHROMIUM):
        return
    skip = pytest.mark.skip(reason="no Chromium here. On Debian: apt-get install chromium")
    for item in items:
        if "browser" in item.keywords:
            item.add_marker(skip)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where skips are forbidden (continuous integration), a skipped test fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("HOLDFAST_FORBID_SKIPS") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("Skips are forbidden here.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run: Playwright allows no second one beside it."""
    from playwright.sync_api import sync_playwright  # late: most runs need no browser

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Ask axe about a page."""
    file = TOOLS / "axe-core/axe.min.js"
    if not file.exists():
        pytest.skip("axe-core is not there: make .tools/.ready")
    return make_axe(file.read_text(encoding="utf-8"))
