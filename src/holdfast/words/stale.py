"""Which translations were made from an English text that has changed since.

Each translated key remembers a short hash of the English it was made from, in
`content/<language>/translated_from.json`, so that no translation goes stale without saying so.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from holdfast.words.catalogue import ContentBroken, Text, load_catalogue
from holdfast.words.problem import Problem, error, warning
from holdfast.words.words import SOURCE_LANGUAGE

FILE = "translated_from.json"
HASH_LENGTH = (
    10  # hexadecimal digits, 40 bits: enough to notice a change, short enough to read a diff
)


def fingerprint(text: Text) -> str:
    """A short hash of a text's words; white space at the ends of lines does not count."""
    content = json.dumps(
        [" ".join(string.split()) for string in text.sentences], ensure_ascii=False
    )
    return hashlib.sha256(content.encode()).hexdigest()[:HASH_LENGTH]


def remembered(root: Path, language: str) -> dict[str, str]:
    """What each key was translated from. Raises ContentBroken when the file is not a table of texts."""
    file = root / language / FILE
    if not file.exists():
        return {}
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except msgspec.DecodeError as broken:
        raise ContentBroken(file, 1, str(broken)) from broken


def stale(root: Path, language: str) -> Iterator[Problem]:
    """Every translated key whose English has changed, or that was never accepted."""
    source = load_catalogue(root, SOURCE_LANGUAGE).texts
    memory = remembered(root, language)
    for key, text in load_catalogue(root, language).texts.items():
        if key not in source:
            continue
        if key not in memory:
            yield warning(
                text, "unaccepted", f"{key}: nobody has noted which English this was made from"
            )
        elif memory[key] != fingerprint(source[key]):
            yield error(text, "stale", f"{key}: the English has changed since this was translated")


def accept(root: Path, language: str, keys: Iterable[str] | None = None) -> int:
    """Note that `keys` (all translated ones, when None) were made from today's English.

    Keys that no longer exist are forgotten. Returns how many notes changed.
    """
    source = load_catalogue(root, SOURCE_LANGUAGE).texts
    translated = load_catalogue(root, language).texts.keys() & source.keys()
    before = remembered(root, language)
    chosen = translated if keys is None else translated & set(keys)
    after = {key: note for key, note in before.items() if key in translated}
    after |= {key: fingerprint(source[key]) for key in chosen}
    file = root / language / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(dict(sorted(after.items())), indent=1) + "\n", encoding="utf-8")
    return len(before.items() ^ after.items())
