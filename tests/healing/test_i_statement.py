"""A sentence holds feelings that can be said, and its hints come in one order, each once."""

import re

import pytest

from holdfast.healing.journal.kind import FieldUnfit
from holdfast.healing.limits.hints import Hint, Noticed, count_words, find_hints, without_marks
from holdfast.healing.limits.i_statement import SAYABLE, IStatement, Part
from holdfast.healing.patterns.vocabulary import Feeling

NOTHING = {hint: re.compile(r"(?!)") for hint in Hint}


@pytest.mark.parametrize("feeling", sorted(set(Feeling) - set(SAYABLE)))
def test_what_someone_did_is_refused_as_a_feeling(feeling):
    with pytest.raises(FieldUnfit):
        IStatement(feelings=(feeling,))


def test_words_and_chosen_feelings_are_counted_together():
    said = IStatement(feelings=(Feeling.SMALL, Feeling.NUMB), seen="you  left", request="call")
    assert count_words(said) == 5


def test_each_hint_shows_once_in_the_order_of_the_hints():
    patterns = {**NOTHING, Hint.SHOULD: re.compile("must"), Hint.ABSOLUTE: re.compile("ever")}
    said = IStatement(seen="you must", own_feeling="ever and ever", request="must")
    assert find_hints(said, patterns) == (
        Noticed(Hint.ABSOLUTE, Part.OWN_FEELING, "ever"),
        Noticed(Hint.SHOULD, Part.SEEN, "must"),
    )


@pytest.mark.parametrize(
    ("seen", "several"),
    [
        ("It rained. You left", True),
        ("one\ntwo", True),
        ("at 7.30.", False),
        ("it rained. ", False),
    ],
)
def test_two_sentences_in_the_event_are_more_than_one_issue(seen, several):
    found = find_hints(IStatement(seen=seen), NOTHING)
    assert found == ((Noticed(Hint.SEVERAL, Part.SEEN),) if several else ())


def test_letters_lose_their_marks_and_never_their_place():
    assert without_marks("Ești ținut’s e\u0306") == "Esti tinut's e"
