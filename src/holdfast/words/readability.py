"""How easy a text is to read, estimated without a dictionary, so that it works in every language.

LIX (Björnsson 1968): words per sentence plus the percentage of words longer than six letters. Below
30 is very easy, 30 to 40 easy, 40 to 50 middling. It is an estimate of form; it knows nothing of sense.
"""

import re

_SENTENCE_END = re.compile(r"(?<=[.?!…:])[”“\"’»)]*\s+")
_WORD = re.compile(r"\{[a-z_]+\}|[\w’'-]+")
LONG = 6


def sentences(text: str) -> list[str]:
    """The sentences of a text; a heading without a full stop is one."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def words_of(text: str) -> list[str]:
    """The words of a text; a placeholder counts as one."""
    return _WORD.findall(text)


def lix(texts: list[str]) -> float:
    """The LIX of several texts together, from 0 upwards; 0 when there is no word."""
    parts = [part for text in texts for part in sentences(text)]
    words = [word for part in parts for word in words_of(part)]
    if not words:
        return 0.0
    long_words = sum(len(word) > LONG for word in words if not word.startswith("{"))
    return len(words) / len(parts) + 100 * long_words / len(words)
