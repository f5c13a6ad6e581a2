"""Did you mean: the known word that looks most like an unknown one."""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_WORD = 40  # nobody mistypes a name into something longer
WORDS_A_FILE = (
    200  # comparing costs time, and a file with more unknown words is not mistyped but broken
)
LIKENESS = 0.6  # difflib's own default: three letters in five agree


class Nearest:
    """Finds near words for one file, and stops looking after `WORDS_A_FILE` different ones."""

    def __init__(self) -> None:
        self._asked: dict[str, str] = {}

    def hint(self, word: str, known: Iterable[str]) -> str:
        """` (did you mean "tip"?)`, or nothing when no known word is near."""
        near = self.word(word, known)
        return f' (did you mean "{near}"?)' if near else ""

    def word(self, word: str, known: Iterable[str]) -> str:
        """The known word itself; empty when none is near."""
        if word not in self._asked and len(self._asked) < WORDS_A_FILE:
            self._asked[word] = self._look(word, known)
        return self._asked.get(word, "")

    def _look(self, word: str, known: Iterable[str]) -> str:
        if len(word) > LONGEST_WORD:
            return ""
        by_lower = {name.lower(): name for name in known}
        close = get_close_matches(word.lower(), by_lower, n=1, cutoff=LIKENESS)
        return by_lower[close[0]] if close else ""


def quoted(words: Iterable[str], limit: int = 40) -> str:
    """What was typed, in quotes and shortened, so that a message stays one line."""
    text = " ".join("".join(words).split())
    return f'"{text[:limit]}…"' if len(text) > limit else f'"{text}"'
