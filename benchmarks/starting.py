"""How long from the command to the first page, beside the least that Django can be on the same server?

Holdfast starts as a person starts it: the folder locked, the tables looked at, a start address printed
and used once, the front page in full. The folder is there already, as at every start but the first, and so is what
a start keeps for the next one: Python's compiled files, templates, words and articles.
"""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, time_ratio
from benchmarks.house import free_port
from benchmarks.measure import Measured, compare
from benchmarks.serving import PATIENCE, stop, wait_for

GOAL = 1.5
ADDRESS = re.compile(r"http://([^/\s]+)(/\S*)")
MINIMAL = ("-m", "benchmarks.minimal_django")


def figures(rounds: int) -> Iterator[Figure]:
    """Seconds on the clock; and of the processor, which other work on the machine hardly changes."""
    with tempfile.TemporaryDirectory(prefix="holdfast-bench-") as folder:
        home = Path(folder) / "home"
        clock = compare(lambda: start_holdfast(home), start_minimal, rounds=rounds)
        work = compare(
            processor(lambda: start_holdfast(home)), processor(start_minimal), rounds=rounds
        )
    yield time_ratio("start to first page / minimal Django", clock, goal=GOAL)
    yield time_ratio("processor time from start to stop / minimal Django", work, goal=GOAL)


def processor(start: Measured) -> Measured:
    """Processor seconds of everything that was started, stopping included."""

    def once() -> float:
        before = os.times()
        start()
        after = os.times()
        spent = after.children_user + after.children_system
        return spent - before.children_user - before.children_system

    return once


def start_holdfast(home: Path) -> float:
    """Seconds until the front page is here; stopping is not counted."""
    command = [sys.executable, "-m", "holdfast", "up", "--no-browser", "--home", str(home)]
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True)
    try:
        host, path = printed_address(process)
        cookie = launch_cookie(host, path)
        assert b"</html>" in wait_for(host, "/", headers={"Cookie": cookie})
        return time.perf_counter() - started
    finally:
        stop(process)


def printed_address(process: subprocess.Popen) -> tuple[str, str]:
    """The one-time start address."""
    for line in process.stdout or ():
        if found := ADDRESS.search(line):
            return found[1], found[2]
    raise AssertionError("it ended without an address")


def launch_cookie(host: str, path: str) -> str:
    """What the start address gives a browser."""
    connection = http.client.HTTPConnection(host, timeout=PATIENCE)
    connection.request("GET", path)
    cookie = connection.getresponse().headers["Set-Cookie"]
    connection.close()
    return cookie.strip().split(";")[0]


def start_minimal() -> float:
    """Seconds until its two bytes are here."""
    port = free_port()
    command = [sys.executable, *MINIMAL, str(port)]
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment())
    try:
        assert wait_for(f"127.0.0.1:{port}", "/") == b"ok"
        return time.perf_counter() - started
    finally:
        stop(process)


def environment() -> dict[str, str]:
    """Ours without what configures Holdfast, Django or Python.

    An order not to write compiled files (PYTHONDONTWRITEBYTECODE) would have Python compile all of a checkout at
    each start. Django is compiled when it is installed, so only our side would pay.
    """
    foreign = ("HOLDFAST_", "DJANGO_", "PYTHONDONTWRITEBYTECODE", "LC_", "LANG")
    ours = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**ours, "LANG": "C.UTF-8"}
