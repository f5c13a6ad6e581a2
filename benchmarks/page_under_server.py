"""How many pages of 50 entries does the shipped server answer, beside answers of an empty view?

The server has one core to itself and wrk the other; both pages come from the same running process.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator

from benchmarks.figures import Figure, rate_ratio
from benchmarks.house import PEOPLE, SignedIn, somebody
from benchmarks.measure import Measured, NotHere, compare
from benchmarks.serving import served

GOAL = 0.09
SECONDS = 2
RATE = re.compile(r"Requests/sec:\s+([0-9.]+)")


def figures(rounds: int) -> Iterator[Figure]:
    """One ratio of requests a second."""
    look_for_tools()
    mira = somebody(PEOPLE)
    with served("taskset", "-c", "0") as host:
        ratio = compare(
            requests(f"http://{host}/space/p/", mira),
            requests(f"http://{host}/empty/", mira),
            rounds=rounds,
        )
    yield rate_ratio("requests/s, page of 50 entries / empty view", ratio, goal=GOAL)


def look_for_tools() -> None:
    """Raises NotHere."""
    if not shutil.which("wrk") or not shutil.which("taskset") or (os.cpu_count() or 1) < 2:
        raise NotHere("wrk, taskset and two cores are needed. On Debian: apt-get install wrk")


def requests(address: str, person: SignedIn | None = None) -> Measured:
    """Requests a second, from sixteen connections."""
    cookie = ["-H", f"Cookie: {person.cookie}"] if person else []
    command = ["taskset", "-c", "1", "wrk", "-t1", "-c16", f"-d{SECONDS}s", *cookie, address]

    def once() -> float:
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert "Non-2xx" not in told, told
        found = RATE.search(told)
        assert found, told
        return float(found[1])

    return once
