"""Kept warning signs tell how often each was marked, never a sum, and put safety before every practice."""

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.healing.making import entry, person

from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Period, SafetyFlag
from holdfast.healing.safety.kept_signs import (
    WARNING_SIGNS,
    KeptSign,
    KeptSignsReading,
    read_kept_signs,
)
from holdfast.healing.safety.signs import CURRENT_PERSON, PRACTICES, OwnBehaviour, Sign

DAYS = [date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)]


def noted(answers, *, day=DAYS[-1], about=None):
    body = ReflectionAnswers(
        reflection="warning_signs", relationship=about, day=day, answers=dict(answers)
    )
    return entry(body)


def test_each_marked_sign_tells_on_how_many_days_it_was_marked_so_far():
    first = noted({Sign.NEEDS_LAST: 4, Sign.UNDESERVING: 1}, day=DAYS[0])
    second = noted({Sign.NEEDS_LAST: 2}, day=DAYS[1])
    third = noted({Sign.NEEDS_LAST: 3, Sign.UNDESERVING: 3}, day=DAYS[2])
    assert read_kept_signs(Journal([first, second, third]), third) == KeptSignsReading(
        relationship=None,
        marked=(
            KeptSign(Sign.NEEDS_LAST, PRACTICES[Sign.NEEDS_LAST], 3, Basis((first.id, third.id))),
            KeptSign(Sign.UNDESERVING, PRACTICES[Sign.UNDESERVING], 3, Basis((third.id,))),
        ),
        answered=2,
        is_flagged=False,
        offers_safety=False,
        left_to_ask=(),
        basis=Basis((third.id,)),
    )


def test_a_day_is_read_with_the_days_before_it_and_never_with_those_after():
    first, later = noted({Sign.NEEDS_LAST: 3}, day=DAYS[0]), noted({Sign.NEEDS_LAST: 3})
    marked = read_kept_signs(Journal([first, later]), first).marked
    assert [(each.times, each.looks) for each in marked] == [(1, 1)]


def test_signs_about_one_person_are_not_counted_with_those_about_another():
    near, far = person(), person(alias="T.")
    kept = [
        noted({Sign.PULLING_AWAY: 4}, day=DAYS[0], about=far.id),
        noted({Sign.PULLING_AWAY: 4}, day=DAYS[1]),
        noted({Sign.PULLING_AWAY: 4}, day=DAYS[2], about=near.id),
    ]
    marked = read_kept_signs(Journal([near, far, *kept]), kept[-1]).marked
    assert [(each.times, each.looks) for each in marked] == [(1, 1)]


@pytest.mark.parametrize("how_often", [1, 3])
@pytest.mark.parametrize(("period", "offered"), [(Period.CURRENT, True), (Period.PAST, False)])
def test_the_first_sign_about_somebody_in_my_life_now_offers_safety_without_a_question(
    period, offered, how_often
):
    someone = person(period=period)
    signs = noted({Sign.DRAWN_TO_HURT: how_often}, about=someone.id)
    reading = read_kept_signs(Journal([someone, signs]), signs)
    assert (reading.offers_safety, reading.left_to_ask) == (offered, ())


def test_the_first_sign_about_nobody_in_particular_asks_whether_it_is_now():
    signs = noted({Sign.DRAWN_TO_HURT: 1})
    reading = read_kept_signs(Journal([signs]), signs)
    assert (reading.offers_safety, reading.left_to_ask) == (False, (CURRENT_PERSON,))


def test_the_second_sign_asks_about_behaviour_as_soon_as_it_is_there_at_all():
    signs = noted({Sign.SMOTHERING: 1})
    assert read_kept_signs(Journal([signs]), signs).left_to_ask == tuple(OwnBehaviour)
    assert read_kept_signs(Journal(), noted({Sign.SMOTHERING: 0})).left_to_ask == ()


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_about_somebody_flagged_safety_comes_first_and_nothing_is_practised(flag):
    flagged = person(safety=flag, period=Period.PAST)
    signs = noted({Sign.PULLING_AWAY: 4}, about=flagged.id)
    reading = read_kept_signs(Journal([flagged, signs]), signs)
    assert (reading.is_flagged, reading.offers_safety) == (True, True)
    assert [each.practices for each in reading.marked] == [()]


def test_what_was_asked_about_danger_or_behaviour_has_no_place_among_what_is_kept():
    kept = {item.id for item in WARNING_SIGNS.items}
    assert kept == set(Sign)
    assert not kept & {CURRENT_PERSON, *OwnBehaviour}


@given(
    st.lists(
        st.tuples(
            st.dictionaries(st.sampled_from([*Sign, CURRENT_PERSON]), st.integers(0, 9)),
            st.sampled_from(DAYS),
            st.sampled_from([None, 0, 1]),
        ),
        min_size=1,
    )
)
def test_no_journal_breaks_the_reading_and_every_count_rests_on_its_entries(days):
    people = [person(), uuid4()]  # the second was deleted
    about = [people[0].id, people[1]]
    kept = [noted(a, day=day, about=None if n is None else about[n]) for a, day, n in days]
    journal = Journal([people[0], *kept])
    for signs in kept:
        for marked in read_kept_signs(journal, signs).marked:
            assert 1 <= marked.times <= marked.looks <= len(kept)
            assert signs.id in marked.basis.entries
