"""What YAML could not read, said for a person: where the mistake stands, and what to write instead."""

import re
from contextlib import suppress
from typing import Any, NamedTuple

import yaml

_COLON = 'A value with a colon needs quotes, for example title: "Trauma: a guide".'
_LINES = 'Expected lines like title: "…".'
_INDENTED_KEY = re.compile(r" +[\w-]+")
_WITHOUT_SPACE = re.compile(r"[\w-]+:(?=[^\s:/])")
SPACE_MISSING = f"the space after the colon is missing. {_LINES}"


class Advice(NamedTuple):
    """A line and a column of the YAML, both counted from 0, and the message."""

    line: int
    column: int
    message: str


def advise(text: str, error: yaml.YAMLError) -> Advice:
    """YAML often notices a mistake lines later; we name the line that has to change."""
    problem = str(getattr(error, "problem", None) or "not YAML")
    context = str(getattr(error, "context", None) or "")
    at: Any = getattr(error, "problem_mark", None)
    began: Any = getattr(error, "context_mark", None) or at
    if at is None:
        return Advice(0, 0, f"{problem}. {_LINES}")
    if "quoted scalar" in context and "end of stream" in problem:
        return _open_quote(text, began)
    if "simple key" in context:
        return _not_a_key(text, began)
    if "flow" in context and "did not find expected" in problem:
        message = 'the list is not ended, or lacks a comma. Expected one like ["one", "two"].'
        return Advice(began.line, began.column, message)
    if "mapping values" in problem:
        return _colon(text, at)
    if "expected key" in problem:
        return _after_a_value(text, at)
    return Advice(at.line, at.column, f"{problem}. {_cure(problem, context)}")


def lacks_space(text: str) -> bool:
    """`title:T` is no key with its value but one long word."""
    return bool(_WITHOUT_SPACE.match(text))


def _open_quote(text: str, began: Any) -> Advice:
    sign = text[began.index : began.index + 1]
    message = f"the quote that opens here is not ended. Expected another {sign} after the text."
    return Advice(began.line, began.column, message)


def _not_a_key(text: str, began: Any) -> Advice:
    if lacks_space(text[began.index :]):
        return Advice(began.line, began.column, SPACE_MISSING)
    message = f"no key and colon found. {_LINES} A text over several lines needs quotes."
    return Advice(began.line, began.column, message)


def _colon(text: str, at: Any) -> Advice:
    """A second colon on a line; or an indented key that was read as more of the line above it."""
    if _INDENTED_KEY.fullmatch(text[at.index - at.column : at.index]):
        message = f"this line is indented. A key begins at the left margin. {_COLON}"
        return Advice(at.line, 0, message)
    return Advice(at.line, at.column, f"more than one colon on this line. {_COLON}")


def _after_a_value(text: str, at: Any) -> Advice:
    """Text after a closing quote; when that quote was meant to open, an earlier one is not ended."""
    before = None
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.start_mark.index >= at.index:
                break
            before = token
    if isinstance(before, yaml.ScalarToken) and before.style in ("'", '"'):
        if before.start_mark.line < before.end_mark.line:
            return _open_quote(text, before.start_mark)
        message = "there is text after the closing quote. Put double quotes around the whole value."
        return Advice(at.line, at.column, message)
    return Advice(at.line, at.column, f"no key found here. {_LINES}")


def _cure(problem: str, context: str) -> str:
    if "escape" in problem:
        return r"In double quotes write \\ for a backslash."
    signs = ("cannot start any token", "block sequence entries")
    if any(sign in problem for sign in signs) or "alias" in context or "anchor" in context:
        return "A value that begins with a sign needs quotes."
    return _LINES
