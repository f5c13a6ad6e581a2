"""Speaking to the person at the terminal, in their language and in words from content."""

import os
import sys

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
    """The words under `terminal.<key>`. Raises LookupError."""
    from holdfast.words import Words  # late: a command may have nothing to say
    from holdfast.words.catalogue import ContentBroken

    try:
        return Words(language()).text(f"terminal.{key}", **values)
    except ContentBroken:
        return _alone(f"terminal.{key}", values)


def _alone(key: str, values: dict[str, str | int]) -> str:
    """From its own file alone: another one is broken, and somebody has to say so."""
    from holdfast.words.composing import read_texts
    from holdfast.words.place import content_root
    from holdfast.words.words import fill

    texts = read_texts(content_root() / language() / "terminal.yaml")
    return fill(key, str(texts[key].value), values)


def prepare_to_speak() -> None:
    """Load the words now. A worker that is forked afterwards has them already."""
    sentence("stopped")


def tell(key: str, **values: str | int) -> None:
    """Print one sentence, at once."""
    print(sentence(key, **values), flush=True)


def tell_problem(problem: Problem) -> None:
    """Print what stopped us, and what can be done, on standard error."""
    print(sentence(f"problems.{problem.code}", **problem.values), file=sys.stderr, flush=True)
