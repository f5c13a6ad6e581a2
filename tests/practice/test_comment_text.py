"""Text is what one sees: nothing unseen stays in it, and no words are lost."""

from time import perf_counter
from unicodedata import category, normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from holdfast.practice.comment_text import paragraphs, tidy_name, tidy_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two   words ", "two words"),
        ("one\r\ntwo\r\rthree", "one\ntwo\n\nthree"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a\u202eb\u2066c\ufeffd\x00e\x1bf", "abcdef"),
        ("e\u0301", "é"),
        ("știință\tși țară", "știință și țară"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("<b>not bold</b> & so on", "<b>not bold</b> & so on"),
    ],
)
def test_a_text_is_tidied(typed, kept):
    assert tidy_text(typed) == kept


def test_a_name_is_one_line():
    assert tidy_name(" Ana\n\u202eMaria\t") == "Ana Maria"


def test_paragraphs_and_lines_are_told_apart():
    assert paragraphs("one\ntwo\n\nthree") == [["one", "two"], ["three"]]


@given(st.text(max_size=200))
def test_tidying_twice_changes_nothing_more(typed):
    once = tidy_text(typed)
    assert tidy_text(once) == once
    assert not any(sign in once for sign in "\r\t\x00\u202e\u2066")


@given(st.text(alphabet="ab \n", max_size=60))
def test_every_letter_is_still_there(typed):
    assert "".join(tidy_text(typed).split()) == "".join(typed.split())


# Whatever is pasted: signs of every script, halves of characters, and pieces of markup.
PIECES = [
    "<script>", "</p>", "&lt;", "{{ x }}", "javascript:", "\r\n", "\r", "\n\n\n", "\t", "\u2028", "\x85", "\v", "\f",
    "\u202e", "\u2066", "\u200d", "\u200c", "\ufeffx", "\u0301", "e\u0301", "\x00", "\x1b[2J", "\udc80", "\U000e0041",
    "👩\u200d👧", "ﬁ", "\u3164", "שלום", "مرحبا",
]  # fmt: skip
pasted = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=30).map("".join)
UNSEEN = {"Cc", "Cf", "Co", "Cs"}
usual = settings(max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(typed: str) -> None:
    """What holds of every comment and every name, whatever was typed."""
    text, name = tidy_text(typed), tidy_name(typed)
    assert tidy_text(text) == text
    assert tidy_name(name) == name
    assert {sign for sign in text if category(sign) in UNSEEN} <= set("\n\u200c\u200d")
    assert "\n\n\n" not in text
    assert "\n" not in name
    assert normalize("NFC", text) == text
    assert "\n\n".join("\n".join(lines) for lines in paragraphs(text)) == text
    text.encode("utf-8")  # no half of a character is left, which a database would refuse
    assert letters(text) == letters(typed)


def letters(text: str) -> list[str]:
    """Every letter and digit, marks taken off them."""
    return [sign for sign in normalize("NFD", text) if sign.isalnum()]


@usual
@given(pasted)
def test_whatever_is_pasted_stays_plain_text_with_every_letter(typed):
    check(typed)


@pytest.mark.soak
@settings(usual, max_examples=100_000)
@given(pasted)
def test_a_hundred_thousand_texts_stay_plain(typed):
    check(typed)


@pytest.mark.parametrize("sign", ["\n", " ", "\u202e", "<", "\u0301", "\r\n", "a\n"])
def test_a_megabyte_of_one_sign_is_tidied_at_once(sign):
    started = perf_counter()
    tidy_text(sign * (1_000_000 // len(sign)))
    assert perf_counter() - started < 5
