"""`holdfast practitioner`: let somebody of the practice in, and give them a new second factor."""

from datetime import UTC, datetime
from pathlib import Path

import click


@click.group(name="practitioner", no_args_is_help=True)
def command() -> None:
    """Accounts of practitioners: a passphrase, and codes from an app."""


_home = click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="HOLDFAST_HOME",
    help="The data folder, instead of the usual one.",
)


@command.command(name="add")
@_home
def add(home: Path | None) -> None:
    """Make an account for a practitioner.

    Asks for a name and a passphrase, which the practitioner types unseen; a script gives them as three lines
    of input, the passphrase twice. Prints the recovery code and the secret for an authenticator app once.
    """
    from holdfast.site.practitioners import add_practitioner  # late: `--help` needs none of these

    add_practitioner(home, now=datetime.now(UTC))


@command.command(name="factor")
@_home
def factor(home: Path | None) -> None:
    """Make a new second factor, after a phone was lost.

    Asks for the practitioner's name and passphrase: the operator alone cannot do it. The old codes stop.
    """
    from holdfast.site.practitioners import renew_factor  # late: as above

    renew_factor(home, now=datetime.now(UTC))
