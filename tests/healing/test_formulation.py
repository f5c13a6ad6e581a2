"""The sentence belongs to the person: seven blanks, any of which may stay empty."""

from holdfast.healing.patterns.formulation import BLANKS, SHORT_FORM, Formulation, filled_blanks


def test_the_sentence_has_its_seven_blanks_in_order():
    assert Formulation.__struct_fields__ == BLANKS
    assert set(SHORT_FORM) <= set(BLANKS)


def test_an_empty_sentence_is_a_full_answer():
    assert filled_blanks(Formulation()) == ()


def test_only_blanks_with_words_are_shown():
    written = Formulation(
        small_step=" one breath first ", thread="I say yes too soon", costs_now="  "
    )
    assert filled_blanks(written) == (
        ("thread", "I say yes too soon"),
        ("small_step", "one breath first"),
    )
