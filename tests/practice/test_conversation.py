"""Answers stand below what they answer, two levels deep, also when something was deleted."""

from uuid import UUID

from holdfast.practice.conversation import Exchange, Said, exchanges


def said(number: int, parent: int | None = None) -> Said:
    above = None if parent is None else UUID(int=parent)
    return Said(UUID(int=number), above, f"name {number}", "words", "2026-11", number, False)


def test_answers_come_below_in_the_order_they_came():
    assert exchanges([said(4, 1), said(2), said(1), said(3, 1)]) == [
        Exchange(said(1), (said(3, 1), said(4, 1))),
        Exchange(said(2), ()),
    ]


def test_an_answer_to_an_answer_stands_on_the_second_level():
    assert exchanges([said(1), said(2, 1), said(3, 2)]) == [
        Exchange(said(1), (said(2, 1), said(3, 2)))
    ]


def test_answers_to_a_deleted_comment_stay_together_in_their_place():
    assert exchanges([said(2, 1), said(3), said(4, 1)]) == [
        Exchange(None, (said(2, 1), said(4, 1))),
        Exchange(said(3), ()),
    ]


def test_nothing_said_is_no_exchange():
    assert exchanges([]) == []


def test_a_circle_that_nobody_could_write_ends_all_the_same():
    assert len(exchanges([said(1, 2), said(2, 1)])) <= 2
