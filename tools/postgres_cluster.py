"""A PostgreSQL to test against: the one named in HOLDFAST_TEST_POSTGRES, or a throw-away one of our own."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def find_program(name: str) -> str | None:
    """The program on PATH, or where Debian keeps it."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else shutil.which(name)


def as_postgres(*command: str) -> list[str]:
    """PostgreSQL refuses to run as root: step down to its own account there."""
    return ["runuser", "-u", "postgres", "--", *command] if os.getuid() == 0 else list(command)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def postgres_url() -> Iterator[str | None]:
    """Yield a database address, or None where PostgreSQL is not installed."""
    if given := os.environ.get("HOLDFAST_TEST_POSTGRES"):
        yield given
        return
    initdb, pg_ctl = find_program("initdb"), find_program("pg_ctl")
    if not initdb or not pg_ctl:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="holdfast-pg-") as folder:
        if os.getuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
        data, port = f"{folder}/data", free_port()
        quiet = {"stdout": subprocess.DEVNULL, "check": True, "cwd": folder}
        subprocess.run(
            as_postgres(initdb, "-D", data, "-U", "holdfast", "-A", "trust", "-E", "UTF8"), **quiet
        )
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
        subprocess.run(
            as_postgres(pg_ctl, "-D", data, "-w", "-o", options, "-l", f"{folder}/log", "start"),
            **quiet,
        )
        try:
            yield f"postgresql://holdfast@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run(as_postgres(pg_ctl, "-D", data, "-m", "fast", "stop"), **quiet)
