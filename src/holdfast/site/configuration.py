"""What Holdfast is told from outside, read once, typed, and refused by name where it is unsafe."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from holdfast.site.database import from_address
from holdfast.site.home import default_home, read_installation
from holdfast.site.keys import Keys, read_given_keys, read_home_keys
from holdfast.site.practice import Practice
from holdfast.site.problem import Problem

YES = frozenset({"1", "yes", "true", "on"})


class Mode(StrEnum):
    """How this Holdfast is run."""

    HOME = "home"  # one's own computer: loopback, opened by the program itself
    HOSTED = "hosted"  # a practice's server, behind TLS
    DEMO = "demo"  # a throw-away folder with invented people, fixed port


class Tls(StrEnum):
    """Who ends the encrypted connection in front of a hosted site."""

    NONE = "none"  # home and demo: loopback only
    PROXY = "proxy"  # a proxy in front, at one of `proxies`
    OWN = "own"  # Holdfast itself, with a certificate


@dataclass(frozen=True)
class Configuration:
    """One validated configuration. `hosts` are exact values of the Host header, port included."""

    mode: Mode
    home: Path
    hosts: tuple[str, ...]
    keys: Keys
    installation: str
    database: dict[str, Any]
    tls: Tls = Tls.NONE
    proxies: tuple[str, ...] = ()
    accepts_loss: bool = False
    exit_target: str = ""  # where Quick exit leads; empty: the page that the words name
    practice: Practice = field(default_factory=Practice)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Configuration":
        """Read `HOLDFAST_…`. Raises Problem, naming what is missing or unsafe."""
        try:
            mode = Mode(environ.get("HOLDFAST_MODE", Mode.HOME))
        except ValueError as unknown:
            raise Problem("mode_unknown") from unknown
        return _hosted(environ) if mode is Mode.HOSTED else _on_this_computer(mode, environ)


def _home(environ: Mapping[str, str]) -> Path:
    named = environ.get("HOLDFAST_HOME")
    return Path(named) if named else default_home()


def _on_this_computer(mode: Mode, environ: Mapping[str, str]) -> Configuration:
    home = _home(environ)
    address = environ.get("HOLDFAST_ADDRESS", "")
    return Configuration(
        mode=mode,
        home=home,
        hosts=_own_names(mode, address),
        exit_target=_exit_target(environ),
        practice=Practice.from_environment(environ),
        keys=read_home_keys(home),
        installation=read_installation(home).id,
        database=from_address(
            environ.get("HOLDFAST_DATABASE_URL", ""), home=home, must_be_encrypted=False
        ),
    )


def _own_names(mode: Mode, address: str) -> tuple[str, ...]:
    """The one address we were started on; a demonstration also answers as `localhost`."""
    if not address:
        return ()
    port = address.rpartition(":")[2]
    return (address, f"localhost:{port}") if mode is Mode.DEMO else (address,)


def _hosted(environ: Mapping[str, str]) -> Configuration:
    home = _home(environ)
    tls = _tls(environ)
    accepts_loss = environ.get("HOLDFAST_ACCEPT_LOSS", "").lower() in YES
    return Configuration(
        mode=Mode.HOSTED,
        home=home,
        hosts=_hosts(environ),
        keys=read_given_keys(environ, data=home),
        installation="",
        database=from_address(
            environ.get("HOLDFAST_DATABASE_URL", ""), home=home, must_be_encrypted=True
        ),
        tls=tls,
        proxies=_proxies(environ) if tls is Tls.PROXY else (),
        accepts_loss=accepts_loss,
        exit_target=_exit_target(environ),
        practice=Practice.from_environment(environ),
    )


def _hosts(environ: Mapping[str, str]) -> tuple[str, ...]:
    hosts = _names(environ, "HOLDFAST_HOSTS")
    if not hosts:
        raise Problem("hosts_missing")
    for host in hosts:
        if "*" in host or host.startswith("."):
            raise Problem("hosts_wildcard", name=host)
    return hosts


def _tls(environ: Mapping[str, str]) -> Tls:
    if environ.get("HOLDFAST_TLS_CERT") and environ.get("HOLDFAST_TLS_KEY"):
        return Tls.OWN
    if environ.get("HOLDFAST_TLS") == Tls.PROXY:
        return Tls.PROXY
    raise Problem("tls_missing")


def _proxies(environ: Mapping[str, str]) -> tuple[str, ...]:
    proxies = _names(environ, "HOLDFAST_PROXIES") or ("127.0.0.1",)
    for proxy in proxies:
        try:
            ipaddress.ip_address(proxy)
        except ValueError as wild:
            raise Problem("proxy_not_one_address", name=proxy) from wild
    return proxies


def _exit_target(environ: Mapping[str, str]) -> str:
    target = environ.get("HOLDFAST_EXIT_TARGET", "")
    if target and not target.startswith("https://"):
        raise Problem("exit_target_not_https")
    return target


def _names(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in environ.get(name, "").split(",") if part.strip())
