"""A translation remembers which English it was made from."""

from pathlib import Path

import pytest

from holdfast.words.catalogue import load_catalogue
from holdfast.words.stale import accept, stale


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "en", "a: A\nb: B\n")
    write(tmp_path, "ro", "a: A\nb: B\n")
    return tmp_path


def write(root: Path, language: str, text: str) -> None:
    (root / language).mkdir(exist_ok=True)
    (root / language / "t.yaml").write_text(text)
    load_catalogue.cache_clear()


def found(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.message.split(":")[0]) for problem in stale(root, "ro")]


def test_a_translation_nobody_accepted_says_so(root: Path) -> None:
    assert found(root) == [("unaccepted", "t.a"), ("unaccepted", "t.b")]


def test_an_accepted_translation_is_fresh_until_its_english_changes(root: Path) -> None:
    assert accept(root, "ro") == 2
    assert found(root) == []
    write(root, "en", "a: A new sentence\nb: B\n")
    assert found(root) == [("stale", "t.a")]


def test_accepting_one_key_leaves_the_others(root: Path) -> None:
    accept(root, "ro", ["t.b", "t.unknown"])
    assert found(root) == [("unaccepted", "t.a")]


def test_a_change_of_white_space_is_no_change(root: Path) -> None:
    accept(root, "ro")
    write(root, "en", "# moved down\n\na: >-\n  A\nb: B\n")
    assert found(root) == []


def test_a_key_that_is_gone_is_forgotten(root: Path) -> None:
    accept(root, "ro")
    write(root, "en", "b: B\n")
    write(root, "ro", "b: B\n")
    assert accept(root, "ro") == 1
    assert "t.a" not in (root / "ro" / "translated_from.json").read_text()
