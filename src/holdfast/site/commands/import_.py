"""`holdfast import FILE`: bring a journal back that was taken along."""

from datetime import UTC, datetime
from pathlib import Path

import click


@click.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="HOLDFAST_HOME",
    help="The data folder, instead of the usual one.",
)
@click.option("--dry-run", is_flag=True, help="Only say what the file would bring.")
def command(file: Path, home: Path | None, dry_run: bool) -> None:
    """Keep what is new in the journal FILE. What is here already is never overwritten.

    Asks for the name of your space and your passphrase; a script gives them as two lines of input. Lines that
    cannot be read are named on standard error, the rest is brought back, and the exit code is 1.
    """
    from holdfast.site.entering import own_journal  # late: `--help` needs none of these
    from holdfast.site.home import default_home
    from holdfast.site.line_problems import tell_line_problems
    from holdfast.site.terminal import language
    from holdfast.words import Words

    words = Words(language())
    with own_journal((home or default_home()).absolute(), now=datetime.now(UTC)) as store:
        from holdfast.actions import moving  # late: only with Django set up

        act = moving.look_at if dry_run else moving.bring_back
        found = act(file.read_bytes(), store=store)
    if found.is_a_journal:
        click.echo(words.text(f"data.import.{'new' if dry_run else 'done'}", n=len(found.new)))
        for key, count in (("same", found.same), ("different", found.different)):
            if count:
                click.echo(words.text(f"data.import.{key}", n=count))
    if tell_line_problems(file, found, words):
        raise click.exceptions.Exit(1)
