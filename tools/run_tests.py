"""Run every gate in the order in which it is cheapest to fail.

`--quick` stops before the tests; `--soak` runs the long runs at their full numbers. With
HOLDFAST_FORBID_SKIPS=1 (continuous integration) a skipped test is a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from postgres_cluster import postgres_url

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
DATABASE_TESTS = ["tests/storage", "tests/actions", "tests/doors"]
# One process for each core, and a file of tests stays with one of them: browsers and servers are shared in a file.
SIDE_BY_SIDE = ["-n", "auto", "--dist", "loadfile"]


def run(title: str, *command: str, **environment: str) -> None:
    """Run one gate; a failure ends everything with its exit code."""
    print(f"\n== {title}", flush=True)
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False)
    if done.returncode:
        print(f"\n{title}: failed. Nothing after it was run.", flush=True)
        raise SystemExit(done.returncode)


def quick_gates() -> None:
    """Format, lint, types, imports, words."""
    run("format", str(BIN / "ruff"), "format", "--check", ".")
    run("lint", str(BIN / "ruff"), "check", ".")
    run("types", str(BIN / "mypy"))
    run("imports", str(BIN / "lint-imports"))
    run("words", str(BIN / "holdfast"), "check", "--content")
    run("words that no page says", sys.executable, "tools/unused_words.py")


def tests(marker: str) -> None:
    """All tests on SQLite, then the ones that touch tables on PostgreSQL."""
    pytest = str(BIN / "pytest")
    run("tests on SQLite", pytest, "-q", *SIDE_BY_SIDE, "-m", marker)
    with postgres_url() as url:
        if url is None:
            print(
                "\nNo PostgreSQL here: those tests are skipped. On Debian: apt-get install postgresql"
            )
            if os.environ.get("HOLDFAST_FORBID_SKIPS"):
                raise SystemExit("Skips are forbidden here.")
            return
        run(
            "tests on PostgreSQL",
            pytest,
            "-q",
            *SIDE_BY_SIDE,
            "-m",
            marker,
            *DATABASE_TESTS,
            HOLDFAST_TEST_DATABASE_URL=url,
        )


def main() -> None:
    """Choose the gates from the command line."""
    if "--soak" in sys.argv:
        tests("soak")
        return
    quick_gates()
    if "--quick" not in sys.argv:
        tests("not soak")


if __name__ == "__main__":
    main()
