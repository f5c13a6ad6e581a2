"""Speaking to the person at the terminal, in their language and in words from content."""

import os
import sys

from holdfast.site.problem import Problem
from holdfast.words import Words

LANGUAGES = frozenset({"en", "ro"})


def language() -> str:
    """The first language of the environment that Holdfast speaks, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            code = value[:2].lower()
            return code if code in LANGUAGES else "en"
    return "en"


def sentence(key: str, **values: str | int) -> str:
    """The words under `terminal.<key>`."""
    return Words(language()).text(f"terminal.{key}", **values)


def tell(key: str, **values: str | int) -> None:
    """Print one sentence, at once."""
    print(sentence(key, **values), flush=True)


def tell_problem(problem: Problem) -> None:
    """Print what stopped us, and what can be done, on standard error."""
    print(sentence(f"problems.{problem.code}", **problem.values), file=sys.stderr, flush=True)
