"""Articles as files, with what they become beside them.

To add one: write `fixtures/<name>.<language>.md`, run `python -m tests.library.test_fixtures <name>.<language>`,
and read the `.json` it wrote before you commit it.
"""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from holdfast.library import Article, House, Problems, read, vocabulary_from
from holdfast.words.words import Words

FOLDER = Path(__file__).parent / "fixtures"
NAMES = sorted(file.name.removesuffix(".md") for file in FOLDER.glob("*.md"))


def make_house() -> House:
    return House({language: vocabulary_from(Words(language)) for language in ("en", "ro")})


def found_in(name: str, house: House) -> dict[str, Any]:
    """What reading the fixture gives, as plain data."""
    stem, _, language = name.rpartition(".")
    text = (FOLDER / f"{name}.md").read_bytes()
    found = read(text, f"{stem}.md", language, house)
    if isinstance(found, Problems):
        return {"problems": [str(problem) for problem in found.items]}
    return {
        "front": msgspec.to_builtins(found.front),
        "blocks": msgspec.to_builtins(found.blocks),
        "headings": [[anchor.level, anchor.id] for anchor in found.headings],
        "words": found.words,
        "warnings": [str(warning) for warning in found.warnings],
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_file_becomes_what_stands_beside_it(name):
    expected = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(found_in(name, make_house()))) == expected


def test_the_two_languages_of_a_fixture_are_built_alike(house):
    from holdfast.library.pairs import compare

    both = [
        read(
            (FOLDER / f"small-steps.{language}.md").read_bytes(), "small-steps.md", language, house
        )
        for language in ("en", "ro")
    ]
    assert all(isinstance(one, Article) for one in both)
    assert compare(*both) == ()


if __name__ == "__main__":
    for wanted in sys.argv[1:]:
        written = json.dumps(found_in(wanted, make_house()), ensure_ascii=False, indent=1)
        (FOLDER / f"{wanted}.json").write_text(written + "\n", encoding="utf-8")
