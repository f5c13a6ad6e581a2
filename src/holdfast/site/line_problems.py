"""Naming the lines of a journal file that could not be read: where, which field, and what was expected."""

from pathlib import Path
from typing import Protocol

import click

from holdfast.exchange.journal_file import LineProblem
from holdfast.words import Words


class ReadLines(Protocol):
    """What reading or bringing back a file leaves: the problems, and whether it was a journal at all."""

    @property
    def problems(self) -> tuple[LineProblem, ...]: ...

    @property
    def is_a_journal(self) -> bool: ...


def tell_line_problems(file: Path, found: ReadLines, words: Words) -> bool:
    """Print every problem on standard error, like a compiler does. True when there was one."""
    for problem in found.problems:
        click.echo(_line(file, problem, words), err=True)
    if found.problems:
        summary = words.text("report.problems", n=len(found.problems))
        click.echo(summary if found.is_a_journal else words.text("report.not_a_journal"), err=True)
    return bool(found.problems)


def _line(file: Path, problem: LineProblem, words: Words) -> str:
    return words.text(
        "report.problem",
        file=str(file),
        line=problem.line,
        field=problem.field or words.text("report.whole_line"),
        expected=problem.expected,
    )
