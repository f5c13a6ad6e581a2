"""Text is what one sees: nothing unseen stays in it, and no words are lost."""

import pytest
from hypothesis import given
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
