"""`holdfast up`: start Holdfast and open it."""

import os
from pathlib import Path

import click


@click.command(name="up")
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="HOLDFAST_HOME",
    help="The data folder, instead of the usual one.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="A fixed port, instead of one the system chooses.",
)
@click.option("--no-browser", is_flag=True, help="Only print the start address.")
@click.option(
    "--accept-loss",
    is_flag=True,
    help="Hosted: start although the database may lose the last writes in a power cut.",
)
def command(home: Path | None, port: int, no_browser: bool, accept_loss: bool) -> None:
    """Start Holdfast on this computer and open it in the browser.

    With HOLDFAST_MODE=hosted it serves a practice instead; docs/hosting.md lists the settings.
    """
    if os.environ.get("HOLDFAST_MODE") == "hosted":
        from holdfast.site.start_hosted import start_hosted  # late: only one of the two is needed

        start_hosted(accepts_loss=accept_loss)
    else:
        from holdfast.site.home import default_home
        from holdfast.site.start import start_at_home

        start_at_home((home or default_home()).absolute(), port=port, browser=not no_browser)
