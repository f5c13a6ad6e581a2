"""Noting near and far, and reading four weeks of it, signed in."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.areas import Area, remove_area
from holdfast.actions.journal import keep
from holdfast.actions.people import forget
from holdfast.healing.dial.day import DialDay, Pace
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NOW = datetime.now(UTC)
TODAY = NOW.date()


def somebody(mira, alias="Sorin", safety=SafetyFlag.NONE) -> UUID:
    person = uuid4()
    body = Relationship(alias=alias, relation=RelationKind.FRIEND, safety=safety)
    keep(person, body, store=mira.store, now=NOW)
    return person


def noted(mira, person, ago=0, **fields) -> UUID:
    entry_id = uuid4()
    body = DialDay(relationship=person, day=TODAY - timedelta(days=ago), **fields)
    keep(entry_id, body, store=mira.store, now=NOW)
    return entry_id


def send(mira, person, address="/space/y/new/", **fields):
    data = {"entry": str(uuid4()), "relationship": str(person), "day": TODAY.isoformat(), **fields}
    return mira.client.post(address, data)


def revision_of(mira, entry: UUID) -> str:
    _, revision = mira.store.find(entry)
    return revision


def kept(mira):
    return [entry.body for entry in mira.store.journal(DialDay).of(DialDay)]


def page(mira, person) -> str:
    return mira.client.get(f"/space/p/{person}/y/").content.decode()


def test_two_numbers_are_enough(mira):
    person = somebody(mira)
    answer = send(mira, person, felt="4", wanted="6")
    assert answer["Location"] == f"/space/p/{person}/y/"
    assert kept(mira) == [DialDay(relationship=person, day=TODAY, felt=4, wanted=6)]


def test_everything_that_was_said_is_kept(mira):
    person = somebody(mira)
    day = TODAY - timedelta(days=3)
    send(mira, person, felt="0", wanted="10", pace="them", day=day.isoformat(), note="he travelled")
    assert kept(mira) == [
        DialDay(
            relationship=person, day=day, felt=0, wanted=10, pace=Pace.THEM, note="he travelled"
        )
    ]


def test_not_sure_is_missing_and_never_zero(mira):
    person = somebody(mira)
    assert send(mira, person, felt="3", wanted="not_sure").status_code == 302
    assert kept(mira) == [DialDay(relationship=person, day=TODAY, felt=3)]
    assert "not said" in page(mira, person)


def test_with_no_number_at_all_the_form_asks_for_one_and_keeps_what_was_typed(mira):
    person = somebody(mira)
    answer = send(mira, person, felt="not_sure", note="a long day")
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "at least one of the two numbers" in shown
    assert "a long day" in shown
    assert kept(mira) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"felt": "11"},
        {"felt": "-1"},
        {"felt": "4", "pace": "fate"},
        {"felt": "4", "day": "yesterday"},
        {"felt": "4", "day": (TODAY + timedelta(days=1)).isoformat()},
        {"felt": "4", "relationship": str(uuid4())},
    ],
)
def test_nothing_unfit_is_kept(mira, fields):
    person = somebody(mira)
    assert send(mira, **{"person": person, **fields}).status_code == 422
    assert kept(mira) == []


def test_today_is_filled_in_and_the_only_person_is_chosen(mira):
    person = somebody(mira)
    shown = mira.client.get("/space/y/new/").content.decode()
    assert f'<option value="{person}" selected>' in shown
    assert f'value="{TODAY.isoformat()}"' in shown


def test_the_form_of_one_person_is_about_them_among_several(mira):
    first, second = somebody(mira), somebody(mira, "Ana")
    assert f'"{first}" selected' not in mira.client.get("/space/y/new/").content.decode()
    assert f'"{second}" selected' in mira.client.get(f"/space/p/{second}/y/new/").content.decode()


def test_four_weeks_show_the_middle_the_range_and_the_days_of_each_wish(mira):
    person = somebody(mira)
    for ago, felt, wanted in ((20, 2, 5), (9, 4, 4), (3, 7, 3), (1, 3, 6)):
        noted(mira, person, ago, felt=felt, wanted=wanted)
    shown = page(mira, person)
    assert "You noted 4 days in the last four weeks." in shown
    assert "3.5 in the middle, from 2 to 7" in shown
    assert "4.5 in the middle, from 3 to 6" in shown
    assert "In the middle: nearer by 1.5. At the ends: more room by 4, and nearer by 3." in shown
    assert (
        "On 4 days you said both. You wanted it nearer on 2, as it was on 1, with more room on 1."
        in shown
    )
    assert "normal" in shown
    assert "hf-chart__area" in shown


def test_days_that_say_the_same_are_told_once_and_not_as_a_range(mira):
    person = somebody(mira)
    for ago in (9, 4, 1):
        noted(mira, person, ago, felt=8, wanted=0)
    shown = page(mira, person)
    assert "On every day you said it: 8." in shown
    assert "On every day you said it: more room by 8." in shown
    assert "in the middle" not in shown


def test_romanian_writes_numbers_and_days_its_own_way(mira):
    person = somebody(mira)
    for ago, felt in ((2, 2), (1, 3), (0, 4), (3, 3)):
        noted(mira, person, ago, felt=felt, wanted=5)
    shown = mira.client.get(f"/ro/space/p/{person}/y/").content.decode()
    assert "3 la mijloc, de la 2 la 4" in shown
    assert "La mijloc: mai aproape cu 2." in shown


def test_one_day_is_shown_and_nothing_is_made_of_it(mira):
    person = somebody(mira)
    noted(mira, person, felt=2, wanted=2)
    shown = page(mira, person)
    assert "You noted 1 day in" in shown
    assert "in the middle, from" not in shown
    assert "On 1 day you said both" not in shown
    assert "hf-chart__area" not in shown


def test_an_empty_dial_and_a_long_pause_are_fine(mira):
    person = somebody(mira)
    assert "No day is noted yet." in page(mira, person)
    noted(mira, person, 90, felt=2, wanted=2)
    assert "Nothing is noted in the last four weeks. That is fine." in page(mira, person)
    assert '<svg viewBox="0 0 360' not in page(mira, person)


def test_of_two_on_one_day_the_last_counts_and_both_are_listed(mira):
    person = somebody(mira)
    noted(mira, person, felt=1, wanted=9, note="in the morning")
    noted(mira, person, felt=6, wanted=6, note="in the evening")
    shown = page(mira, person)
    assert "You noted 1 day in" in shown
    listed = mira.client.get(f"/space/p/{person}/y/h/").content.decode()
    assert listed.index("in the evening") != -1 < listed.index("in the morning")


def test_a_day_can_be_changed_and_deleted(mira):
    person = somebody(mira)
    entry = noted(mira, person, felt=1, wanted=9, note="a walk")
    address = f"/space/y/{entry}/"
    assert "a walk" in mira.client.get(address).content.decode()
    send(mira, person, address, entry=str(entry), revision=revision_of(mira, entry), felt="2")
    assert kept(mira) == [DialDay(relationship=person, day=TODAY, felt=2)]
    mira.client.post(f"/space/y/{entry}/x/", {"sure": "yes"})
    assert kept(mira) == []


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_with_somebody_flagged_safety_comes_first_and_nothing_invites(mira, flag):
    person = somebody(mira, safety=flag)
    noted(mira, person, felt=1, wanted=9)
    shown = page(mira, person)
    assert "Safety comes first here" in shown
    assert "/help/" in shown
    assert f"/p/{person}/m/" not in shown
    assert "Moving between near and far" not in shown


def test_words_not_kept_yet_come_back_as_a_draft(mira):
    person = somebody(mira)
    words = {"felt": "4", "note": "half a line"}
    mira.client.post("/space/w/d/", words, headers={"X-Page": "/space/y/new/"})
    shown = mira.client.get("/space/y/new/").content.decode()
    assert "half a line" in shown
    assert '<details class="hf-details" open>' in shown
    send(mira, person, felt="4", note="a whole line")
    assert "half a line" not in mira.client.get("/space/y/new/").content.decode()


def test_everything_goes_when_somebody_is_forgotten(mira):
    person, other = somebody(mira), somebody(mira, "Ana")
    noted(mira, person, felt=1)
    noted(mira, other, felt=2)
    forget(person, store=mira.store)
    assert [body.relationship for body in kept(mira)] == [other]


def test_all_days_can_be_deleted_at_once_and_the_people_stay(mira):
    person = somebody(mira)
    noted(mira, person, felt=1)
    assert remove_area(Area.DIAL, store=mira.store) == 1
    assert mira.client.get(f"/space/p/{person}/").status_code == 200


def test_nobody_elses_day_opens(mira):
    assert mira.client.get(f"/space/y/{uuid4()}/").status_code == 404
    assert mira.client.get(f"/space/p/{uuid4()}/y/").status_code == 404


def test_the_dial_is_reached_from_today_and_from_the_person(mira):
    person = somebody(mira)
    assert "/space/y/" in mira.client.get("/space/").content.decode()
    assert f"/space/p/{person}/y/" in mira.client.get(f"/space/p/{person}/").content.decode()
    noted(mira, person, felt=4, wanted=4)
    assert "felt 4, wanted 4" in mira.client.get("/space/y/").content.decode()


def test_two_windows_show_both_versions_with_their_questions(mira):
    person = somebody(mira)
    entry = noted(mira, person, felt=1, pace=Pace.BOTH)
    revision = revision_of(mira, entry)
    address = f"/space/y/{entry}/"
    send(mira, person, address, entry=str(entry), revision=revision, felt="2", pace="me")
    answer = send(mira, person, address, entry=str(entry), revision=revision, felt="3", pace="both")
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "How near did it feel?" in shown
    assert "Both of us" in shown
