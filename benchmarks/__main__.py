"""`python -m benchmarks [question …] [--json] [--rounds N]`: measure, and show each ratio beside its goal.

Without a question all are asked. Nothing fails when a goal is missed: a busy machine is no mistake.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from importlib import import_module

from benchmarks.figures import Figure, table
from benchmarks.measure import ROUNDS, NotHere

QUESTIONS = (
    "page_in_process",
    "page_under_server",
    "opening",
    "keeping",
    "starting",
    "first_visit",
    "articles",
    "thousand_articles",
    "article_page",
    "journal_pages",
)


def main() -> None:
    """Ask what was asked for, and print it."""
    asked = arguments()
    figures = list(measured(asked.questions or QUESTIONS, asked.rounds))
    if asked.json:
        print(json.dumps([figure.as_plain() for figure in figures], indent=2, ensure_ascii=False))
    else:
        print(table(figures))


def arguments() -> argparse.Namespace:
    """From the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=questions())
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("questions", nargs="*", choices=[[], *QUESTIONS], metavar="question")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"{ROUNDS} when not given")
    parser.add_argument("--json", action="store_true", help="figures for a program to read")
    return parser.parse_args()


def questions() -> str:
    """Each question in one line, as its file asks it."""
    asked = {name: import_module(f"benchmarks.{name}").__doc__ or "" for name in QUESTIONS}
    return "\n".join(f"{name:18} {doc.splitlines()[0]}" for name, doc in asked.items())


def measured(names: tuple[str, ...], rounds: int) -> Iterator[Figure]:
    """Every figure; a question whose tool is missing is passed over, in words."""
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        try:
            yield from import_module(f"benchmarks.{name}").figures(rounds)
        except NotHere as missing:
            print(f"{name} is left out: {missing}", file=sys.stderr)


if __name__ == "__main__":
    main()
