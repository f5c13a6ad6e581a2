"""Words we do not say: a small table per language, each with its reason and the phrases where it may stand.

`content/<language>/never.yaml` is a list of `term`, `reason` and optionally `allow`. A term is matched
as whole words without regard to case; `*` at its end matches any ending. A match inside one of the
allowed phrases is fine, so "diagnos*" can be forbidden and "not a diagnosis" remain sayable.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec
import yaml

from holdfast.words.catalogue import Catalogue, ContentBroken
from holdfast.words.problem import Problem, error

FILE = "never.yaml"


class Never(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One term that must not be said, why, and the phrases in which it may."""

    term: str
    reason: str
    allow: tuple[str, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """A forbidden term found in a text, as it was written there."""

    words: str
    never: Never


def load_never(root: Path, language: str) -> tuple[Never, ...]:
    """The table of one language; a language without one has an empty table. Raises ContentBroken."""
    file = root / language / FILE
    if not file.exists():
        return ()
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return msgspec.convert(raw, tuple[Never, ...])
    except (yaml.YAMLError, msgspec.ValidationError) as broken:
        raise ContentBroken(file, 1, str(broken)) from broken


def said_in(text: str, table: Sequence[Never]) -> Iterator[Said]:
    """Every forbidden term that stands in `text` outside its allowed phrases."""
    for never in table:
        allowed = [
            match.span() for phrase in never.allow for match in _pattern(phrase).finditer(text)
        ]
        for match in _pattern(never.term).finditer(text):
            if not any(start <= match.start() and match.end() <= end for start, end in allowed):
                yield Said(words=match[0], never=never)


def check_never(catalogue: Catalogue, table: Sequence[Never]) -> Iterator[Problem]:
    """Every forbidden term in a language's texts."""
    for key, text in catalogue.texts.items():
        for string in text.sentences:
            for said in said_in(string, table):
                yield error(text, "never", f"{key}: “{said.words}”: {said.never.reason}")


@lru_cache(maxsize=512)
def _pattern(term: str) -> re.Pattern[str]:
    words = re.escape(term.rstrip("*")).replace(r"\ ", r"\s+")
    ending = r"\w*" if term.endswith("*") else r"\b"
    return re.compile(rf"\b{words}{ending}", re.IGNORECASE)
