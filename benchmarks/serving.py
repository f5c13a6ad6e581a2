"""The shipped server on the throw-away folder, in processes of their own: `python -m benchmarks.serving`."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from benchmarks.house import HOST, prepared_home

PATIENCE = 30.0  # seconds


@contextmanager
def served(*command: str) -> Iterator[str]:
    """Holdfast answering at `HOST` while the block lasts; `command` stands before Python, such as taskset."""
    prepared_home()  # has put all that the server is told into the environment
    process = subprocess.Popen(
        [*command, sys.executable, "-m", "benchmarks.serving", HOST],
        env={**os.environ, "HOLDFAST_SUPERVISED": "1"},
    )
    try:
        wait_for(HOST, "/help/")
        yield HOST
    finally:
        stop(process)


def wait_for(host: str, path: str, *, headers: dict[str, str] | None = None) -> bytes:
    """Ask until the answer is 200, and return it. Raises TimeoutError."""
    ends_at = time.monotonic() + PATIENCE
    while time.monotonic() < ends_at:
        with suppress(OSError, http.client.HTTPException):
            status, body = ask(host, path, headers=headers)
            if status == 200:
                return body
        time.sleep(0.002)
    raise TimeoutError(f"nothing answered at {host}{path}")


def ask(host: str, path: str, *, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    """One request, following nothing."""
    connection = http.client.HTTPConnection(host, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def stop(process: subprocess.Popen) -> None:
    """End a server that was started here, and wait for it."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main(host: str) -> None:
    """Serve as `holdfast up` does, with the settings of the benchmarks."""
    from holdfast.site.server import reserve, serve

    address, keeper = reserve(host.split(":")[0], int(host.split(":")[1]))
    with keeper, suppress(KeyboardInterrupt):
        serve(address, keeper, when_ready=lambda: None)


if __name__ == "__main__":
    main(sys.argv[1])
