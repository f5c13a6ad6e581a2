"""`holdfast demo`: look around in an invented person's space, on a throw-away folder."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

PORT = 8321  # fixed, so that pictures and talks can name the address


@click.command(name="demo")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, help="Another port; 0 for any free one."
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def command(port: int, no_browser: bool) -> None:
    """Start Holdfast with an invented person living in it. When it stops, everything is thrown away."""
    from holdfast.site.demo.space import move_in  # late: `--help` needs none of these
    from holdfast.site.start_demo import start_demo
    from holdfast.site.terminal import language

    with tempfile.TemporaryDirectory(prefix="holdfast-demo-", ignore_cleanup_errors=True) as folder:
        start_demo(
            Path(folder),
            port=port,
            browser=not no_browser,
            fill=lambda: move_in(language(), now=datetime.now(UTC)),
        )
