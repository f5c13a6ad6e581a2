"""Words are asked for by key, filled once, and never glued."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.words import UnknownWords, Words, WordsNeedValue
from holdfast.words.dates import day_text, moment_text, month_text, weekday_text
from holdfast.words.phrases import decimal_text, joined
from holdfast.words.place import ENVIRONMENT, NoContent, content_root
from holdfast.words.plural import FORMS_OF, Form, form_of
from holdfast.words.words import fill


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("content")
    (root / "en").mkdir()
    (root / "ro").mkdir()
    (root / "en" / "t.yaml").write_text(
        "hello: Hello {alias}\nlines: ['One {n}', Two]\ndays: {one: '{n} day', other: '{n} days'}\nonly: English\n"
    )
    (root / "ro" / "t.yaml").write_text(
        "hello: Salut {alias}\ndays: {one: o zi, few: '{n} zile', other: '{n} de zile'}\n"
    )
    return root


@pytest.fixture
def english(root: Path) -> Words:
    return Words("en", root)


@pytest.fixture
def romanian(root: Path) -> Words:
    return Words("ro", root)


def test_a_placeholder_is_filled(english: Words) -> None:
    assert english.text("t.hello", alias="M.") == "Hello M."


def test_a_list_comes_back_in_order_and_filled(english: Words) -> None:
    assert english.list("t.lines", n=1) == ("One 1", "Two")


def test_a_number_chooses_the_plural_form(english: Words, romanian: Words) -> None:
    assert [english.text("t.days", n=n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    assert [romanian.text("t.days", n=n) for n in (0, 1, 2, 19, 20, 100, 101)] == [
        "0 zile", "o zi", "2 zile", "19 zile", "20 de zile", "100 de zile", "101 zile",
    ]  # fmt: skip


def test_a_text_without_translation_is_given_in_english(romanian: Words) -> None:
    assert romanian.text("t.only") == "English"
    assert romanian.list("t.lines", n=2) == ("One 2", "Two")
    assert romanian.has("t.only")


@pytest.mark.parametrize("ask", ["t.nothing", "t.lines", "nowhere"])
def test_a_key_that_holds_no_text_is_refused(english: Words, ask: str) -> None:
    with pytest.raises(UnknownWords, match=ask):
        english.text(ask)


def test_a_text_is_not_a_list(english: Words) -> None:
    with pytest.raises(UnknownWords, match=r"t\.only is not a list"):
        english.list("t.only")


@pytest.mark.parametrize(("key", "missing"), [("t.hello", "alias"), ("t.days", "n")])
def test_an_unfilled_placeholder_is_refused_by_name(english: Words, key: str, missing: str) -> None:
    with pytest.raises(WordsNeedValue, match=f"{key} needs {missing}"):
        english.text(key)


@given(st.text())
def test_a_value_with_braces_stays_exactly_as_typed(value: str) -> None:
    assert fill("k", "{a} and {b}", {"a": value, "b": "{a}"}) == f"{value} and {{a}}"


@pytest.mark.parametrize(
    ("alias", "told"), [("J.", "About J. Only you see it."), ("Ana", "About Ana. Only you see it.")]
)
def test_a_sentence_that_ends_with_initials_ends_with_one_full_stop(alias: str, told: str) -> None:
    assert fill("k", "About {alias}. Only you see it.", {"alias": alias}) == told
    assert fill("k", "{alias}, who is near", {"alias": alias}) == f"{alias}, who is near"


@given(st.integers(min_value=0), st.sampled_from(sorted(FORMS_OF)))
def test_every_number_has_a_form_that_its_language_uses(n: int, language: str) -> None:
    assert form_of(language, n) in FORMS_OF[language]


def test_romanian_takes_few_for_whatever_ends_in_01_to_19() -> None:
    few = [n for n in range(300) if form_of("ro", n) is Form.FEW]
    assert few == [0, *range(2, 20), *range(101, 120), *range(201, 220)]


def test_days_and_months_are_written_out() -> None:
    words = Words("en")
    assert day_text(date(2026, 2, 17), words) == "17 February 2026"
    assert month_text("2026-11", words) == "November 2026"
    assert weekday_text(date(2026, 11, 24), words) == "Tuesday"
    assert (
        moment_text(datetime(2026, 2, 17, 9, 5, tzinfo=UTC), words) == "17 February 2026 at 09:05"
    )


@pytest.mark.parametrize("month", ["2026-13", "11-2026", "", "2026-11-01"])
def test_a_month_that_is_none_is_refused(month: str) -> None:
    with pytest.raises(ValueError, match=r"month|isoformat"):
        month_text(month, Words("en"))


def test_names_are_joined_with_commas_and_one_and() -> None:
    words = Words("en")
    assert [joined(list("ABCD")[:n], words) for n in range(5)] == [
        "", "A", "A and B", "A, B and C", "A, B, C and D",
    ]  # fmt: skip


def test_a_decimal_takes_the_mark_of_the_language() -> None:
    assert decimal_text(2.333, Words("en")) == "2.3"
    assert decimal_text(0.5, Words("en"), places=2) == "0.50"


def test_a_practice_can_name_its_own_content_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path))
    assert content_root() == tmp_path
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "missing"))
    with pytest.raises(NoContent, match="missing"):
        content_root()
