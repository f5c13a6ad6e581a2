"""Starting a practice's server: every unsafe setting is refused by name before it listens."""

import os
from contextlib import suppress
from pathlib import Path

from holdfast.site.configuration import Configuration, Mode, Tls
from holdfast.site.durability import refuse_losing_writes
from holdfast.site.handing_over import tell_worker
from holdfast.site.migrate import set_up_database
from holdfast.site.problem import Problem
from holdfast.site.process import make_private
from holdfast.site.running import AlreadyRunning, only_one
from holdfast.site.server import Certificate, reserve, serve
from holdfast.site.terminal import tell

BIND = "127.0.0.1:8000"
WORKERS = 2


def start_hosted(*, accepts_loss: bool) -> None:
    """Serve what the environment describes, until stopped. Raises Problem."""
    make_private()
    os.environ["HOLDFAST_MODE"] = Mode.HOSTED
    if accepts_loss:
        os.environ["HOLDFAST_ACCEPT_LOSS"] = "1"
    configuration = Configuration.from_environment(os.environ)
    configuration.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with only_one(configuration.home):
            _serve(configuration)
    except AlreadyRunning as running:
        raise Problem("already_hosted", path=str(configuration.home)) from running


def _serve(configuration: Configuration) -> None:
    host, port = read_bind(os.environ.get("HOLDFAST_BIND", BIND))
    address, keeper = reserve(host, port)
    tell_worker(configuration.home, Mode.HOSTED, address)
    with set_up_database():
        if not configuration.accepts_loss:
            refuse_losing_writes()
    with keeper, suppress(KeyboardInterrupt):
        serve(
            address,
            keeper,
            when_ready=lambda: tell("hosted_ready", address=str(address)),
            workers=_workers(),
            certificate=_certificate(configuration),
        )
    tell("stopped")


def read_bind(text: str) -> tuple[str, int]:
    """`host:port`, IPv6 in brackets. Raises Problem `bind_malformed`."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit():
        raise Problem("bind_malformed")
    return host.strip("[]"), int(port)


def _workers() -> int:
    given = os.environ.get("HOLDFAST_WORKERS", str(WORKERS))
    if not given.isdigit() or not 1 <= int(given) <= 64:
        raise Problem("workers_malformed")
    return int(given)


def _certificate(configuration: Configuration) -> Certificate | None:
    if configuration.tls is not Tls.OWN:
        return None
    return Certificate(
        certificate=Path(os.environ["HOLDFAST_TLS_CERT"]), key=Path(os.environ["HOLDFAST_TLS_KEY"])
    )
