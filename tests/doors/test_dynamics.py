"""Noting one's own behaviour, signed in: own events only, help at once when it went too far, words about dying nowhere."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.doors.space.dynamics.pages import NUMBERED
from holdfast.healing.dynamics.event import Dynamic, Mending, Row, Step
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.vocabulary import Ending
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import State

NOW = datetime.now(UTC)
MORE = "It has become more"


def address(row) -> str:
    return f"/space/g/n/{NUMBERED.index(row) + 1}/"


def write(mira, row=Row.WITHDRAWAL, **fields):
    data = {"entry": str(uuid4()), "day": NOW.date().isoformat(), **fields}
    return mira.client.post(address(row), data)


def put(mira, ago=0, row=Row.WITHDRAWAL, **fields) -> UUID:
    entry_id = uuid4()
    body = Dynamic(day=NOW.date() - timedelta(days=ago), row=row, **fields)
    keep(entry_id, body, store=mira.store, now=NOW)
    return entry_id


def somebody(mira, alias="Sorin", **fields) -> UUID:
    person = uuid4()
    body = Relationship(alias=alias, relation=RelationKind.PARTNER, **fields)
    keep(person, body, store=mira.store, now=NOW)
    return person


def kept(mira, kind=Dynamic):
    return [entry.body for entry in mira.store.journal(kind).of(kind)]


def main_of(mira, path) -> str:
    page = mira.client.get(path).content.decode()
    found = re.search(r"<main.*?</main>", page, re.S)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_nobody_of_whom_harm_was_noted_is_named_under_ones_own_behaviour(mira):
    person = somebody(mira)
    assert "Sorin" in main_of(mira, address(Row.WITHDRAWAL))
    before = put(mira, relationship=person)
    harm = InventoryAnswers(relationship=person, endings=(Ending.NOW_UNSAFE,))
    keep(uuid4(), harm, store=mira.store, now=NOW)
    assert "Sorin" not in main_of(mira, address(Row.WITHDRAWAL))
    assert write(mira, relationship=str(person)).status_code == 422
    assert "Sorin" in main_of(mira, f"/space/g/{before}/"), "what was kept stays"


def test_an_event_is_kept_with_everything_that_was_said(mira):
    person = somebody(mira)
    said = {
        "what_happened": "I did not answer for two days",
        "effect": "she worried",
        "next_time": "one line the same evening",
    }
    answer = write(
        mira,
        relationship=str(person),
        state="too_far",
        step_used="2",
        mending="owed",
        **said,
    )
    assert answer["Location"] == "/space/g/"
    assert kept(mira) == [
        Dynamic(
            day=NOW.date(),
            row=Row.WITHDRAWAL,
            relationship=person,
            state=State.TOO_FAR,
            step_used=Step.NAME,
            mending=Mending.OWED,
            **said,
        )
    ]
    shown = main_of(mira, "/space/g/")
    for text in ("Withdrawal", "With Sorin", "I named the gap", "Where repair is still owed"):
        assert text in shown


def test_one_answer_is_enough_and_a_day_to_come_is_told_kindly(mira):
    assert write(mira, effect="quiet").status_code == 302
    assert kept(mira) == [Dynamic(day=NOW.date(), row=Row.WITHDRAWAL, effect="quiet")]
    wrong = write(mira, day="2999-01-01", what_happened="still here")
    assert wrong.status_code == 422
    assert "still here" in wrong.content.decode()


def test_there_is_no_question_about_what_the_other_did(mira):
    for row in Row:
        names = set(re.findall(r'name="(\w+)"', mira.client.get(address(row)).content.decode()))
        assert names - {"csrfmiddlewaretoken", "entry", "revision", "w", "viewport"} <= {
            "what_happened",
            "step_used",
            "harmed",
            "state",
            "effect",
            "mending",
            "next_time",
            "relationship",
            "day",
        } | {"color-scheme"}


def test_words_about_dying_lead_to_help_before_anything_can_be_typed(mira):
    page = mira.client.get("/space/g/n/").content.decode()
    assert re.search(r'<a href="/help/#ask">Someone spoke about dying</a>', page)
    assert "<textarea" not in page
    assert "dying" not in {row.value for row in Row}
    for row in Row:
        shown = main_of(mira, address(row))
        assert "Words about dying are never noted here" in shown


def test_hitting_is_named_before_anything_softer(mira):
    assert "I hit, pushed or held someone by force, threatened" in main_of(mira, "/space/g/n/")


def test_only_withdrawal_says_that_no_step_is_a_failure(mira):
    said = [row for row in Row if "no step is a failure" in main_of(mira, address(row))]
    assert said == [Row.WITHDRAWAL]


def test_aggression_alone_is_asked_once_more_whether_someone_was_harmed(mira):
    asked = [row for row in Row if "Was someone touched, threatened" in main_of(mira, address(row))]
    assert asked == [Row.AGGRESSION]


@pytest.mark.parametrize("step", ["", "1", "3", "4"])
def test_an_event_in_which_someone_was_harmed_went_too_far_whatever_else_was_done(mira, step):
    sorin = somebody(mira, joint_tools=True)
    answer = write(mira, Row.AGGRESSION, step_used=step, harmed="yes", relationship=str(sorin))
    assert re.fullmatch(r"/space/g/[0-9a-f-]{36}/h/", answer["Location"])
    assert "You noted that it went further." in main_of(mira, answer["Location"])
    assert [body.step_used for body in kept(mira)] == [Step.TOO_FAR]
    assert [body.joint_tools for body in kept(mira, Relationship)] == [False]


def test_not_being_sure_leads_to_the_same_help_and_is_not_kept(mira):
    sorin = somebody(mira, joint_tools=True)
    answer = write(mira, Row.AGGRESSION, step_used="3", harmed="not_sure", relationship=str(sorin))
    page = mira.client.get(answer["Location"]).content.decode()
    assert "You need not be sure to ask for help." in page
    assert 'href="/help/change/"' in page
    assert [body.step_used for body in kept(mira)] == [Step.PAUSE]
    assert [body.joint_tools for body in kept(mira, Relationship)] == [False]


@pytest.mark.parametrize("harmed", ["no", "not_said", ""])
def test_a_no_or_no_answer_leaves_the_step_as_it_was_said(mira, harmed):
    assert write(mira, Row.AGGRESSION, step_used="2", harmed=harmed)["Location"] == "/space/g/"
    assert [body.step_used for body in kept(mira)] == [Step.NAME]


def test_an_answer_to_another_row_cannot_be_typed_by_hand(mira):
    write(mira, Row.WITHDRAWAL, step_used="1", harmed="yes")
    assert [body.step_used for body in kept(mira)] == [Step.LIGHTEN]


@pytest.mark.parametrize("row", Row)
def test_when_it_went_too_far_help_comes_at_once(mira, row):
    answer = write(mira, row, step_used="4")
    assert re.fullmatch(r"/space/g/[0-9a-f-]{36}/h/", answer["Location"])
    page = mira.client.get(answer["Location"]).content.decode()
    for text in (
        "Help comes first now",
        "make sure that somebody is with them",
        "If you hurt, threaten or control someone, that is violence",
        "They talk with you alone",
        'href="/help/"',
        'href="/help/change/"',
        'href="/space/c/"',
    ):
        assert text in page
    assert [body.step_used for body in kept(mira)] == [Step.TOO_FAR]


def test_when_it_went_too_far_shared_tools_go_off_with_that_person_or_with_all(mira):
    sorin = somebody(mira, joint_tools=True)
    ana = somebody(mira, "Ana", joint_tools=True)

    def on():
        return [body.alias for body in kept(mira, Relationship) if body.joint_tools]

    write(mira, step_used="4", relationship=str(sorin))
    assert on() == ["Ana"]
    write(mira, step_used="4")
    assert on() == []
    assert {sorin, ana} == {entry.id for entry in mira.store.journal(Relationship)}


def test_lighter_steps_switch_nothing_off(mira):
    sorin = somebody(mira, joint_tools=True)
    write(mira, Row.AGGRESSION, step_used="3", relationship=str(sorin))
    assert [body.joint_tools for body in kept(mira, Relationship)] == [True]


def test_only_the_steps_of_a_row_are_offered(mira):
    assert 'value="3"' in mira.client.get(address(Row.AGGRESSION)).content.decode()
    page = mira.client.get(address(Row.ISOLATION)).content.decode()
    assert 'value="3"' not in page
    assert "That is control" in page
    assert write(mira, Row.ISOLATION, step_used="3").status_code == 422


def test_own_events_are_shown_by_month_with_the_steps_used(mira):
    put(mira, 0, Row.AGGRESSION, step_used=Step.LIGHTEN)
    put(mira, 0, step_used=Step.LIGHTEN)
    put(mira, 400, step_used=Step.NAME)
    page = mira.client.get("/space/g/").content.decode()
    rows = re.findall(r'<tr><th scope="row">[^<]+</th>((?:<td>\d+</td>)+)</tr>', page)
    assert [re.findall(r"\d+", row) for row in rows] == [
        ["2", "2", "0", "0", "0"],
        ["1", "0", "1", "0", "0"],
    ]


def test_a_rise_of_two_in_two_weeks_suggests_settling_and_a_practitioner(mira):
    put(mira, 1)
    assert MORE not in main_of(mira, "/space/g/")
    put(mira, 9)
    shown = main_of(mira, "/space/g/")
    assert MORE in shown
    assert "You noted 2 events in the last two weeks, and 0 in the two weeks before." in shown
    put(mira, 20)
    assert MORE not in main_of(mira, "/space/g/")


def test_a_rise_with_an_event_that_went_too_far_names_help_to_stop_and_does_not_soften(mira):
    put(mira, 1)
    put(mira, 2)
    link = '<p><a href="/help/change/">Who helps, and what to stop today</a></p>'
    assert link not in mira.client.get("/space/g/").content.decode()
    assert "It may also only mean" in main_of(mira, "/space/g/")
    put(mira, 3, Row.AGGRESSION, step_used=Step.TOO_FAR)
    assert link in mira.client.get("/space/g/").content.decode()
    shown = main_of(mira, "/space/g/")
    assert "At least once it went too far." in shown
    assert "It may also only mean" not in shown


def test_what_went_too_far_is_not_among_the_repair_that_is_owed(mira):
    put(mira, step_used=Step.TOO_FAR, mending=Mending.OWED)
    assert "repair is still owed" not in main_of(mira, "/space/g/")


def test_repair_is_not_asked_for_with_somebody_where_safety_is_a_worry(mira):
    person = somebody(mira, safety=SafetyFlag.UNSURE)
    entry_id = put(mira, relationship=person, mending=Mending.OWED)
    shown = main_of(mira, "/space/g/")
    assert "repair is still owed" not in shown
    assert "With Sorin" in shown
    page = mira.client.get(f"/space/g/{entry_id}/").content.decode()
    assert not re.search(r'type="radio"[^>]* name="mending"', page)
    assert str(person) not in mira.client.get(address(Row.WITHDRAWAL)).content.decode()
    assert write(mira, relationship=str(person)).status_code == 422


def test_an_event_with_somebody_flagged_since_can_still_be_changed_and_loses_nothing(mira):
    person = somebody(mira, safety=SafetyFlag.UNSAFE)
    entry_id = put(mira, relationship=person, mending=Mending.OWED)
    page = mira.client.get(f"/space/g/{entry_id}/").content.decode()
    assert 'name="mending" value="owed"' in page
    data = {
        "entry": str(entry_id),
        "revision": mira.store.find(entry_id)[1],
        "day": NOW.date().isoformat(),
        "relationship": str(person),
        "mending": "owed",
        "effect": "quiet",
    }
    assert mira.client.post(f"/space/g/{entry_id}/", data).status_code == 302
    assert [(body.relationship, body.mending, body.effect) for body in kept(mira)] == [
        (person, Mending.OWED, "quiet")
    ]


def test_two_lists_help_to_look_honestly_and_impact_decides(mira):
    shown = main_of(mira, "/space/g/")
    for text in (
        "Closer to old hurt",
        "Closer to control",
        "Where it comes from does not",
        "Naming it is a kindness",
        "They talk with you alone",
    ):
        assert text in shown


def test_events_go_with_their_person_their_area_and_by_themselves(mira):
    person = somebody(mira)
    put(mira, relationship=person)
    alone, other = put(mira), put(mira)
    mira.client.post(f"/space/p/{person}/x/")
    assert len(kept(mira)) == 2
    mira.client.post(f"/space/g/{alone}/x/", {"sure": "yes"})
    assert [entry.id for entry in mira.store.journal(Dynamic).of(Dynamic)] == [other]
    mira.client.post("/space/d/a/", {"area": "dynamics", "sure": "yes"})
    assert kept(mira) == []


def test_another_kind_of_entry_is_no_event(mira):
    person = somebody(mira)
    for path in (f"/space/g/{person}/", f"/space/g/{person}/h/", "/space/g/n/0/", "/space/g/n/5/"):
        assert mira.client.get(path).status_code == 404


def test_the_pages_are_read_in_romanian(mira):
    put(mira, 1)
    put(mira, 2)
    shown = main_of(mira, "/ro/space/g/")
    assert "Ultimele două săptămâni, momente notate: 2." in shown
    assert "Retragere" in shown
