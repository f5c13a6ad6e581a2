"""What does an article cost to serve, beside a view that says nothing to a reader who is signed out?

Both go through every middleware. The article's page was made before, as for every reader after the first.
Once in this process, where only the processor counts; once under the shipped server, with wrk beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figures import Figure, rate_ratio
from benchmarks.house import prepared_home
from benchmarks.measure import Measured, compare, cpu_seconds
from benchmarks.page_in_process import ask
from benchmarks.page_under_server import look_for_tools, requests
from benchmarks.serving import served

GOAL = 0.7
TIMES = 300
ARTICLE = "/read/relational-trauma/"
NOTHING = "/nothing/"


def figures(rounds: int) -> Iterator[Figure]:
    """Two ratios of requests a second."""
    prepared_home()
    assert b"</article>" in ask(ARTICLE)
    ratio = compare(rate(ARTICLE), rate(NOTHING), rounds=rounds)
    yield rate_ratio("an article / empty view, signed out, in process", ratio, goal=GOAL)
    look_for_tools()
    with served("taskset", "-c", "0") as host:
        ratio = compare(
            requests(f"http://{host}{ARTICLE}"), requests(f"http://{host}{NOTHING}"), rounds=rounds
        )
    yield rate_ratio("requests/s, an article / empty view, signed out", ratio, goal=GOAL)


def rate(path: str) -> Measured:
    """Requests for each second of processor time."""
    took = cpu_seconds(lambda: ask(path), times=TIMES)
    return lambda: 1 / took()
