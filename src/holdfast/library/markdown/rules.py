"""Our own Markdown rules: boxes, comments, escaped tags, raw HTML to report, and blanks to fill in."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote.index import footnote_def

from holdfast.library.headings import cut_attributes
from holdfast.library.shortcodes.layout import Canvas
from holdfast.library.shortcodes.tags import ESCAPED_TAG

CANVAS = "canvas"  # key of the parser's environment
REACHED = "reached"
IN_NOTE = "in_note"
RUNNING = (
    "running"  # marks the text of a tag that would run, so that its box can be told where it is
)
# An HTML tag, declaration or instruction. The bounds keep a page of `<a "` from taking long.
_HTML = re.compile(
    r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/](?:[^<>\"']|\"[^\"]{0,999}\"|'[^']{0,999}'){0,999})?>"
    r"|<[!?][A-Za-z\[][^>]{0,999}>"
)
_RUNNING_TAG = re.compile(r"\{\{[<%](?:[^\n{]|\{(?!\{)){0,999}?[>%]\}\}")
_BLANK = re.compile(r"_{3,}")


def box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A box is known by its line. Its text is read in place, so every line keeps its number."""
    canvas: Canvas = state.env[CANVAS]
    span = canvas.opened.get(start)
    if span is None or state.sCount[start] - state.blkIndent >= 4:
        return False
    after = canvas.ends[span]
    if after > end:
        return False
    if silent:
        return True
    state.env[REACHED].add(span)
    token = state.push("box_open", "", 1)
    token.map, token.meta = [start, after], {"span": span}
    _read_inside(state, start, after)
    state.push("box_close", "", -1)
    state.line = after
    return True


def _read_inside(state: StateBlock, start: int, after: int) -> None:
    saved = state.blkIndent, state.listIndent, state.ddIndent, state.lineMax, state.parentType
    state.blkIndent, state.listIndent, state.ddIndent = state.sCount[start], -1, -1
    state.lineMax, state.parentType = after, "box"
    state.md.block.tokenize(state, start + 1, after)
    state.blkIndent, state.listIndent, state.ddIndent, state.lineMax, state.parentType = saved


def note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A footnote's text, which holds no other's: the plugin loses count of one within another.

    A line further left than the note's text begins the next note, and so ends this one.
    """
    if state.env.get(IN_NOTE):
        is_left_of_it = state.sCount[start] < state.blkIndent
        return silent and is_left_of_it and footnote_def(state, start, end, True)
    state.env[IN_NOTE] = True
    matched = footnote_def(state, start, end, silent)
    state.env[IN_NOTE] = False
    return matched


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A comment that begins a line; what stands after its end is a paragraph."""
    if state.sCount[start] - state.blkIndent >= 4:
        return False
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<!--", begin) or begin >= state.env.get("no_comment_end", 1 << 62):
        return False
    close = state.src.find("-->", begin + 4)
    if close < 0:
        state.env["no_comment_end"] = begin
        return False
    if silent:
        return True
    line = start
    while line < end and state.eMarks[line] < close:
        line += 1
    _push_comment(state, start, min(line + 1, end), state.src[close + 3 : state.eMarks[line]])
    return True


def _push_comment(state: StateBlock, start: int, after: int, rest: str) -> None:
    state.line = after
    token = state.push("comment", "", 0)
    token.map = [start, after]
    if rest.strip():
        state.push("paragraph_open", "p", 1).map = [after - 1, after]
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = rest.strip(), [after - 1, after], []
        state.push("paragraph_close", "p", -1)


def braces(state: StateInline, silent: bool) -> bool:
    """`{{</* name */>}}` shows `{{< name >}}`; a running tag that is out of place was reported already."""
    if not state.src.startswith("{{", state.pos):
        return False
    escaped = ESCAPED_TAG.match(state.src, state.pos)
    found = escaped or _RUNNING_TAG.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        if escaped:
            _push_verbatim(state, shown(found[0]))
        else:
            _push_verbatim(state, found[0], RUNNING)
    state.pos = found.end()
    return True


def shown(text: str) -> str:
    """Text with its escaped tags as a reader is to see them."""
    return ESCAPED_TAG.sub(r"{{\1\2\3}}", text)


def html(state: StateInline, silent: bool) -> bool:
    """A comment is dropped; any other HTML becomes a token that the builder reports."""
    if not state.src.startswith("<", state.pos):
        return False
    if state.src.startswith("<!--", state.pos):
        return _inline_comment(state, silent)
    found = _HTML.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("raw_html", "", 0)
        token.content, token.meta = found[0], {"at": state.pos}
    state.pos = found.end()
    return True


def _inline_comment(state: StateInline, silent: bool) -> bool:
    """Passes over a comment; one that does not end would hide the rest, so it counts as raw HTML."""
    close = state.src.find("-->", state.pos + 4)
    if close < 0 and not silent:
        token = state.push("raw_html", "", 0)
        token.content, token.meta = "<!--", {"at": state.pos}
    state.pos = state.posMax if close < 0 else close + 3
    return True


def heading_ids(state: StateCore) -> None:
    """Takes `{#my-id}` off the end of a heading before its text is read."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open":
            inline.content, name = cut_attributes(inline.content)
            opening.meta = {"id": name}


def blank(state: StateInline, silent: bool) -> bool:
    """`___` with no letter beside it is a blank to fill in, also between quotes or before a comma."""
    found = _BLANK.match(state.src, state.pos)
    if found is None:
        return False
    before = state.src[state.pos - 1 : state.pos] if state.pos else ""
    if _is_marked(before) or _is_marked(state.src[found.end() : found.end() + 1]):
        return False
    if not silent:
        _push_verbatim(state, found[0])
    state.pos = found.end()
    return True


def _is_marked(character: str) -> bool:
    return character.isalnum() or character in {"*", "`", "[", "]", "\\", "_"}


def _push_verbatim(state: StateInline, text: str, info: str = "verbatim") -> None:
    token = state.push("text_special", "", 0)
    token.content, token.info = text, info
