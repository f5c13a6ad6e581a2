"""Pages and words meet: every key a page names exists, and every id of the house has words."""

import re
from collections.abc import Iterator
from pathlib import Path

import holdfast
from holdfast.actions.areas import Area
from holdfast.vault.passphrase_rules import Reason
from holdfast.words.catalogue import load_catalogue
from holdfast.words.place import content_root

TEXTS = load_catalogue(content_root(), "en").texts
SOURCE = Path(holdfast.__file__).parent
FILES = "|".join(sorted({key.partition(".")[0] for key in TEXTS}))
KEY = re.compile(rf"""["']((?:{FILES})(?:\.[a-z0-9_]+)+)["']""")
NOT_A_KEY = (".html", ".py", ".yaml", ".json", ".txt", ".css", ".js", ".svg")


def keys_named(file: Path) -> Iterator[tuple[str, str]]:
    """Each whole key in a file with its place; a key built from parts is not whole and is left out."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        for key in KEY.findall(line):
            if not key.endswith(NOT_A_KEY):
                yield key, f"{file.relative_to(SOURCE)}:{number}"


def is_known(key: str) -> bool:
    """A text, or a group that a page goes on to name one text of."""
    return key in TEXTS or any(known.startswith(f"{key}.") for known in TEXTS)


def test_every_key_a_page_names_has_words() -> None:
    files = [*SOURCE.rglob("*.html"), *SOURCE.rglob("*.py")]
    named = [found for file in files for found in keys_named(file)]
    assert len(named) > 100
    assert [f"{place}: {key}" for key, place in named if not is_known(key)] == []


def test_every_reason_to_refuse_a_passphrase_has_words() -> None:
    assert [reason for reason in Reason if f"arrive.passphrase_refused.{reason}" not in TEXTS] == []


def test_every_area_that_can_be_deleted_has_words() -> None:
    assert [area for area in Area if f"data.delete.area.{area}" not in TEXTS] == []
