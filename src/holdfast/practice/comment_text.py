"""What a comment may be: plain text of a certain length, whatever was pasted into it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

LONGEST_TEXT: Final = 3000  # characters; about a page
LONGEST_NAME: Final = 40
# Line breaks, tabs and joiners are part of writing (some scripts need joiners); other controls and the signs
# that turn the direction of a line can make a text show other words than it holds.
_KEPT: Final = frozenset("\n\u200c\u200d")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs"})


def tidy_text(typed: str) -> str:
    """The words without unseen signs, with at most one empty line in a row."""
    lines = (" ".join(line.split()) for line in _seen(typed).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def tidy_name(typed: str) -> str:
    """A name on one line."""
    return " ".join(_seen(typed).split())


def paragraphs(text: str) -> list[list[str]]:
    """The lines of each paragraph, to be shown one by one."""
    return [part.split("\n") for part in text.split("\n\n") if part]


def digest_of(name: str, text: str) -> str:
    """Stands for exactly these words, so that a decision about them is not one about others.

    In full length: whoever could find two texts with one digest could have the second published for the first.
    """
    return hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()


def _seen(typed: str) -> str:
    """Without unseen signs, then in NFC: what they kept apart may belong together. A tab counts as a space."""
    spaced = typed.replace("\t", " ").replace("\r\n", "\n")
    broken = re.sub(r"[\r\u2028\u2029\u0085\v\f]", "\n", spaced)
    seen = (sign for sign in broken if sign in _KEPT or unicodedata.category(sign) not in _UNSEEN)
    return unicodedata.normalize("NFC", "".join(seen))
