"""Turns the value of a key into its type, or says what was found and what was expected."""

import re
from datetime import date, datetime

from holdfast.library.front_matter.given import Moment
from holdfast.library.front_matter.keys import Takes
from holdfast.library.front_matter.yaml_subset import Nested, Node, Scalar, Several
from holdfast.library.nearest import quoted
from holdfast.library.problems import Code, Findings
from holdfast.library.typography import Typography

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,6})?)? ?(Z|z|[+-]\d\d:\d\d)?", re.ASCII
)


class Values:
    """Converts the values of one file."""

    def __init__(self, findings: Findings, typography: Typography) -> None:
        self._findings = findings
        self._typography = typography

    def is_empty(self, node: Node) -> bool:
        """`title:` alone, `title: null` and `title: ""` say nothing."""
        if isinstance(node, Scalar):
            return node.text.strip() in (_NULL if node.is_plain else {""})
        return isinstance(node, Several) and not node.items

    def text(self, key: str, node: Node) -> str:
        """One text, its lines joined; typography is the caller's, since addresses want none."""
        if not isinstance(node, Scalar) or (node.is_plain and node.text in _TRUE | _FALSE):
            self._wrong_type(key, node, Takes.TEXT)
            return ""
        return " ".join(node.text.split())

    def set_text(self, key: str, node: Node) -> str:
        return self._typography.line(self.text(key, node))

    def texts(self, key: str, node: Node) -> tuple[str, ...]:
        if isinstance(node, Scalar):
            return (self.text(key, node),) if node.text.strip() else ()
        if isinstance(node, Nested):
            self._wrong_type(key, node, Takes.LIST)
            return ()
        texts = (self.text(key, item) for item in node.items if not self.is_empty(item))
        return tuple(text for text in texts if text)

    def flag(self, key: str, node: Node) -> bool:
        if not isinstance(node, Scalar) or not node.is_plain or node.text not in _TRUE | _FALSE:
            self._wrong_type(key, node, Takes.FLAG)
            return False
        return node.text in _TRUE

    def moment(self, key: str, node: Node) -> Moment | None:
        if not isinstance(node, Scalar):
            self._wrong_type(key, node, Takes.DATE)
            return None
        text = node.text.strip()
        if not _DATE.fullmatch(text) and not _MOMENT.fullmatch(text):
            self._wrong_type(key, node, Takes.DATE)
            return None
        try:
            return _read_moment(text)
        except ValueError:
            message = f"{quoted(text)} is not in the calendar. Expected {Takes.DATE}"
            self._findings.error(node.place, Code.IMPOSSIBLE_DATE, key, message)
            return None

    def _wrong_type(self, key: str, node: Node, expected: Takes) -> None:
        message = f"found {_described(node)}. Expected {expected}"
        if isinstance(node, Nested) and expected in (Takes.TEXT, Takes.LIST):
            message += ". Put quotes around a text with a colon"
        self._findings.error(node.place, Code.WRONG_TYPE, key, message)


def _read_moment(text: str) -> Moment:
    if _DATE.fullmatch(text):
        return Moment(date.fromisoformat(text))
    at = datetime.fromisoformat(
        text.upper().replace(" +", "+").replace(" -", "-").replace(" Z", "Z")
    )
    return Moment(at.date(), at)


def _described(node: Node) -> str:
    match node:
        case Scalar(text=text, is_plain=is_plain):
            return quoted(text) if is_plain else f"{quoted(text)} in quotes"
        case Several():
            return "a list"
        case Nested():
            return "a group of keys"
