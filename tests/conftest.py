"""What every test can lean on: a database per run, and skips that say how to be rid of them."""

from __future__ import annotations

import os
import shutil

import pytest

from holdfast.site.home import prepare_home

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
