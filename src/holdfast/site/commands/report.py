"""`holdfast report JOURNAL.jsonl`: the whole reading of a journal file in the terminal."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click


@click.command(name="report")
@click.argument(
    "file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print the same as data.")
@click.option(
    "--lang", type=click.Choice(("en", "ro")), help="Another language than the terminal's."
)
def command(file: Path, as_json: bool, lang: str | None) -> None:
    """Read the journal FILE and print what it says; - reads from standard input.

    Lines that cannot be read are named on standard error, the rest is read, and the exit code is 1.
    """
    from holdfast.exchange.journal_file import read_journal  # late: `--help` needs none of these
    from holdfast.exchange.report.data.whole import encode_report, report_data
    from holdfast.exchange.report.reading import read_report
    from holdfast.exchange.report.text.printed import report_text
    from holdfast.healing.journal.journal import Journal
    from holdfast.site.line_problems import tell_line_problems
    from holdfast.site.terminal import language
    from holdfast.words import Words

    words = Words(lang or language())
    found = read_journal(_bytes_of(file))
    if found.is_a_journal:
        report = read_report(Journal(found.entries), today=datetime.now(UTC).date())
        if as_json:
            click.echo(encode_report(report_data(report, found.problems)))
        else:
            click.echo(report_text(report, words), nl=False)
    if tell_line_problems(file, found, words):
        raise click.exceptions.Exit(1)


def _bytes_of(file: Path) -> bytes:
    return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
