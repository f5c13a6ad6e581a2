"""What comes first in a whole journal: the latest word of each kind that leads to safety, and no older one."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from tests.healing.making import TODAY, entry, person
from tests.healing.strategies import journals

from holdfast.healing.experiences.experience import Applies, Experience, Form, GoesOn
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.vocabulary import Trait
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import SafetyFlag
from holdfast.healing.safety.comes_first import Because, read_what_comes_first

MAMA = person("Mama")


def look(reflection, answers, *, about=MAMA, days_ago=0):
    day = TODAY - timedelta(days=days_ago)
    relationship = about.id if about else None
    return entry(
        ReflectionAnswers(
            reflection=reflection, relationship=relationship, day=day, answers=answers
        )
    )


def reach(response, days_ago=0):
    day = TODAY - timedelta(days=days_ago)
    return entry(LoggedReach(relationship=MAMA.id, day=day, depth=1, response=response))


def experience(**said):
    return entry(Experience(form=Form.UNANSWERED, applies=Applies.YES, **said))


def said_in(*entries):
    found = read_what_comes_first(Journal([MAMA, *entries]))
    return [(each.because, each.relationship) for each in found]


@pytest.mark.parametrize(
    ("because", "word"),
    [
        (Because.HARM, entry(InventoryAnswers(relationship=MAMA.id, traits=(Trait.HURTFUL,)))),
        (Because.MET_WITH_HURT, reach(Response.HOSTILE)),
        (Because.NO_RESPECTED, look("emotional_safety", {"no_respected": 0})),
        (Because.OWN_PEOPLE, look("emotional_safety", {"own_people": 0})),
        (Because.RESPECTS_MY_NO, look("lean_on", {"respects_my_no": 0})),
        (Because.NO_CONTEMPT, look("lean_on", {"no_contempt": 0})),
        (Because.SIGN, look("warning_signs", {"drawn_to_hurt": 3})),
        (Because.THERAPY, look("therapy", {"touch": 1})),
    ],
)
def test_a_word_that_leads_to_safety_comes_first(because, word):
    assert said_in(word) == [(because, MAMA.id)]


def test_a_flag_comes_first_and_a_sign_about_the_same_person_is_not_said_twice():
    flagged = person("D", safety=SafetyFlag.UNSURE)
    sign = look("warning_signs", {"drawn_to_hurt": 4}, about=flagged)
    found = read_what_comes_first(Journal([flagged, sign]))
    assert [(each.because, each.relationship) for each in found] == [(Because.FLAGGED, flagged.id)]


def test_a_sign_that_is_there_sometimes_offers_safety_on_its_page_and_counts_no_further():
    assert said_in(look("warning_signs", {"drawn_to_hurt": 2})) == []
    assert said_in(look("warning_signs", {"drawn_to_hurt": 3})) == [(Because.SIGN, MAMA.id)]


def test_an_older_word_is_not_brought_back():
    assert said_in(reach(Response.HOSTILE, days_ago=9), reach(Response.ATTUNED)) == []
    assert (
        said_in(
            look("emotional_safety", {"no_respected": 0}, days_ago=40),
            look("emotional_safety", {"no_respected": 3}),
        )
        == []
    )


def test_what_goes_on_and_a_therapy_without_a_name_come_after_people():
    goes_on = experience(goes_on=GoesOn.NOT_SURE, put_away=True)
    unnamed = look("therapy", {"secrecy": 2}, about=None)
    assert said_in(goes_on, unnamed, reach(Response.HOSTILE)) == [
        (Because.MET_WITH_HURT, MAMA.id),
        (Because.THERAPY, None),
        (Because.GOES_ON, None),
    ]


def test_what_is_over_and_a_kind_answer_lead_nowhere():
    assert said_in(experience(goes_on=GoesOn.NO), reach(Response.DISMISSIVE)) == []


@settings(deadline=None)
@given(journal=journals())
def test_each_word_rests_on_entries_of_the_journal_and_nothing_is_said_twice(journal):
    found = read_what_comes_first(journal)
    assert all(journal.entry(each) for word in found for each in word.basis.entries)
    assert all(word.basis.entries for word in found)
    assert len({(word.because, word.relationship) for word in found}) == len(found)
