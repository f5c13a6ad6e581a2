"""Finds the boxes that Markdown did not meet as blocks, and says why: in code, or amid other text."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from holdfast.library.markdown.rules import RUNNING
from holdfast.library.problems import Code, Findings
from holdfast.library.shortcodes.layout import Canvas
from holdfast.library.shortcodes.pairing import DEEPEST, Paired, Span
from holdfast.library.shortcodes.tags import Tag

_RUNNING_TAG = re.compile(r"\{\{[<%](?!/\*)[^{]{0,999}?[>%]\}\}")
_CODE = frozenset({"fence", "code_block"})


class Placing:
    """Judges the boxes of one body after Markdown has read it."""

    def __init__(
        self, body: str, canvas: Canvas, amid: dict[Span, Tag], findings: Findings
    ) -> None:
        self._body = body
        self._canvas = canvas
        self._amid = amid
        self._findings = findings

    def check(self, paired: Paired, tokens: Sequence[Token], reached: set[object]) -> None:
        self._code_lines = self._lines_of(tokens, _CODE)
        self._inline_tags = _inline_tags(tokens)
        comments = self._lines_of(tokens, frozenset({"comment"}))
        for span in paired.spans:
            is_fine = span in reached or span.opening.place.line in comments
            outer = span.parent is not None and span.parent not in reached
            reported = outer or span.crossed or span.depth > DEEPEST
            if not is_fine and not reported:
                self._report(span)

    def _report(self, span: Span) -> None:
        tag = self._amid.get(span, span.opening)
        text = self._body[span.opening.start : span.opening.end]
        waiting = self._inline_tags.get(text)
        in_inline_code = bool(waiting and waiting.popleft())
        if in_inline_code or span.opening.place.line in self._code_lines:
            shown = f"{text[:3]}/*{text[3:-3]}*/{text[-3:]}"
            message = f"is in code, where it would still run. To show the tag, write {shown}"
            self._findings.error(span.opening.place, Code.TAG_IN_CODE, span.name, message)
            self._findings.withdraw(span.opening.place, Code.SHORTCODE_UNCLOSED)
        elif not span.opening.broken:
            message = (
                "stands amid other text. Put its tags on lines of their own, at the left margin."
            )
            self._findings.error(tag.place, Code.BOX_IN_SENTENCE, span.name, message)

    def _lines_of(self, tokens: Iterable[Token], types: frozenset[str]) -> set[int]:
        """The file's lines that tokens of these types cover."""
        covered: set[int] = set()
        for token in tokens:
            if token.type in types and token.map:
                covered.update(
                    self._canvas.place(line).line for line in range(token.map[0], token.map[1])
                )
        return covered


def _inline_tags(tokens: Iterable[Token]) -> dict[str, deque[bool]]:
    """The tags that stayed in paragraphs, by their text and in reading order: is each in code?"""
    found: dict[str, deque[bool]] = defaultdict(deque)
    for token in tokens:
        for child in token.children or ():
            if child.type == "code_inline" and "{{" in child.content:
                for text in _RUNNING_TAG.findall(child.content):
                    found[text].append(True)
            elif child.info == RUNNING:
                found[child.content].append(False)
    return found
