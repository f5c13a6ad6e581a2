"""Starting a demonstration: a throw-away folder, a fixed port, no start address, nothing private."""

import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from holdfast.site.configuration import Mode
from holdfast.site.handing_over import refuse_other_binds, tell_worker
from holdfast.site.home import prepare_home
from holdfast.site.migrate import set_up_database
from holdfast.site.process import make_private
from holdfast.site.running import Address
from holdfast.site.server import reserve, serve
from holdfast.site.terminal import tell

HOST = "127.0.0.1"


def start_demo(home: Path, *, port: int, browser: bool, fill: Callable[[], dict[str, str]]) -> None:
    """Serve `home` on `port` until stopped; `fill` writes its people, with Django ready, and says how to enter.

    Raises Problem `port_taken`.
    """
    refuse_other_binds()
    make_private()
    prepare_home(home)
    address, keeper = reserve(HOST, port)
    tell_worker(home, Mode.DEMO, address)
    with set_up_database():
        entrance = fill()
    with keeper, suppress(KeyboardInterrupt):
        serve(address, keeper, when_ready=lambda: _open(address, entrance, browser=browser))
    tell("stopped")


def _open(address: Address, entrance: dict[str, str], *, browser: bool) -> None:
    tell("demo_ready", address=f"http://{address}/", **entrance)
    if browser:
        webbrowser.open(f"http://{address}/")
