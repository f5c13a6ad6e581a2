"""A work that is named in the text and listed nowhere is a hint to its author."""

import pytest

from holdfast.library.uncited import uncited


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Gains go together (Levy et al., 2018).", ("Levy, 2018",)),
        ("Two say so (Smith & Jones, 2001; Ștefan, 2003b).", ("Smith, 2001", "Ștefan, 2003")),
        ("Levy and others (2018) found it, and Levy (2018) again.", ("Levy, 2018",)),
        ("Coan și colegii (2006) o spun.", ("Coan, 2006",)),
        ("It was in spring (2018), and (in 2011) too. Room 2018, 1.", ()),
        ("(The law of 2016/679 applies)", ()),
    ],
)
def test_names_with_a_year_in_brackets_count_and_other_years_do_not(text, named):
    assert uncited(text, ()) == named


def test_what_stands_in_the_list_is_not_named():
    text = "First (Levy et al., 2018), then (Coan, 2006)."
    assert uncited(text, ["LEVY, K. (2018). Title.", "Coan, J. (2017)."]) == ("Coan, 2006",)
