"""Start the real program in a process of its own, and talk to it byte by byte."""

import http.client
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

ADDRESS = re.compile(r"http://\S+")
PATIENCE = 30  # seconds


@dataclass(frozen=True)
class Answer:
    """One HTTP answer."""

    status: int
    headers: HTTPMessage
    body: str

    @property
    def cookie(self) -> str:
        """The first cookie it sets, as the browser would send it back."""
        return self.headers["Set-Cookie"].strip().split(";")[0]


@dataclass
class Running:
    """A started Holdfast: its process, and the start address it printed."""

    process: subprocess.Popen[str]
    start_address: str
    errors: Path

    @property
    def host(self) -> str:
        """The exact Host it answers to."""
        return urlsplit(self.start_address).netloc

    @property
    def start_path(self) -> str:
        """The one-time path."""
        return urlsplit(self.start_address).path

    def ask(
        self, path: str, *, method: str = "GET", host: str | None = None, **headers: str
    ) -> Answer:
        """Ask for a path; keyword names become headers, `sec_fetch_site` as Sec-Fetch-Site."""
        return ask(self.host, path, method=method, Host=host or self.host, **headers)

    def enter(self) -> str:
        """Use the start address and return the launch cookie."""
        return self.ask(self.start_path).cookie

    @property
    def told(self) -> str:
        """What it wrote on standard error so far."""
        return self.errors.read_text()

    def stop(self) -> int:
        """End it as Ctrl+C does."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


def ask(where: str, path: str, *, method: str = "GET", body: str = "", **headers: str) -> Answer:
    """One request to `host:port`, following nothing."""
    connection = http.client.HTTPConnection(where, timeout=PATIENCE)
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    connection.request(method, path, body=body or None, headers=named)
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read().decode())
    connection.close()
    return answer


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run `holdfast …` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "holdfast", *arguments],
        env=clean_environment(**environ),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def clean_environment(**environ: str) -> dict[str, str]:
    """Ours without what configures Holdfast or Django, and with `environ`."""
    foreign = ("HOLDFAST_", "DJANGO_", "LC_", "LANG")
    ours = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**ours, "LANG": "C.UTF-8", **environ}


@contextmanager
def running(home: Path, *arguments: str, program: str = "", **environ: str) -> Iterator[Running]:
    """A Holdfast serving `home`, for as long as the block lasts.

    `program` is Python to run instead of the command, for what only a test would do.
    """
    command = ["-c", program] if program else ["-m", "holdfast", "up", "--no-browser"]
    if not program:
        command += ["--home", str(home), *arguments]
    with tempfile.NamedTemporaryFile("w", suffix=".err") as errors:
        process = subprocess.Popen(
            [sys.executable, *command],
            env=clean_environment(**environ),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,  # so that ending it ends its workers, whatever state they are in
        )
        try:
            yield Running(process, _printed_address(process, Path(errors.name)), Path(errors.name))
        finally:
            _end(process)


def _printed_address(process: subprocess.Popen[str], errors: Path) -> str:
    assert process.stdout
    too_late = threading.Timer(PATIENCE, _kill_all, [process])
    too_late.start()
    try:
        for line in process.stdout:
            if found := ADDRESS.search(line):
                return found[0]
    finally:
        too_late.cancel()
    raise AssertionError(f"it did not start: {errors.read_text()}")


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    with suppress(subprocess.TimeoutExpired):
        process.wait(PATIENCE)
    _kill_all(process)
    process.wait()
    if process.stdout:
        process.stdout.close()


def _kill_all(process: subprocess.Popen[str]) -> None:
    """Kill the program and every worker it left behind: one of them would keep our pipe open for ever."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
