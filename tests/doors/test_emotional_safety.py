"""Room to be oneself with somebody, and leaning on them, signed in: two lists, what moved, and safety before both."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.pace.emotional_safety import LEADS_TO_SAFETY, Ground
from holdfast.healing.pace.lean_on import LEADS_TO_SAFETY as LEANING_LEADS_TO_SAFETY
from holdfast.healing.pace.lean_on import Kindness, Strength
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Period, RelationKind, Relationship, SafetyFlag

NOW = datetime.now(UTC)
FIRST = "First, your safety"


def somebody(mira, **fields) -> UUID:
    person = uuid4()
    about = {"alias": "Sorin", "relation": RelationKind.FRIEND, **fields}
    keep(person, Relationship(**about), store=mira.store, now=NOW)
    return person


def answer(mira, person, letter, answers) -> str:
    fields = {item: str(number) for item, number in answers.items()}
    sent = mira.client.post(f"/space/p/{person}/{letter}/a/", {"entry": str(uuid4()), **fields})
    assert sent.status_code == 302
    return mira.client.get(sent["Location"]).content.decode()


def earlier(mira, person, reflection, answers, ago):
    body = ReflectionAnswers(
        reflection=reflection,
        relationship=person,
        day=(NOW - timedelta(days=ago)).date(),
        answers=dict(answers),
    )
    keep(uuid4(), body, store=mira.store, now=NOW - timedelta(days=ago))


def between(page, first, second) -> str:
    return page[page.index(first) : page.index(second)]


def test_what_is_there_and_what_is_thin_are_shown_as_two_lists(mira):
    page = answer(
        mira,
        somebody(mira),
        "a",
        {Ground.CAN_DISAGREE: 4, Ground.WORDS_MATCH: 1, Ground.MORE_MYSELF: 2},
    )
    there, thin = (
        between(page, "What is there", "What is thin"),
        between(page, "What is thin", "Since the last"),
    )
    assert "I can disagree with them." in there
    assert "What they do matches what they say." in thin
    assert "more like myself" not in there + thin
    assert FIRST not in page


@pytest.mark.parametrize("ground", LEADS_TO_SAFETY)
def test_a_no_never_respected_or_people_out_of_reach_put_safety_before_both_lists(mira, ground):
    person = somebody(mira)
    page = answer(mira, person, "a", {ground: 0, Ground.CAN_DISAGREE: 4})
    assert page.index(FIRST) < page.index("What is there")
    assert f'href="/space/c/{person}/"' in page


def test_what_moved_since_the_last_time_is_told_without_a_number(mira):
    person = somebody(mira)
    earlier(mira, person, "emotional_safety", {Ground.CAN_DISAGREE: 1, Ground.OWN_PEOPLE: 3}, 40)
    page = answer(mira, person, "a", {Ground.CAN_DISAGREE: 3, Ground.OWN_PEOPLE: 4})
    assert "More often than on" in page
    assert "I can see my own people when I want to." not in between(
        page, "Since the last", "How this"
    )


def test_strength_without_kindness_is_asked_about_gently_and_never_scored(mira):
    page = answer(
        mira, somebody(mira), "g", {**dict.fromkeys(Strength, 4), **dict.fromkeys(Kindness, 1)}
    )
    assert "Strength can feel like safety. Does it come with kindness?" in page
    assert "%" not in between(page, "<main", "</main>")


def test_strength_with_kindness_is_two_lists_and_no_question(mira):
    page = answer(mira, somebody(mira), "g", {**dict.fromkeys(Strength, 4), Kindness.WARM: 3})
    assert "Does it come with kindness?" not in page
    assert "They are warm with me. <b>Often</b>" in page


@pytest.mark.parametrize("kindness", LEANING_LEADS_TO_SAFETY)
def test_a_no_that_never_counts_or_contempt_puts_safety_first(mira, kindness):
    page = answer(mira, somebody(mira), "g", {kindness: 0})
    assert page.index(FIRST) < page.index("Strength")


@pytest.mark.parametrize("letter", ["a", "g"])
@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_with_somebody_flagged_neither_is_asked_and_safety_comes_first(mira, letter, flag):
    person = somebody(mira, safety=flag)
    assert (
        "Safety comes first here"
        in mira.client.get(f"/space/p/{person}/{letter}/").content.decode()
    )
    assert mira.client.get(f"/space/p/{person}/{letter}/a/").status_code == 302


def person_page(mira, person) -> str:
    return mira.client.get(f"/space/p/{person}/").content.decode()


def test_a_persons_page_leads_to_all_three_today(mira):
    person = somebody(mira)
    page = person_page(mira, person)
    assert all(f'href="/space/p/{person}/{letter}/"' in page for letter in "agh")


def test_about_the_past_only_what_was_kept_stays_within_reach(mira):
    person = somebody(mira, period=Period.PAST)
    earlier(mira, person, "lean_on", {Kindness.WARM: 2}, 100)
    page = person_page(mira, person)
    assert [letter for letter in "agh" if f'href="/space/p/{person}/{letter}/"' in page] == ["g"]


def test_with_a_flag_only_a_plan_that_was_written_stays_within_reach(mira):
    person = somebody(mira, safety=SafetyFlag.UNSURE)
    earlier(mira, person, "lean_on", {Kindness.WARM: 2}, 100)
    keep(uuid4(), PacePlan(relationship=person, my_limit="an hour"), store=mira.store, now=NOW)
    page = person_page(mira, person)
    assert [letter for letter in "agh" if f'href="/space/p/{person}/{letter}/"' in page] == ["h"]
    assert "A next step with" not in page
