"""What does a page of 50 entries cost beside a view that says nothing?

Both go through the whole WSGI application: every middleware, the session that is opened, the answer
that is closed. Only the page reads, opens and shows 50 sealed entries.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from benchmarks.figures import Figure, time_ratio
from benchmarks.house import HOST, PEOPLE, SignedIn, somebody
from benchmarks.measure import compare, cpu_seconds

GOAL = 12.0
TIMES = 100


def figures(rounds: int) -> Iterator[Figure]:
    """One ratio of seconds."""
    mira = somebody(PEOPLE)
    page = cpu_seconds(lambda: ask("/space/p/", mira), times=TIMES)
    empty = cpu_seconds(lambda: ask("/empty/", mira), times=TIMES)
    check(mira)
    yield time_ratio(
        "page of 50 entries / empty view", compare(page, empty, rounds=rounds), goal=GOAL
    )


def check(mira: SignedIn) -> None:
    """Measure the right thing: the page does show everybody."""
    assert ask("/space/p/", mira).count(b"Friend from street") == PEOPLE
    assert ask("/empty/", mira) == b"ok"


def ask(path: str, person: SignedIn | None = None) -> bytes:
    """One request, as a WSGI server makes it. Anything but 200 is a mistake here."""
    from holdfast.site.wsgi import application  # late: loading it sets Django up

    status: list[str] = []
    answer = application(_environ(path, person), lambda line, headers: status.append(line))
    body = b"".join(answer)
    answer.close()
    assert status == ["200 OK"], (path, status)
    return body


def _environ(path: str, person: SignedIn | None) -> dict[str, object]:
    host, port = HOST.split(":")
    path, _, query = path.partition("?")
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SCRIPT_NAME": "",
        "QUERY_STRING": query,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": HOST,
        "HTTP_COOKIE": person.cookie if person else "",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
    }
