"""`holdfast check`: is everything in order? Content for editors; keys, database and settings for operators."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click


@click.command(name="check")
@click.option("--content", "content_only", is_flag=True, help="Look at the content alone.")
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="HOLDFAST_HOME",
    help="The data folder, instead of the usual one.",
)
def command(content_only: bool, home: Path | None) -> None:
    """Look at content, keys, database and settings, and name each problem. Nothing is changed or opened.

    The exit code is 1 when something has to be put right; warnings alone leave it at 0.
    """
    is_good = _look_at_content(datetime.now(UTC).date())
    if not content_only:
        is_good = _look_at_installation(home) and is_good
    if not is_good:
        raise click.exceptions.Exit(1)


def _look_at_content(today: date) -> bool:
    from holdfast.site.checking.content import check_all_content  # late: `--help` needs none
    from holdfast.site.terminal import tell

    own = os.environ.get("HOLDFAST_ARTICLES")
    found = check_all_content(today=today, own=Path(own) if own else None)
    for each in found:
        click.echo(each.line, err=each.is_error)
    errors = sum(each.is_error for each in found)
    tell("checked.content", errors=errors, warnings=len(found) - errors)
    return not errors


def _look_at_installation(home: Path | None) -> bool:
    from holdfast.site.checking.place import check_folder, read_configuration
    from holdfast.site.problem import Problem
    from holdfast.site.terminal import tell, tell_problem

    if home:
        os.environ["HOLDFAST_HOME"] = str(home.absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
    configuration = read_configuration(os.environ)
    if isinstance(configuration, Problem):
        tell_problem(configuration)
        return False
    from holdfast.site.checking.database import check_database

    looked = check_database(configuration)
    problems = [*check_folder(configuration), *looked.problems]
    for problem in problems:
        tell_problem(problem)
    tell("checked.installation", spaces=looked.spaces, entries=looked.entries, n=len(problems))
    return not problems
