"""Opening a browser at a running Holdfast: by a file, so that no token stands on a command line."""

from pathlib import Path

from holdfast.doors.frame.guard import start_token
from holdfast.site.running import Address
from holdfast.site.terminal import language, tell


def open_or_tell(home: Path, address: Address, *, browser: bool, news: str = "ready") -> None:
    """Open the browser, when asked to, and print `news` with a start address for opening by hand."""
    start_token.sweep(home)
    tell(news, address=_start_address(home, address))
    if browser:  # last: some browsers run in this terminal until they are closed
        page = start_token.write_page(home, _start_address(home, address))
        _show(page)


def _start_address(home: Path, address: Address) -> str:
    """A fresh one each time: the browser uses one, the terminal shows another."""
    return f"http://{address}{start_token.PREFIX}{start_token.mint(home, language())}/"


def _show(page: Path) -> None:
    import webbrowser  # late: the worker is started first

    webbrowser.open(page.as_uri())
