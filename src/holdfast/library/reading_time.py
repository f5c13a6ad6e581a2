"""How long an article takes to read: the author's number when there is one, else one from its words."""

import math
import re

WORDS_A_MINUTE = 200
FAR_OFF = 3  # times; an author's number further than this from ours is probably a leftover
_GIVEN = re.compile(r"\s*(\d{1,3})\s*(?:min.*)?", re.IGNORECASE | re.DOTALL | re.ASCII)
_WORD = re.compile(r"\w[\w'’-]*")


def minutes_of(given: str) -> int:
    """The number in `10 min read`; 0 when there is none."""
    found = _GIVEN.fullmatch(given)
    return int(found[1]) if found else 0


def count_words(text: str) -> int:
    """Words as a reader counts them: `don't` and `follow-up` are one each, a dash is none."""
    return len(_WORD.findall(text))


def minutes_for(words: int) -> int:
    """At least one minute, since nobody is told zero."""
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def is_far_off(given: int, words: int) -> bool:
    """Whether the two differ by more than `FAR_OFF` times."""
    ours = minutes_for(words)
    return given > FAR_OFF * ours or ours > FAR_OFF * given
