"""Experiences are laid out as the person noted them: never counted, never added up, folded away without being lost."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.experiences.experience import (
    FORMS,
    ONCE_AND_OVER,
    Applies,
    Experience,
    Form,
    FormGroup,
    Frequency,
    GoesOn,
    SafetyFirst,
    Time,
    group_of,
)
from holdfast.healing.experiences.reading import (
    MOST_FOREMOST,
    ExperiencesReading,
    answers_by_form,
    latest_of_form,
    next_form,
    only_about,
    read_experiences,
)
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.relationship import RelationKind

from .making import entry
from .strategies import experiences, journals

some = experiences(st.uuids(version=4))


def mine(form=Form.NEGLECT, **fields):
    return Experience(form=form, applies=Applies.YES, **fields)


def test_every_form_of_the_article_and_the_ones_added_to_it_has_a_group():
    assert {form for forms in FORMS.values() for form in forms} == set(Form)
    assert [len(forms) for forms in FORMS.values()] == [3, 5, 4, 6, 2]
    assert all(group_of(form) is group for group, forms in FORMS.items() for form in forms)
    assert list(FORMS) == list(FormGroup)


def test_the_pages_show_groups_times_and_what_affects_most_now():
    neglect = entry(mine(times=(Time.CHILDHOOD, Time.TEENS), affects_now=2, goes_on=GoesOn.NO))
    cold = entry(mine(Form.WARM_AND_COLD, times=(Time.ADULT,), affects_now=4, goes_on=GoesOn.NO))
    away = entry(mine(Form.BODY, times=(Time.CHILDHOOD,), affects_now=4, put_away=True))
    no = entry(Experience(form=Form.LOSS, applies=Applies.NOT_FOR_ME))
    assert read_experiences(Journal([cold, no, away, neglect])) == ExperiencesReading(
        groups={FormGroup.CHILDHOOD: (neglect,), FormGroup.ADULT: (cold,)},
        times={Time.CHILDHOOD: (neglect,), Time.TEENS: (neglect,), Time.ADULT: (cold,)},
        foremost=(cold, neglect),
        put_away=(away,),
        safety=(),
        basis=Basis.of([neglect.id, away.id, cold.id]),
    )


def test_of_equal_answers_the_three_noted_last_are_named_first():
    four = [entry(mine(form, affects_now=3)) for form in FORMS[FormGroup.ADULT][:4]]
    assert read_experiences(Journal(four)).foremost == tuple(reversed(four[1:]))


def test_what_does_not_affect_me_now_is_not_among_what_affects_me_most():
    reading = read_experiences(Journal([entry(mine(affects_now=0)), entry(mine(Form.BODY))]))
    assert reading.foremost == ()


def test_no_number_beside_the_persons_own_answers_is_in_the_reading():
    assert ExperiencesReading.__struct_fields__ == (
        "groups",
        "times",
        "foremost",
        "put_away",
        "safety",
        "basis",
    )


@pytest.mark.parametrize(
    ("fields", "safety"),
    [
        ({"goes_on": GoesOn.YES}, SafetyFirst.AT_ONCE),
        ({"goes_on": GoesOn.NOT_SURE}, SafetyFirst.AT_ONCE),
        ({"times": (Time.NOW,)}, SafetyFirst.AT_ONCE),
        ({"times": (Time.NOW,), "goes_on": GoesOn.NO}, SafetyFirst.AT_ONCE),
        ({"goes_on": GoesOn.NO}, SafetyFirst.NOT_ASKED_FOR),
        ({}, SafetyFirst.OFFERED),
        ({"applies": Applies.MAYBE}, SafetyFirst.OFFERED),
        ({"applies": None, "note": "something"}, SafetyFirst.OFFERED),
        ({"applies": Applies.NOT_FOR_ME}, SafetyFirst.NOT_ASKED_FOR),
        ({"applies": Applies.NOT_FOR_ME, "goes_on": GoesOn.NOT_SURE}, SafetyFirst.AT_ONCE),
        ({"applies": Applies.RATHER_NOT_SAY}, SafetyFirst.NOT_ASKED_FOR),
        ({"applies": Applies.RATHER_NOT_SAY, "goes_on": GoesOn.YES}, SafetyFirst.AT_ONCE),
    ],
)
def test_the_most_protective_answer_decides_whether_safety_comes_first(fields, safety):
    assert Experience(**{"form": Form.CONTROL, "applies": Applies.YES, **fields}).safety is safety


def test_a_death_is_never_taken_for_something_that_goes_on():
    assert mine(Form.LOSS, times=(Time.NOW,)).safety is SafetyFirst.NOT_ASKED_FOR
    assert {Form.LOSS} == ONCE_AND_OVER


def test_folding_something_away_does_not_end_it():
    going_on = entry(mine(Form.CONTROL, goes_on=GoesOn.YES, put_away=True))
    assert read_experiences(Journal([going_on])).safety == (going_on,)


def test_hazy_and_dont_know_are_complete_answers():
    hazy = Experience(form=Form.NEGLECT, times=(Time.HAZY,), frequency=Frequency.DONT_KNOW)
    assert (hazy.says_nothing, hazy.is_mine) == (False, True)
    assert read_experiences(Journal([entry(hazy)])).times.keys() == {Time.HAZY}


def test_a_page_with_every_answer_skipped_says_nothing():
    assert Experience(form=Form.NEGLECT, called="  ").says_nothing
    assert not Experience(form=Form.NEGLECT, affects_now=0).says_nothing
    assert not Experience(form=Form.NEGLECT, applies=Applies.NOT_FOR_ME).says_nothing


def test_to_rather_not_say_and_no_more_is_not_listed_but_words_beside_it_are():
    silent = entry(Experience(form=Form.BODY, applies=Applies.RATHER_NOT_SAY))
    spoken = entry(Experience(form=Form.BODY, applies=Applies.RATHER_NOT_SAY, called="then"))
    assert read_experiences(Journal([silent, spoken])).groups == {FormGroup.HARM: (spoken,)}


def test_one_page_a_form_and_something_else_as_often_as_one_likes():
    first, second = entry(mine()), entry(mine(note="later"))
    other = entry(mine(Form.ELSE, called="the flood"))
    journal = Journal([first, second, other])
    assert latest_of_form(journal, Form.NEGLECT) == second
    assert latest_of_form(journal, Form.BODY) is None
    assert latest_of_form(journal, Form.ELSE) is None
    assert read_experiences(journal).groups[FormGroup.OTHER] == (other,)


def test_the_next_page_stays_in_its_group_and_leaves_out_what_was_opened():
    unsaid = entry(Experience(form=Form.INVALIDATED, applies=Applies.NOT_FOR_ME))
    journal = Journal([unsaid])
    assert answers_by_form(journal) == {Form.INVALIDATED: Applies.NOT_FOR_ME}
    assert next_form(journal, Form.UNAVAILABLE) is Form.UNANSWERED
    assert next_form(journal, Form.UNANSWERED) is None
    assert next_form(Journal(), Form.IN_THE_MIDDLE) is None


def test_what_names_nobody_else_goes_with_a_person_and_what_names_others_stays():
    ana, ion = uuid4(), uuid4()
    alone = entry(mine(people=(ana,)))
    both = entry(mine(Form.REVERSAL, people=(ana, ion)))
    kind = entry(mine(Form.IN_THE_MIDDLE, people=(ana,), kinds=(RelationKind.SIBLING,)))
    nobody = entry(mine(Form.LOSS))
    journal = Journal([alone, both, kind, nobody])
    assert only_about(journal, {ana}) == (alone.id,)
    assert only_about(journal, {ana, ion}) == (alone.id, both.id)
    assert only_about(journal, {ion}) == ()


@given(journals())
def test_nothing_that_was_noted_as_mine_is_lost_or_shown_twice(journal):
    reading = read_experiences(journal)
    in_groups = [each for found in reading.groups.values() for each in found]
    noted = [each.id for each in journal.of(Experience) if each.body.is_mine]
    assert sorted([e.id for e in (*in_groups, *reading.put_away)]) == sorted(noted)
    assert set(reading.basis.entries) == set(noted)
    shown = set(in_groups)
    assert {each for found in reading.times.values() for each in found} <= shown
    assert set(reading.foremost) <= shown
    assert len(reading.foremost) <= MOST_FOREMOST


@given(some)
def test_putting_away_changes_nothing_but_where_it_is_shown(body):
    other = msgspec.structs.replace(body, put_away=not body.put_away)
    assert (other.is_mine, other.safety, other.says_nothing) == (
        body.is_mine,
        body.safety,
        body.says_nothing,
    )


@given(st.lists(some, max_size=8), st.integers(0, 600))
def test_when_things_were_noted_never_changes_the_groups(bodies, minutes):
    noted = [entry(body) for body in bodies]
    later = [
        msgspec.structs.replace(each, kept_at=each.kept_at + timedelta(minutes=minutes * place))
        for place, each in enumerate(noted)
    ]
    before, after = read_experiences(Journal(noted)), read_experiences(Journal(later))
    assert before.groups.keys() == after.groups.keys()
    assert {k: {e.id for e in v} for k, v in before.times.items()} == {
        k: {e.id for e in v} for k, v in after.times.items()
    }
