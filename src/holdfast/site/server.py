"""The server: one address that is ours alone, Granian in front of the WSGI application."""

import errno
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from holdfast.site.problem import Problem
from holdfast.site.running import PATIENCE, Address

APPLICATION = "holdfast.site.wsgi:application"
# Each thread may hold an Argon2 derivation of 64 MiB; four serve one person's browser well.
THREADS = 4
GRACE = 10  # seconds for requests in flight when stopping


@dataclass(frozen=True)
class Certificate:
    """Files of a hosted site that ends TLS itself."""

    certificate: Path
    key: Path


def reserve(host: str, port: int) -> tuple[Address, socket.socket]:
    """Take `port`, or any free one for 0, and keep it taken until the server listens.

    Raises Problem `port_taken` or `address_unusable`.
    """
    address = Address(host, port)
    # A second server on the same port would not fail on Linux: both would get requests.
    if port and address.answers():
        raise Problem("port_taken", address=str(address))
    keeper = socket.socket(address.family, socket.SOCK_STREAM)
    with suppress(AttributeError, OSError):
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        keeper.bind((host, port))
    except OSError as refused:
        keeper.close()
        taken = refused.errno == errno.EADDRINUSE
        raise Problem(
            "port_taken" if taken else "address_unusable", address=str(address)
        ) from refused
    return Address(host, keeper.getsockname()[1]), keeper


def serve(
    address: Address,
    keeper: socket.socket,
    *,
    when_ready: Callable[[], None],
    workers: int = 1,
    certificate: Certificate | None = None,
) -> None:
    """Serve until a signal; `when_ready` is called once somebody listens. Raises Problem.

    Granian's worker is another process: it loads Django, we do not.
    """
    if not sys.platform.startswith("linux"):
        keeper.close()  # elsewhere two sockets cannot share a port
    if sys.platform == "win32" and _granian_is_missing():
        _serve_with_waitress(address, when_ready)
    else:
        _serve_with_granian(address, when_ready, workers, certificate)


def _serve_with_granian(
    address: Address, when_ready: Callable[[], None], workers: int, certificate: Certificate | None
) -> None:
    from granian import Granian  # late: a second `holdfast` never needs the server
    from granian.constants import HTTPModes, Interfaces

    server = Granian(
        APPLICATION,
        address=address.host,
        port=address.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        backlog=256,
        log_enabled=False,  # its messages quote addresses; ours come by the allow-list
        workers_kill_timeout=GRACE,
        ssl_cert=certificate.certificate if certificate else None,
        ssl_key=certificate.key if certificate else None,
    )
    server.on_startup(lambda: _tell_when_ready(address, when_ready))
    try:
        server.serve()
    except SystemExit as ended:
        if ended.code:
            raise Problem("server_ended") from ended


def _granian_is_missing() -> bool:
    """True on Windows for ARM, where Granian has no wheel."""
    from importlib.util import find_spec

    return find_spec("granian") is None


def _serve_with_waitress(address: Address, when_ready: Callable[[], None]) -> None:
    import waitress  # late: installed only where Granian is not

    from holdfast.site.wsgi import application

    _tell_when_ready(address, when_ready)
    waitress.serve(application, host=address.host, port=address.port, threads=THREADS, ident=None)


def _tell_when_ready(address: Address, when_ready: Callable[[], None]) -> None:
    """Call `when_ready` from a thread once somebody answers.

    The worker is forked meanwhile, and a fork copies locks as they are: a module that this thread is just
    importing would stay locked in the worker for ever. So the thread imports nothing until somebody answers.
    """

    def wait() -> None:
        ends_at = time.monotonic() + PATIENCE
        while time.monotonic() < ends_at:
            time.sleep(0.002)
            if address.answers():
                when_ready()
                return

    threading.Thread(target=wait, daemon=True).start()


def stop_when(is_over: Callable[[], bool], *, every: float) -> None:
    """End this process as Ctrl+C would, soon after `is_over()`; asked every `every` seconds."""

    def watch() -> None:
        time.sleep(every)
        while not is_over():
            time.sleep(every)
        interrupt()

    threading.Thread(target=watch, daemon=True).start()


def interrupt() -> None:
    """Ctrl+C from another thread; a signal to the process might reach a thread that ignores it."""
    if sys.platform == "win32":
        os.kill(os.getpid(), signal.CTRL_C_EVENT)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
