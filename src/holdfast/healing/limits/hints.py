"""Hints about the wording of a sentence: never mistakes. Whoever wrote it may keep it as it is.

Words about dying and words about harm are no matter of wording: where one stands, nothing else is hinted at. Which words speak for which hint belongs to a language, so the patterns are an argument. Letters are compared without their
marks, because many people type without them.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.limits.i_statement import IStatement, Part

MANY_WORDS: Final = 60  # domain rule: a longer sentence is hard to hear


class Hint(StrEnum):
    """What comes before any sentence, then what may make it harder to hear, in the order it is shown."""

    DYING = "dying"  # one's own death, or hurting oneself
    HARM = "harm"  # violence done, received or announced
    ABSOLUTE = "absolute"  # always, never, every time
    YOU_ARE = "you_are"  # you are, you make me
    FEEL_THAT = "feel_that"  # a thought in the place of a feeling
    PSEUDO_FEELING = "pseudo_feeling"  # what someone did in the place of a feeling
    MIND_READING = "mind_reading"  # because you want to
    SHOULD = "should"
    LABEL = "label"  # labels and diagnoses
    SARCASM = "sarcasm"  # and swearing
    SEVERAL = "several"  # more than one issue
    VAGUE_REQUEST = "vague_request"
    NEGATIVE_REQUEST = "negative_request"
    THREAT = "threat"  # about the other, where an action of one's own could stand
    OLD_PROOF = "old_proof"
    TOO_LONG = "too_long"


# Each silences every other hint: nobody is told how to word this.
BEFORE_ANY_SENTENCE: Final = (Hint.DYING, Hint.HARM)

# A match in the group named "but" is a phrase that says no such thing, and is passed over.
Patterns = Mapping[Hint, re.Pattern[str]]

# Hints that rest on words of a language. The others count, and need no words.
WORDED: Final = tuple(hint for hint in Hint if hint is not Hint.TOO_LONG)

# Where a hint is looked for; the others are looked for everywhere.
_LOOKS_IN: Final[Mapping[Hint, tuple[Part, ...]]] = {
    Hint.ABSOLUTE: (Part.SEEN, Part.OWN_FEELING, Part.REQUEST),  # "never to be rushed" is a need
    Hint.YOU_ARE: (Part.SEEN, Part.OWN_FEELING),  # "to know that you are well" is a need
    Hint.FEEL_THAT: (Part.OWN_FEELING,),
    Hint.PSEUDO_FEELING: (Part.OWN_FEELING,),
    Hint.VAGUE_REQUEST: (Part.REQUEST,),
    Hint.NEGATIVE_REQUEST: (Part.REQUEST,),
    Hint.THREAT: (Part.OTHERWISE,),
    Hint.SEVERAL: (Part.SEEN, Part.REQUEST),
}
_NEXT_SENTENCE: Final = re.compile(r"[.!?;]\s+(?=\w)|\n+\s*(?=\w)")
_APOSTROPHES: Final = str.maketrans({"’": "'", "ʼ": "'", "`": "'"})


class Noticed(msgspec.Struct, frozen=True):
    """One hint: in which part, and the words it rests on. Both are empty where the whole sentence is meant."""

    hint: Hint
    part: Part | None = None
    said: str = ""


def find_hints(statement: IStatement, patterns: Patterns) -> tuple[Noticed, ...]:
    """Every hint at most once, at the first words that speak for it; only the first kind where one is found."""
    found = [noticed for hint in Hint if (noticed := _first(hint, statement, patterns)) is not None]
    before = tuple(noticed for noticed in found if noticed.hint in BEFORE_ANY_SENTENCE)
    return before or tuple(found)


def count_words(statement: IStatement) -> int:
    """How many words the person wrote or chose."""
    return len(statement.feelings) + sum(len(statement.written(part).split()) for part in Part)


def without_marks(text: str) -> str:
    """The text with bare letters and straight apostrophes, as long as the composed text it came from."""
    composed = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in composed)


def _first(hint: Hint, statement: IStatement, patterns: Patterns) -> Noticed | None:
    if hint is Hint.TOO_LONG:
        return Noticed(hint) if count_words(statement) > MANY_WORDS else None
    for part in _LOOKS_IN.get(hint, tuple(Part)):
        for said in _said(hint, part, statement.written(part), patterns):
            return Noticed(hint, part, said)
    return None


def _said(hint: Hint, part: Part, text: str, patterns: Patterns) -> Iterator[str]:
    matches = patterns[hint].finditer(without_marks(text.strip()))
    if match := next((match for match in matches if match.lastgroup != "but"), None):
        start, end = match.span()
        yield unicodedata.normalize("NFC", text.strip())[start:end].strip()
    # Two sentences where one event is asked for are two issues in any language.
    elif hint is Hint.SEVERAL and part is Part.SEEN and _NEXT_SENTENCE.search(text.strip()):
        yield ""
