"""The check finds what must not ship, names where it is, and passes what we ship."""

from datetime import date
from pathlib import Path

import pytest

from holdfast.words.catalogue import load_catalogue
from holdfast.words.check import check_content, readability
from holdfast.words.never import Never, said_in
from holdfast.words.place import content_root
from holdfast.words.problem import Severity


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for language in ("en", "ro"):
        (tmp_path / language).mkdir()
    load_catalogue.cache_clear()
    return tmp_path


def codes(root: Path, *, languages: tuple[str, ...] = ("en",)) -> list[tuple[str, int, str]]:
    problems = check_content(root, languages=languages, required={})
    return [(Path(p.file).parent.name + "/" + Path(p.file).name, p.line, p.code) for p in problems]


def test_the_english_content_has_no_error() -> None:
    problems = check_content(languages=("en",))
    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []


def test_the_english_content_reads_easily() -> None:
    assert max(readability(load_catalogue(content_root(), "en")).values()) < 35


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: Well, that is it!\n", "exclamation"),
        ("a: Fiţi bine\n", "cedilla"),
        ("a: This is <b>bold</b>\n", "markup"),
        ("a: This is **bold**\n", "markup"),
        ("a: That's it\n", "quote"),
        ("a: A {Name} here\n", "braces"),
        ("a: A {x.__class__} here\n", "braces"),
        ("a: " + "word " * 26 + "\n", "long"),
        ("a: {one: a, few: b, other: c}\n", "forms"),
        ("a: A\na: B\n", "broken"),
    ],
)
def test_each_slip_is_found_where_it_stands(root: Path, text: str, code: str) -> None:
    (root / "en" / "t.yaml").write_text("# a note\n" + text)
    ((file, line, found),) = codes(root)
    assert (file, found) == ("en/t.yaml", code)
    assert line == (3 if code == "broken" else 2)


def test_a_long_sentence_is_a_warning_and_two_short_ones_are_not(root: Path) -> None:
    (root / "en" / "t.yaml").write_text("a: " + "word " * 20 + "end. " + "word " * 20 + "end.\n")
    assert codes(root) == []


NEVER = [
    Never(term="diagnos*", reason="r", allow=("not a diagnosis",)),
    Never(term="user*", reason="r"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This is not a diagnosis.", []),
        ("It is NOT a  Diagnosis", []),
        ("This is not a diagnosis, it diagnoses.", ["diagnoses"]),
        ("A diagnosis.", ["diagnosis"]),
        ("Users amuse", ["Users"]),
        ("An abuser", []),
    ],
)
def test_a_forbidden_word_is_found_outside_the_phrases_that_may_hold_it(
    text: str, found: list[str]
) -> None:
    assert [said.words for said in said_in(text, NEVER)] == found


def test_a_forbidden_word_is_named_with_its_reason(root: Path) -> None:
    (root / "en" / "never.yaml").write_text("- term: heals\n  reason: a path, not an effect\n")
    (root / "en" / "t.yaml").write_text("a: Holdfast heals.\n")
    problem, *_ = check_content(root, languages=("en",), required={})
    assert problem.message == "t.a: “heals”: a path, not an effect"


def test_a_translation_is_held_against_its_source(root: Path) -> None:
    (root / "en" / "t.yaml").write_text("a: A {n}\nb: [B, C]\nc: C\nd: D\n")
    (root / "ro" / "t.yaml").write_text("a: A {m}\nb: B\nc: C\ne: E\n")
    found = codes(root, languages=("en", "ro"))
    assert [entry for entry in found if entry[2] != "unaccepted"] == [
        ("en/t.yaml", 4, "missing"),
        ("ro/t.yaml", 1, "placeholders"),
        ("ro/t.yaml", 2, "shape"),
        ("ro/t.yaml", 4, "orphan"),
    ]


def test_romanian_is_asked_for_only_when_it_is_named(root: Path) -> None:
    (root / "en" / "t.yaml").write_text("a: A\n")
    assert codes(root) == []
    assert codes(root, languages=("en", "ro")) == [("en/t.yaml", 1, "missing")]


def test_an_id_without_words_is_named(root: Path) -> None:
    (root / "en" / "t.yaml").write_text("known: {label: K}\n")
    problems = check_content(
        root, languages=("en",), required={"t.{id}.label": ["known", "unknown"]}
    )
    assert [p.message for p in problems] == [
        "t.unknown.label is missing; the code knows the id “unknown”"
    ]


def test_a_line_due_for_a_check_is_a_warning() -> None:
    problems = check_content(languages=("en",), today=date(2027, 6, 1))
    assert {p.code for p in problems} >= {"due", "conflict"}
    assert {p.severity for p in problems if p.code == "due"} == {Severity.WARNING}
