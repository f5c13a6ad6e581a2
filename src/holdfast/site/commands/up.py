"""`holdfast up`: start Holdfast and open it."""

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
def command(home: Path | None, port: int, no_browser: bool) -> None:
    """Start Holdfast on this computer and open it in the browser."""
    from holdfast.site.home import default_home
    from holdfast.site.start import start_at_home

    start_at_home((home or default_home()).absolute(), port=port, browser=not no_browser)
