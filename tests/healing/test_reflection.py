"""The engine of reflections: what is asked, in which order, and what may be read from the answers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.attachment.answers import CLOSENESS
from holdfast.healing.reflection import (
    AnswerUnfit,
    Condition,
    Item,
    Reflection,
    Scale,
    Subscale,
    all_the_same,
    presentation_order,
)
from holdfast.healing.safety.signs import SIGNS

from .strategies import answers

ZERO_TO_FOUR = Scale(0, 4)
PLAIN = Reflection(
    "plain",
    tuple(Item(f"i{number}", ZERO_TO_FOUR) for number in range(10)),
    (Subscale("all", tuple(f"i{number}" for number in range(10)), frozenset({"i0"})),),
)


def test_nine_of_ten_answers_give_a_mean():
    given_answers = {"i0": 1} | {f"i{number}": 3 for number in range(1, 9)}
    (mean,) = PLAIN.means(given_answers)
    assert (mean.value, mean.answered, mean.of) == (Fraction(3), 9, 10)


@pytest.mark.parametrize(("items", "needed"), [(1, 1), (4, 4), (5, 4), (6, 5), (10, 8), (12, 10)])
def test_a_mean_needs_four_fifths_of_its_items(items, needed):
    assert Subscale("any", tuple(map(str, range(items)))).needed == needed


def test_with_too_few_answers_there_is_no_mean_and_no_zero():
    (mean,) = PLAIN.means({f"i{number}": 4 for number in range(7)})
    assert (mean.value, mean.answered) == (None, 7)


@pytest.mark.parametrize("wrong", [{"i1": 5}, {"i1": -1}, {"other": 1}])
def test_an_answer_that_fits_no_item_is_refused_without_being_repeated(wrong):
    with pytest.raises(AnswerUnfit) as raised:
        PLAIN.means(wrong)
    assert "other" not in str(raised.value)
    assert "5" not in str(raised.value)


CONDITIONAL = Reflection(
    "conditional",
    (Item("first", ZERO_TO_FOUR), Item("more", ZERO_TO_FOUR, Condition("first", 3))),
)


def test_an_item_with_a_condition_is_asked_only_when_it_holds():
    def asked(given_answers):
        return [item.id for item in CONDITIONAL.shown(given_answers)]

    assert asked({}) == ["first"]
    assert asked({"first": 2}) == ["first"]
    assert asked({"first": 3}) == ["first", "more"]


def test_taking_back_the_first_answer_takes_back_what_followed():
    assert CONDITIONAL.require_fit({"first": 1, "more": 4}) == {"first": 1}


def test_all_the_same_needs_more_than_one_answer():
    assert all_the_same({"a": 4, "b": 4})
    assert not all_the_same({"a": 4})
    assert not all_the_same({"a": 4, "b": 5})


@given(st.text(max_size=20))
def test_closeness_never_asks_three_of_one_dimension_in_a_row(seed):
    order = presentation_order(CLOSENESS, seed)
    assert sorted(order) == sorted(item.id for item in CLOSENESS.items)
    groups = [item[0] for item in order]
    assert all(len(set(groups[at : at + 3])) > 1 for at in range(len(groups) - 2))


@given(st.integers(1, 8), st.integers(1, 8), st.text(max_size=8))
def test_runs_stay_short_whenever_the_numbers_allow(many, few, seed):
    two = Reflection(
        "two",
        tuple(Item(f"{group}{n}", ZERO_TO_FOUR) for group, size in (("a", many), ("b", few)) for n in range(size)),
        (
            Subscale("a", tuple(f"a{n}" for n in range(many))),
            Subscale("b", tuple(f"b{n}" for n in range(few))),
        ),
    )  # fmt: skip
    order = presentation_order(two, seed)
    assert sorted(order) == sorted(item.id for item in two.items)
    if max(many, few) <= 2 * (min(many, few) + 1):
        groups = [item[0] for item in order]
        assert all(len(set(groups[at : at + 3])) > 1 for at in range(len(groups) - 2))


def test_one_seed_gives_one_order_and_another_seed_another():
    assert presentation_order(CLOSENESS, "tonight") == presentation_order(CLOSENESS, "tonight")
    orders = {presentation_order(CLOSENESS, str(seed)) for seed in range(20)}
    assert len(orders) > 15


def test_items_without_subscales_are_simply_shuffled():
    order = presentation_order(SIGNS, "any")
    assert sorted(order) == sorted(item.id for item in SIGNS.items)


@given(answers, st.randoms())
def test_the_order_answers_arrive_in_changes_nothing(given_answers, chance):
    keys = list(given_answers)
    chance.shuffle(keys)
    shuffled = {key: given_answers[key] for key in keys}
    assert CLOSENESS.means(shuffled) == CLOSENESS.means(given_answers)


@given(answers, st.sampled_from([item.id for item in CLOSENESS.items]))
def test_more_of_one_thing_moves_only_its_own_dimension_and_in_its_own_direction(
    given_answers, item
):
    low, high = given_answers | {item: 2}, given_answers | {item: 6}
    for subscale, before, after in zip(
        CLOSENESS.subscales, CLOSENESS.means(low), CLOSENESS.means(high), strict=True
    ):
        if item not in subscale.items or before.value is None or after.value is None:
            assert before == after
        elif item in subscale.reverse:
            assert after.value < before.value
        else:
            assert after.value > before.value
