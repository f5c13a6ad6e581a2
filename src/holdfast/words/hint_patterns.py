"""The words that speak for a hint, per language: `content/<language>/hint_patterns.yaml`, compiled.

Under each hint's id stands a list of phrases, matched as whole words without regard to case or to marks on letters. `*` at
the end of a word takes any ending, and alone any word. `^` before a phrase asks for it at the beginning of what was written.
`-` before a phrase says that it speaks for nothing, although words in it would: "-used to".
"""

import re
from functools import lru_cache
from pathlib import Path

import msgspec
import yaml

from holdfast.healing.limits.hints import WORDED, Hint, Patterns, without_marks
from holdfast.words.catalogue import ContentBroken

FILE = "hint_patterns.yaml"


@lru_cache(maxsize=8)
def load_hint_patterns(root: Path, language: str) -> Patterns:
    """The patterns of one language, one for each hint that rests on words. Raises ContentBroken."""
    file = root / language / FILE
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        phrases = msgspec.convert(raw, dict[Hint, tuple[str, ...]])
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise ContentBroken(file, line, broken.problem or "not YAML") from broken
    except (OSError, msgspec.ValidationError) as unfit:
        raise ContentBroken(file, 1, str(unfit)) from unfit
    for hint in WORDED:
        if not phrases.get(hint):
            raise ContentBroken(file, 1, f"the hint {hint} has no phrases")
    return {hint: compiled(phrases[hint]) for hint in WORDED}


def compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all phrases, the longest first, so that the fullest words are shown."""
    longest_first = sorted(phrases, key=len, reverse=True)
    but = [_pattern(phrase[1:]) for phrase in longest_first if phrase.startswith("-")]
    speaking = [_pattern(phrase) for phrase in longest_first if not phrase.startswith("-")]
    passed_over = [f"(?P<but>{'|'.join(but)})"] if but else []
    return re.compile("|".join(passed_over + speaking), re.IGNORECASE)


def _pattern(phrase: str) -> str:
    words = [_word(word) for word in without_marks(phrase.removeprefix("^")).split()]
    start = r"\A" if phrase.startswith("^") else r"(?<!\w)"
    return start + r"\s+".join(words) + r"(?!\w)"


def _word(word: str) -> str:
    return re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")
