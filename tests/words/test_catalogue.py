"""Content files become one flat table, and a broken file says where it is broken."""

import sys
from pathlib import Path

import pytest

from holdfast.words import composing
from holdfast.words.catalogue import ContentBroken, load_catalogue
from holdfast.words.compiled import Compiled
from holdfast.words.plural import Form


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    return tmp_path


def write(content: Path, text: str, name: str = "people.yaml") -> Path:
    file = content / "en" / name
    file.write_text(text, encoding="utf-8")
    load_catalogue.cache_clear()
    return file


def test_nested_keys_become_dotted_keys_under_the_name_of_their_file(content: Path) -> None:
    write(content, "one:\n  heading: People\nother: [A, B]\n")
    texts = load_catalogue(content, "en").texts
    assert {key: text.value for key, text in texts.items()} == {
        "people.one.heading": "People",
        "people.other": ("A", "B"),
    }


def test_yes_and_no_and_numbers_stay_the_words_they_are(content: Path) -> None:
    write(content, "yes: No\n4: 1.0\n")
    texts = load_catalogue(content, "en").texts
    assert {key: text.value for key, text in texts.items()} == {
        "people.yes": "No",
        "people.4": "1.0",
    }


def test_forms_make_a_plural_and_an_id_called_other_does_not(content: Path) -> None:
    write(content, "count: {one: a, other: b}\nrelation: {friend: F, other: O}\n")
    texts = load_catalogue(content, "en").texts
    assert texts["people.count"].value == {Form.ONE: "a", Form.OTHER: "b"}
    assert texts["people.relation.other"].value == "O"


def test_a_text_knows_the_line_it_stands_on(content: Path) -> None:
    write(content, "# a note\na: A\nb:\n  c: C\n")
    assert load_catalogue(content, "en").texts["people.b.c"].line == 4


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: A\nb: B\na: C\n", 3, "people.a is written twice"),
        ("a: A\nb:\n  c: [[x]]\n", 3, "a text, not a list or mapping, belongs here"),
        ("a: A\nb:\n", 2, "a text is empty"),
        ("a.b: A\n", 1, "a key is one word without dots"),
        ("- a\n", 1, "a content file is a mapping of keys"),
        ("a: A\nb: Trauma: a guide\n", 2, "mapping values are not allowed in this context"),
    ],
)
def test_a_broken_file_names_its_line_and_the_reason(
    content: Path, text: str, line: int, reason: str
) -> None:
    file = write(content, text)
    with pytest.raises(ContentBroken) as broken:
        load_catalogue(content, "en")
    assert str(broken.value) == f"{file}:{line}: {reason}"


def test_a_table_of_forbidden_words_is_not_served_as_words(content: Path) -> None:
    write(content, "- term: a\n  reason: b\n", "never.yaml")
    assert load_catalogue(content, "en").texts == {}


def test_a_language_without_a_folder_is_empty(content: Path) -> None:
    assert load_catalogue(content, "xx").texts == {}


def test_a_changed_file_is_read_again_although_the_words_are_kept(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(Compiled.__init__, "__defaults__", (tmp_path / "cache",))
    write(content, "a: A\n")
    first = load_catalogue(content, "en")
    load_catalogue.cache_clear()
    monkeypatch.setattr(composing, "read_texts", lambda file: {})  # kept: no YAML is read
    assert load_catalogue(content, "en") == first
    monkeypatch.undo()
    write(content, "a: B\n")
    assert load_catalogue(content, "en").texts["people.a"].value == "B"
