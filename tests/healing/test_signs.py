"""Warning signs lead to one practice each, are never added up, and put safety first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.reflection import AnswerUnfit
from holdfast.healing.safety.signs import (
    CURRENT_PERSON,
    PRACTICES,
    SIGNS,
    OwnBehaviour,
    Sign,
    SignsReading,
    read_signs,
)


def test_only_signs_marked_often_are_told_each_with_its_practice():
    reading = read_signs({Sign.NEEDS_LAST: 3, Sign.UNDESERVING: 4, Sign.PULLING_AWAY: 2})
    assert [(each.sign, each.answer) for each in reading.marked] == [
        (Sign.NEEDS_LAST, 3),
        (Sign.UNDESERVING, 4),
    ]
    assert all(each.practices == PRACTICES[each.sign] for each in reading.marked)
    assert reading.answered == 3
    assert not reading.offers_safety
    assert not reading.offers_accountability


def test_every_sign_has_somewhere_to_go():
    assert set(PRACTICES) == set(Sign)
    assert all(PRACTICES.values())


def test_nothing_in_the_reading_is_a_total():
    numbers = {"answered"}  # how many were answered, not how much
    fields = {field for field in SignsReading.__struct_fields__ if field not in numbers}
    assert fields == {"marked", "offers_safety", "offers_accountability"}


@pytest.mark.parametrize(("about_now", "offered"), [(0, False), (1, True), (2, True)])
def test_a_first_sign_about_someone_in_my_life_now_offers_safety(about_now, offered):
    reading = read_signs({Sign.DRAWN_TO_HURT: 3, CURRENT_PERSON: about_now})
    assert reading.offers_safety is offered


@pytest.mark.parametrize("how_often", [1, 2, 3])
def test_danger_is_asked_about_as_soon_as_the_first_sign_is_there_at_all(how_often):
    answers = {Sign.DRAWN_TO_HURT: how_often}
    assert CURRENT_PERSON in {item.id for item in SIGNS.shown(answers)}
    assert read_signs({**answers, CURRENT_PERSON: 1}).offers_safety
    assert CURRENT_PERSON not in {item.id for item in SIGNS.shown({Sign.DRAWN_TO_HURT: 0})}


@pytest.mark.parametrize("behaviour", OwnBehaviour)
@pytest.mark.parametrize(("answer", "offered"), [(0, False), (1, True), (2, True)])
def test_own_controlling_behaviour_leads_to_accountability(behaviour, answer, offered):
    reading = read_signs({Sign.SMOTHERING: 1, behaviour: answer})
    assert reading.offers_accountability is offered


def test_behaviour_is_asked_only_when_its_sign_is_there_at_all():
    assert not read_signs({Sign.SMOTHERING: 0, OwnBehaviour.FOLLOWED: 2}).offers_accountability
    asked = {item.id for item in SIGNS.shown({})}
    assert asked == set(Sign)


@given(st.dictionaries(st.text(max_size=12), st.integers(-3, 9), max_size=4))
def test_answers_from_anywhere_are_read_or_refused_and_never_break(given_answers):
    try:
        reading = read_signs(given_answers)
    except AnswerUnfit:
        return
    assert reading.answered == len(set(given_answers) & set(Sign))
