"""Bare addresses become links: `https://…`, `www.…` and e-mail, as GitHub's Markdown and Hugo do.

Done on the finished text and not while it is parsed: each text is searched once, so that a page of half
addresses stays quick.
"""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# An address starts at a word's beginning; the bounds and look-behinds keep the search linear.
_ADDRESS = re.compile(
    r"(?<![\w.+/-])(?:(?P<web>(?:https?://|www\.)[^\s<\"„“”«»]{1,2000})"
    r"|(?P<mail>[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}))",
    re.ASCII,
)
_TRAILING = "?!.,:*_~'\";"


def autolinks(state: StateCore) -> None:
    """Splits the texts of every paragraph around the addresses in them."""
    for token in state.tokens:
        if token.children and (
            "@" in token.content or "://" in token.content or "www." in token.content
        ):
            token.children = list(_linked(token.children))


def _linked(tokens: list[Token]) -> Iterator[Token]:
    links = 0
    for token in tokens:
        if token.type in {"link_open", "link_close"}:
            links += token.nesting
        if token.type == "text" and not links:
            yield from _split(token.content)
        else:
            yield token


def _split(text: str) -> Iterator[Token]:
    position = 0
    for found in _ADDRESS.finditer(text):
        address = _trimmed(found[0])
        if address in {"http://", "https://", "www."}:
            continue
        yield _text(text[position : found.start()])
        yield from _link(address, is_mail=found["mail"] is not None)
        position = found.start() + len(address)
    yield _text(text[position:])


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence; a closing bracket stays if it was opened inside."""
    surplus = address.count(")") - address.count("(")
    end = len(address)
    while end and (address[end - 1] in _TRAILING or (address[end - 1] == ")" and surplus > 0)):
        surplus -= address[end - 1] == ")"
        end -= 1
    return address[:end]


def _link(address: str, *, is_mail: bool) -> Iterator[Token]:
    prefix = "mailto:" if is_mail else "https://" if address.startswith("www.") else ""
    opening = Token("link_open", "a", 1, attrs={"href": prefix + address}, info="auto")
    yield opening
    yield Token("text_special", "", 0, content=address, info="auto")
    yield Token("link_close", "a", -1, info="auto")


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
