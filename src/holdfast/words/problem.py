"""A problem in the content: where it is, how grave, and what would put it right."""

from enum import StrEnum
from pathlib import Path

import msgspec

from holdfast.words.catalogue import Text


class Severity(StrEnum):
    """An error must not ship; a warning asks an editor to look."""

    ERROR = "error"
    WARNING = "warning"


class Problem(msgspec.Struct, frozen=True, order=True):
    """One problem. `code` is for programs, `message` for the editor; neither is shown to a person."""

    file: str
    line: int
    severity: Severity
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.message}"


def error(text: Text, code: str, message: str) -> Problem:
    """A problem at a text that must not ship."""
    return at(text.file, text.line, code, message)


def warning(text: Text, code: str, message: str) -> Problem:
    """A problem at a text that an editor may leave as it is."""
    return at(text.file, text.line, code, message, severity=Severity.WARNING)


def at(
    file: Path, line: int, code: str, message: str, *, severity: Severity = Severity.ERROR
) -> Problem:
    """A problem at a place that holds no text."""
    return Problem(file=str(file), line=line, severity=severity, code=code, message=message)
