"""Heading ids, exactly as Hugo makes them: they are anchors in other people's links."""

import re
import unicodedata
from collections import Counter

NO_LETTERS = "heading"
FURNITURE = "hf:"  # ids of what is not the author's begin so, and no heading's may
# goldmark's attribute block at the end of a heading; only the id is kept.
_ONE = r"""(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[\w-]+))"""
_ATTRIBUTES = re.compile(rf"[ \t]*\{{[ \t]*({_ONE}(?:[ \t]+{_ONE})*)[ \t]*\}}$")
_ID = re.compile(r"(?:^|[ \t])#([\w:.-]+)")


def anchor(text: str) -> str:
    """`Ținte și` -> `ținte-și`; an empty result becomes `heading`."""
    last_line = text.strip().rpartition("\n")[2]
    return "".join(_kept(character) for character in last_line) or NO_LETTERS


def _kept(character: str) -> str:
    if character == " ":
        return "-"
    category = unicodedata.category(character)
    if character in "_-" or category.startswith("L") or category == "Nd":
        return character.lower()[0]  # Go lowers rune by rune: İ becomes i, without its dot
    return ""


def cut_attributes(content: str) -> tuple[str, str]:
    """A heading's source without `{#id .class}`, and the id (empty when there is none)."""
    if not content.endswith("}"):
        return content, ""
    found = _ATTRIBUTES.search(content, max(0, content.rfind("{") - 1))
    if found is None:
        return content, ""
    named = _ID.search(found[1])
    return content[: found.start()].rstrip(), named[1] if named else ""


class Anchors:
    """Gives out the ids of one article, each once: the second `same` is `same-1`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: Counter[str] = Counter()

    def made(self, name: str) -> str:
        if name.startswith(FURNITURE):
            name = name.replace(":", "-", 1)
        unique = name
        while unique in self._taken:
            self._next[name] += 1
            unique = f"{name}-{self._next[name]}"
        self._taken.add(unique)
        return unique
