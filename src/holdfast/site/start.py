"""Starting Holdfast on one's own computer."""

from contextlib import suppress
from pathlib import Path

from holdfast.doors.frame.guard import start_token
from holdfast.site.closing import fold_log
from holdfast.site.configuration import Mode
from holdfast.site.handing_over import refuse_other_binds, tell_worker
from holdfast.site.home import Installation, prepare_home
from holdfast.site.idle import LOOK_EVERY, is_over
from holdfast.site.opening import open_or_tell
from holdfast.site.places import refuse_unsafe_folder
from holdfast.site.problem import Problem
from holdfast.site.process import make_private
from holdfast.site.running import (
    STATE,
    AlreadyRunning,
    note_address,
    only_one,
    running_address,
)
from holdfast.site.server import reserve, serve, stop_when
from holdfast.site.terminal import prepare_to_speak, tell


def start_at_home(home: Path, *, port: int, browser: bool) -> None:
    """Serve the journal in `home` on loopback until stopped; open the running one if there is one.

    Raises Problem for a folder that is not safe and for a port that is taken.
    """
    refuse_other_binds()
    make_private()
    refuse_unsafe_folder(home)
    installation = prepare_home(home)
    try:
        with only_one(home):
            _serve(home, installation, port=port, browser=browser)
    except AlreadyRunning:
        _open_running(home, browser=browser)


def _serve(home: Path, installation: Installation, *, port: int, browser: bool) -> None:
    address, keeper = reserve(installation.host, port)
    tell_worker(home, Mode.HOME, address)
    start_token.sweep(home, everything=True)
    note_address(home, address)
    prepare_to_speak()
    stop_when(lambda: is_over(home), every=LOOK_EVERY)
    try:
        with keeper, suppress(KeyboardInterrupt):
            serve(address, keeper, when_ready=lambda: open_or_tell(home, address, browser=browser))
        tell("stopped")
    finally:
        start_token.sweep(home, everything=True)
        (home / STATE).unlink(missing_ok=True)
        fold_log(home)


def _open_running(home: Path, *, browser: bool) -> None:
    address = running_address(home)
    if address is None:
        raise Problem("running_but_silent", path=str(home))
    open_or_tell(home, address, browser=browser, news="already_running")
