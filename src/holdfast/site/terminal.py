"""Speaking to the person at the terminal, in their language and in words from content."""

import os
import sys
from functools import cache
from typing import Any

from holdfast.site.problem import Problem

LANGUAGES = frozenset({"en", "ro"})


def language() -> str:
    """The first language of the environment that Holdfast speaks, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            code = value[:2].lower()
            return code if code in LANGUAGES else "en"
    return "en"


def sentence(key: str, **values: str | int) -> str:
    """The words under `terminal.<key>`. Raises KeyError."""
    from holdfast.words.words import fill  # late: see _texts

    found: Any = _texts(language())
    for part in key.split("."):
        found = found[part]
    return fill(key, str(found), values)


@cache
def _texts(code: str) -> dict[str, Any]:
    """This one file alone, when first needed: the supervisor starts its worker before it speaks."""
    import yaml

    from holdfast.words.place import content_root

    file = content_root() / code / "terminal.yaml"
    texts: dict[str, Any] = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return texts


def tell(key: str, **values: str | int) -> None:
    """Print one sentence, at once."""
    print(sentence(key, **values), flush=True)


def tell_problem(problem: Problem) -> None:
    """Print what stopped us, and what can be done, on standard error."""
    print(sentence(f"problems.{problem.code}", **problem.values), file=sys.stderr, flush=True)
