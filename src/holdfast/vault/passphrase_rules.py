"""What a passphrase may be, and how random words are proposed.

Length and being unheard of are all that is asked for (NIST SP 800-63B, 5.1.1.2): no digits, no signs, no
changes by the calendar. The answer is a reason in code; the sentence for it is content.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from holdfast.vault.handles import fold

SHORTEST = 15  # characters, in normal form
LONGEST = 256
BITS = 65  # of a proposed passphrase

_EASY_BELOW = 10**10  # guesses; zxcvbn calls more than that "very unguessable"
_READ = 72  # characters zxcvbn is given; it refuses more
_SIGNS_OF_LEET = frozenset("4@8({[<3691!|0$5+7%2")
_MANY_SIGNS = 6


class Reason(StrEnum):
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    IS_HANDLE = "is_handle"
    COMMON = "common"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The passphrase may be used."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The passphrase may not be used, and why."""

    reason: Reason


Decision = Allowed | Refused


def may_use_passphrase(passphrase: str, *, handle: str, own_words: Sequence[str] = ()) -> Decision:
    """Whether a passphrase may lock a journal. `own_words` are ours, such as the name on the door."""
    typed = unicodedata.normalize("NFKC", passphrase)
    if len(typed) < SHORTEST:
        return Refused(Reason.TOO_SHORT)
    if len(typed) > LONGEST:
        return Refused(Reason.TOO_LONG)
    if fold(typed) == fold(handle):
        return Refused(Reason.IS_HANDLE)
    if _guesses(typed[:_READ], [fold(handle), *own_words]) < _EASY_BELOW:
        return Refused(Reason.COMMON)
    return Allowed()


def propose(words: Sequence[str], choose: Callable[[Sequence[str]], str]) -> str:
    """Random words with spaces between, enough of them for 65 bits.

    `choose` takes one at random; give it `secrets.choice`. Five words from a list of 8,192.
    """
    if len(set(words)) != len(words) or len(words) < 2:
        raise ValueError("a word list has no word twice, and more than one")
    how_many = math.ceil(BITS / math.log2(len(words)))
    return " ".join(choose(words) for _ in range(how_many))


def _guesses(typed: str, known: Sequence[str]) -> float:
    """About how many guesses someone needs who knows common passwords, names, words and keyboards.

    Something repeated is as hard to guess as the thing itself, times how often.
    """
    repeated = re.fullmatch(r"(.+?)\1+", typed, re.DOTALL)
    once = repeated.group(1) if repeated else typed
    return _guesses_once(once, known) * (len(typed) / len(once))


def _guesses_once(typed: str, known: Sequence[str]) -> float:
    # Late import: its word lists take 3 MB, and only a new passphrase asks for them.
    from zxcvbn import matching, scoring  # type: ignore[import-untyped]  # ships no types

    # Its own entry point stores the handle in a global dictionary, so the two steps are taken here.
    known_ranks = matching.build_ranked_dict([word.lower() for word in known])
    dictionaries = {**matching.RANKED_DICTIONARIES, "known": known_ranks}
    matchers = [
        matching.dictionary_match,
        matching.reverse_dictionary_match,
        matching.spatial_match,
        matching.sequence_match,
        matching.regex_match,
        matching.date_match,
    ]
    # These two try every reading of signs as letters: seconds for a text made of such signs.
    if len(_SIGNS_OF_LEET.intersection(typed)) <= _MANY_SIGNS:
        matchers += [matching.l33t_match, matching.repeat_match]
    matches = [
        found for match in matchers for found in match(typed, _ranked_dictionaries=dictionaries)
    ]
    return float(scoring.most_guessable_match_sequence(typed, matches)["guesses"])
