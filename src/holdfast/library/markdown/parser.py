"""The Markdown parser: CommonMark with tables, strikethrough, autolinks, footnotes and definition lists."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.rules_inline.autolink import autolink
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from holdfast.library.markdown import rules
from holdfast.library.markdown.autolinks import autolinks
from holdfast.library.shortcodes.layout import Canvas

InlineRule = Callable[[StateInline, bool], bool]
# Deeper than an article may be, so that the builder meets what is too deep and can report it.
DEEPEST_READ = 40
_ENDS_A_PARAGRAPH = ["paragraph", "reference", "blockquote", "list", "table", "footnote_def"]


def make_parser() -> MarkdownIt:
    """A parser that keeps every link and every raw tag as a token: the builder judges them."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST_READ})
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False).use(deflist_plugin)
    parser.disable(["html_block", "html_inline", "text_join"])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # links.py decides, with a message
    _add_rules(parser)
    return parser


def _add_rules(parser: MarkdownIt) -> None:
    parser.block.ruler.before("table", "box", rules.box, {"alt": _ENDS_A_PARAGRAPH})
    parser.block.ruler.before("html_block", "comment", rules.comment, {"alt": _ENDS_A_PARAGRAPH})
    parser.block.ruler.at("footnote_def", rules.note, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.before("inline", "heading_ids", rules.heading_ids)
    parser.core.ruler.after("inline", "autolinks", autolinks)
    parser.inline.ruler.before("newline", "braces", rules.braces)
    parser.inline.ruler.before("emphasis", "blank", rules.blank)
    parser.inline.ruler.before("html_inline", "html", rules.html)
    for name, rule in (("link", link), ("image", image), ("autolink", autolink)):
        parser.inline.ruler.at(name, _placed(rule))


def _placed(rule: InlineRule) -> InlineRule:
    """The rule, leaving on its first token the offset it matched at."""

    def wrapped(state: StateInline, silent: bool) -> bool:
        at, before = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            for token in state.tokens[before : before + 2]:
                if token.type in {"link_open", "image"} and "at" not in token.meta:
                    token.meta = {**token.meta, "at": at}
        return matched

    return wrapped


def parse(parser: MarkdownIt, canvas: Canvas) -> tuple[list[Token], set[object]]:
    """The tokens of the body, and the boxes that Markdown reached as blocks."""
    reached: set[object] = set()
    tokens = parser.parse(canvas.text, {rules.CANVAS: canvas, rules.REACHED: reached})
    return tokens, reached
