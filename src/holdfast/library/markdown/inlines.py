"""The tokens of one paragraph to inline nodes: typography, links and pictures checked, nesting bounded."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from urllib.parse import unquote

from markdown_it.token import Token

from holdfast.library import links
from holdfast.library.markdown.rules import shown
from holdfast.library.nearest import quoted
from holdfast.library.problems import Code as Why
from holdfast.library.problems import Findings, Place
from holdfast.library.shortcodes.layout import Canvas
from holdfast.library.shortcodes.pairing import DEEPEST
from holdfast.library.tree import (
    Code,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Strong,
    Struck,
    Text,
)
from holdfast.library.typography import Typography

_WRAPPERS: dict[str, type[Emphasis] | type[Strong] | type[Struck]] = {
    "em_close": Emphasis,
    "strong_close": Strong,
    "s_close": Struck,
}
# What typography sees in the place of something that is not text: a letter, so quotes close after it.
_NOT_TEXT = "x"


class InlineBuilder:
    """Builds the inline nodes of an article, paragraph by paragraph."""

    def __init__(
        self,
        findings: Findings,
        typography: Typography,
        canvas: Canvas,
        has_image: Callable[[str], bool],
    ) -> None:
        self._findings = findings
        self._typography = typography
        self._canvas = canvas
        self._has_image = has_image
        self._content, self._line = "", 0
        self._raw_names: set[str] = set()
        self._starts: list[tuple[int, Place]] = []

    def build(self, token: Token, line: int) -> tuple[Inline, ...]:
        """The nodes of one `inline` token whose first line is canvas line `line`."""
        self._content, self._line, self._starts = token.content, line, []
        tokens = token.children or []
        texts = iter(self._typography.run([_as_text(child) for child in tokens]))
        return self._nodes([(child, next(texts)) for child in tokens])

    def _nodes(self, tokens: Sequence[tuple[Token, str]]) -> tuple[Inline, ...]:
        levels: list[list[Inline]] = [[]]
        opened: list[Token] = []
        for token, text in tokens:
            if token.nesting > 0:
                opened.append(token)
                levels.append([])
                self._check_depth(len(opened))
            elif token.nesting < 0:
                children = _merged(levels.pop())
                levels[-1].extend(self._wrapped(token, opened.pop(), children))
            else:
                levels[-1].extend(self._single(token, text))
        return _merged(levels[0])

    def _check_depth(self, depth: int) -> None:
        if depth == DEEPEST + 1:
            self._report(0, Why.TOO_DEEP, "text", f"markup is nested deeper than {DEEPEST}.")

    def _wrapped(
        self, token: Token, opening: Token, children: tuple[Inline, ...]
    ) -> Sequence[Inline]:
        wrapper = _WRAPPERS.get(token.type)
        if wrapper is not None:
            return [wrapper(children)]
        address = str(opening.attrs.get("href", ""))
        if not links.is_allowed(address):
            self._forbidden(opening, address)
        return [Link(address, str(opening.attrs.get("title", "")), children)]

    def _forbidden(self, token: Token, address: str) -> None:
        self._report(
            token.meta.get("at", 0),
            Why.FORBIDDEN_LINK,
            "link",
            f"{quoted(address)} is not allowed. Expected a path on this site, #id, "
            f"{', '.join(scheme + ':' for scheme in links.LINK_SCHEMES)}",
        )

    def _single(self, token: Token, text: str) -> Sequence[Inline]:
        match token.type:
            case "text":
                return [Text(text)]
            case "text_special":
                return [Text(token.content)]
            case "softbreak":
                return [Text(" ")]
            case "hardbreak":
                return [LineBreak()]
            case "code_inline":
                return [Code(shown(token.content))]
            case "image":
                return self._image(token)
            case "footnote_ref":
                return [NoteMark(token.meta["id"] + 1, token.meta["subId"] + 1)]
            case "raw_html":
                self._raw_html(token)
        return []

    def _raw_html(self, token: Token) -> None:
        """An end whose opening tag was reported is part of the same mistake."""
        name = token.content.strip("</>").split()[0] if token.content.strip("</>") else ""
        if token.content.startswith("</") and name in self._raw_names:
            return
        self._raw_names.add(name)
        self._report(
            token.meta["at"],
            Why.RAW_HTML,
            "text",
            f"{quoted(token.content)} is raw HTML. Write it in Markdown or delete it.",
        )

    def _image(self, token: Token) -> Sequence[Inline]:
        address = str(token.attrs.get("src", ""))
        alt = self._typography.line(token.content)
        path = links.local_image(address)
        if path is None:
            self._report(
                token.meta.get("at", 0),
                Why.REMOTE_IMAGE,
                "image",
                f"{quoted(address)} is not in the media folder. Download the picture and "
                "write its path, for example images/tree.jpg",
            )
            return [Text(alt)]
        file = unquote(path)  # Markdown encodes what an address may not hold, such as ț
        if not self._has_image(file):
            place = self._place(token.meta.get("at", 0))
            message = f"{quoted(file)} {links.IMAGE_MISSING}"
            self._findings.warn(place, Why.IMAGE_MISSING, "image", message)
        return [Image(path, alt, self._typography.line(str(token.attrs.get("title", ""))))]

    def _report(self, at: int, code: Why, subject: str, message: str) -> None:
        self._findings.error(self._place(at), code, subject, message)

    def _place(self, at: int) -> Place:
        """Where a character of this paragraph stands in the file."""
        if not self._starts:
            self._starts = list(self._line_starts())
        offset, place = self._starts[bisect_right(self._starts, at, key=itemgetter(0)) - 1]
        return Place(place.line, place.column + at - offset)

    def _line_starts(self) -> Iterator[tuple[int, Place]]:
        offset = 0
        for number, text in enumerate(self._content.split("\n")):
            yield offset, self._canvas.place(self._line + number, text)
            offset += len(text) + 1


def _as_text(token: Token) -> str:
    """What typography may change; the rest keeps its place as a letter or a space."""
    if token.type == "text":
        return token.content
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return "" if token.nesting else _NOT_TEXT


def _merged(nodes: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts as one, so that the tree does not show how the parser cut them."""
    merged: list[Inline] = []
    texts: list[str] = []
    for node in nodes:
        if isinstance(node, Text):
            texts.append(node.text)
            continue
        if texts:
            merged.append(Text("".join(texts)))
            texts = []
        merged.append(node)
    if texts:
        merged.append(Text("".join(texts)))
    return tuple(node for node in merged if node != Text(""))
