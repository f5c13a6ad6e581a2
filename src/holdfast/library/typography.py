"""Typographic quotes, dashes and ellipses, by language; letters with a cedilla become comma-below in Romanian."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_SIGNS = re.compile(r"""\.\.\.|---|--|['"„“”]""")
_PLAIN = {"...": "…", "---": "—", "--": "–", "'": "’"}
_OPENS_AFTER = frozenset(" \t\n\u00a0([{<„“«‘—–-/|")
_CEDILLA = str.maketrans("şţŞŢ", "șțȘȚ")


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a language; the inner pair stands within the outer one."""

    outer: tuple[str, str]
    inner: tuple[str, str]


_MARKS = {
    "en": Marks(outer=("“", "”"), inner=("“", "”")),
    "ro": Marks(outer=("„", "”"), inner=("«", "»")),
}


class Typography:
    """Sets the text of one language; another language than ours is set like English."""

    def __init__(self, language: str) -> None:
        self._marks = _MARKS.get(language, _MARKS["en"])
        self._typed_opening = self._marks.outer[0]
        self._mends_cedilla = language == "ro"

    def line(self, text: str) -> str:
        """One line that stands alone: a title, an argument."""
        return self.run([" ".join(text.split())])[0]

    def run(self, pieces: Sequence[str]) -> list[str]:
        """The pieces of one paragraph, set together: a quote may open in one and close in another."""
        whole = "".join(pieces)
        replace = self._replacer(whole)
        done: list[str] = []
        start = 0
        for piece in pieces:
            done.append(self._piece(piece, start, replace))
            start += len(piece)
        return done

    def _piece(self, piece: str, start: int, replace: Callable[[str, int], str]) -> str:
        text = _SIGNS.sub(lambda found: replace(found[0], start + found.start()), piece)
        return text.translate(_CEDILLA) if self._mends_cedilla else text

    def _replacer(self, whole: str) -> Callable[[str, int], str]:
        closing: list[str] = []  # what ends each quote that is open, the innermost last

        def replace(sign: str, at: int) -> str:
            if sign in _PLAIN:
                return _PLAIN[sign]
            if sign == self._typed_opening:
                closing.append(self._marks.outer[1])
            elif sign != '"':
                if sign == self._marks.outer[1] and closing:
                    closing.pop()
            elif _opens(whole, at):
                opens, ends = self._marks.inner if closing else self._marks.outer
                closing.append(ends)
                return opens
            else:
                return closing.pop() if closing else self._marks.outer[1]
            return sign

        return replace


def _opens(whole: str, at: int) -> bool:
    """A quote opens after a space or an opening sign, unless a space follows it."""
    before = whole[at - 1] if at else " "
    after = whole[at + 1] if at + 1 < len(whole) else " "
    return before in _OPENS_AFTER and not after.isspace()
