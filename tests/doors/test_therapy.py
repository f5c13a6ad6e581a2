"""Is this therapy helping me, signed in: for the person alone, and red flags before everything else."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.therapy import RedFlag
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NOW = datetime.now(UTC)
RAISE = "If you would like to raise it"


def somebody(
    mira, relation=RelationKind.PRACTITIONER, safety=SafetyFlag.NONE, joint_tools=False
) -> UUID:
    body = Relationship(alias="Dana", relation=relation, safety=safety, joint_tools=joint_tools)
    keep(person := uuid4(), body, store=mira.store, now=NOW)
    return person


def answer(mira, **answers):
    return mira.client.post("/space/v/a/", {"entry": str(uuid4()), **answers})


def result(mira, **answers) -> str:
    return mira.client.get(answer(mira, **answers)["Location"]).content.decode()


def kept(mira):
    return [e.body for e in mira.store.journal(ReflectionAnswers).of(ReflectionAnswers)]


def test_it_is_kept_with_its_notes_and_whom_it_is_about(mira):
    dana = somebody(mira)
    answer(
        mira,
        relationship=str(dana),
        repair="5",
        openness="3",
        secrecy="0",
        touch="rather_not_say",
        moment_that_showed="she came back to it",
        hard_to_say="that I was angry",
    )
    assert kept(mira) == [
        ReflectionAnswers(
            reflection="therapy",
            relationship=dana,
            day=NOW.date(),
            answers={"openness": 3, "repair": 5, "secrecy": 0},
            notes={"moment_that_showed": "she came back to it", "hard_to_say": "that I was angry"},
        )
    ]


def test_while_a_look_stops_their_pages_lead_to_what_can_be_done_and_nothing_closer(mira):
    dana = somebody(mira, joint_tools=True)
    for ago in (8, 4, 0):
        day = NOW.date() - timedelta(days=ago)
        met = LoggedReach(relationship=dana, day=day, depth=1, response=Response.ATTUNED)
        keep(uuid4(), met, store=mira.store, now=NOW)
    ladder_before = mira.client.get(f"/space/p/{dana}/l/").content.decode()
    look = answer(mira, relationship=str(dana), secrecy="2")["Location"]

    def page(rest):
        return mira.client.get(f"/space/p/{dana}/{rest}").content.decode()

    assert "trying depth" in ladder_before
    assert "Here is what you can do." in page("")
    assert f'href="{look}"' in page("")
    for rest in ("g/", "h/"):
        assert f"/p/{dana}/{rest}" not in page("")
    for rest in ("l/", "h/", "g/"):
        assert "because you marked something that has no place in therapy" in page(rest)
        assert f'href="{look}"' in page(rest)
    assert "trying depth" not in page("l/")
    for rest in ("h/new/", "g/a/"):
        assert mira.client.get(f"/space/p/{dana}/{rest}").status_code == 302
    for rest in ("b/new/", "m/new/"):
        assert "You noted something with Dana that may be about safety." in page(rest)
    answer(mira, relationship=str(dana), secrecy="0")
    for rest in ("", "l/", "h/", "g/", "b/new/"):
        assert "no place in therapy" not in page(rest)
        assert "may be about safety" not in page(rest)


def test_only_practitioners_can_be_chosen(mira):
    assert 'name="relationship"' not in mira.client.get("/space/v/a/").content.decode()
    dana, friend = somebody(mira), somebody(mira, RelationKind.FRIEND)
    page = mira.client.get("/space/v/a/").content.decode()
    assert str(dana) in page
    assert str(friend) not in page
    assert answer(mira, relationship=str(friend), repair="2").status_code == 422
    assert kept(mira) == []


def test_the_result_says_what_is_there_and_offers_words_for_what_is_not(mira):
    page = result(mira, openness="4", limits_held="2", repair="0", hard_to_say="that I was angry")
    assert "Showing something tender" in page
    assert RAISE in page
    assert "I would like us to come back to such moments." in page
    assert "that I was angry" in page
    assert "You answered 3 of 14" in page


def test_where_something_tender_may_be_punished_nobody_is_asked_to_show_it(mira):
    page = result(mira, openness="0", repair="0")
    owed = page.index("If you were shamed or punished there, you owe nobody this talk.")
    assert owed < page.index(RAISE)
    assert "I would like to show you more of what I feel." not in page
    alone = result(mira, openness="0", repair="4")
    assert "you owe nobody this talk. You can ask" in alone
    assert RAISE not in alone


@pytest.mark.parametrize("said", ["1", "5"])
def test_where_it_is_only_not_yet_there_a_sentence_is_offered(mira, said):
    page = result(mira, openness=said)
    assert "I would like to show you more of what I feel." in page
    assert "shamed or punished there" not in page


def test_with_everything_there_nothing_is_prepared(mira):
    assert RAISE not in result(mira, openness="4", repair="3")


@pytest.mark.parametrize("flag", RedFlag)
@pytest.mark.parametrize("said", ["2", "1"])
def test_a_red_flag_leads_to_advice_and_never_to_working_it_through(mira, flag, said):
    page = result(mira, repair="0", **{flag: said})
    assert "Complain to the body that gives the licence" in page
    assert "second opinion" in page
    assert "you do not have to go back" in page
    assert RAISE not in page
    assert "such moments" not in page
    assert ("You are not sure about something here" in page) is (said == "1")


def test_answering_no_to_all_of_them_says_nothing_about_them(mira):
    page = result(mira, repair="4", **dict.fromkeys(RedFlag, "0"))
    assert "no place in" not in page


def test_no_sentence_is_prepared_toward_somebody_with_whom_safety_is_a_worry(mira):
    dana = somebody(mira, safety=SafetyFlag.UNSURE)
    page = result(mira, relationship=str(dana), repair="0")
    assert RAISE not in page
    assert f"/space/c/{dana}/" in page


def test_every_therapy_has_its_own_history(mira):
    dana = somebody(mira)
    answer(mira, relationship=str(dana), repair="1")
    page = result(mira, repair="3")
    assert "The times you answered" not in page
    listed = mira.client.get("/space/v/").content.decode()
    times = listed.partition("The times you answered")[2]
    assert len(re.findall(r'href="/space/v/[0-9a-f-]{36}/"', times)) == 2


def test_the_page_of_a_practitioner_leads_here_and_that_of_a_friend_does_not(mira):
    dana, friend = somebody(mira), somebody(mira, RelationKind.FRIEND)
    assert 'href="/space/v/"' in mira.client.get(f"/space/p/{dana}/").content.decode()
    assert 'href="/space/v/"' not in mira.client.get(f"/space/p/{friend}/").content.decode()


def test_what_was_noted_about_a_practitioner_goes_with_them(mira):
    dana = somebody(mira)
    answer(mira, relationship=str(dana), repair="1")
    answer(mira, repair="3")
    mira.client.post(f"/space/p/{dana}/x/")
    assert [body.relationship for body in kept(mira)] == [None]


def test_deleting_the_area_deletes_every_reflection(mira):
    answer(mira, repair="1")
    mira.client.post("/space/u/a/", {"entry": str(uuid4()), "can_ask": "3"})
    mira.client.post("/space/d/a/", {"area": "reflections", "sure": "yes"})
    assert kept(mira) == []


def test_it_speaks_romanian(mira):
    page = mira.client.get("/ro/space/v/a/").content.decode()
    assert "Nu a fost încă prilejul" in page
