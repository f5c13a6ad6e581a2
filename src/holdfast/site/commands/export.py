"""`holdfast export [FILE]`: take one's own journal along as a file."""

from datetime import UTC, datetime
from pathlib import Path

import click


@click.command(name="export")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="HOLDFAST_HOME",
    help="The data folder, instead of the usual one.",
)
def command(file: Path | None, home: Path | None) -> None:
    """Write your journal to FILE, one entry a line, readable for its owner only.

    Asks for the name of your space and your passphrase; a script gives them as two lines of input. The file is plain:
    anyone who opens it can read it. Without FILE it is named notes-DATE.jsonl. A file that is there is never
    overwritten.
    """
    from holdfast.site.entering import own_journal  # late: `--help` needs none of these
    from holdfast.site.home import default_home
    from holdfast.site.new_file import refuse_existing, write_new
    from holdfast.site.terminal import tell

    now = datetime.now(UTC)
    target = file or Path(f"notes-{now.date().isoformat()}.jsonl")
    refuse_existing(target)
    with own_journal((home or default_home()).absolute(), now=now) as store:
        from holdfast.actions.moving import export_journal  # late: only with Django set up

        lines = export_journal(store)
    write_new(target, lines)
    tell("exported", n=lines.count(b"\n"), path=str(target))
