"""Noting reaches and reading their ladder, signed in."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.reach.logged import LoggedReach, Repair
from holdfast.healing.reach.rules import Response
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NOW = datetime.now(UTC)


def somebody(mira, **fields) -> UUID:
    person = uuid4()
    body = Relationship(alias="Sorin", relation=RelationKind.FRIEND, **fields)
    keep(person, body, store=mira.store, now=NOW)
    return person


@pytest.fixture
def friend(mira):
    return somebody(mira, joint_tools=True)


def day(ago: int) -> str:
    return (NOW.date() - timedelta(days=ago)).isoformat()


def note(mira, person, depth=1, response="attuned", ago=0, **fields):
    data = {"relationship": str(person), "depth": depth, "response": response, "day": day(ago)}
    return mira.client.post("/space/l/new/", {"entry": str(uuid4()), **data, **fields})


def reached(mira, person, ago=0, response="attuned", **fields) -> UUID:
    """A reach kept before, without its form."""
    entry = uuid4()
    when = NOW.date() - timedelta(days=ago)
    body = LoggedReach(
        relationship=person, day=when, depth=1, response=Response(response), **fields
    )
    keep(entry, body, store=mira.store, now=NOW)
    return entry


def ladder(mira, person) -> str:
    return mira.client.get(f"/space/p/{person}/l/").content.decode()


def test_person_depth_and_response_are_enough(mira, friend):
    answer = note(mira, friend)
    assert answer["Location"] == f"/space/p/{friend}/l/"
    assert "You noted one reach at depth 1: with care." in ladder(mira, friend)


def test_a_share_and_its_range_are_said_from_three_reaches_on(mira, friend):
    note(mira, friend, response="missed", ago=2)
    page = ladder(mira, friend)
    assert "You noted one reach at depth 1: missed." in page
    assert "1 noted" in page
    note(mira, friend, ago=1)
    page = ladder(mira, friend)
    assert "You noted 2 reaches at depth 1: missed, with care." in page
    assert " of 2" not in page
    assert "<td></td><td>too early to say</td>" in page
    assert "hf-plane__area" not in page  # nor is the range drawn
    note(mira, friend)
    page = ladder(mira, friend)
    assert "2 of 3 reaches at depth 1 were met with care." in page
    assert "<td></td><td>too early to say</td>" not in page
    assert "hf-plane__area" in page


def test_the_ladder_supports_a_step_after_a_week_of_care(mira, friend):
    for ago in (8, 4, 0):
        note(mira, friend, ago=ago)
    page = ladder(mira, friend)
    assert "supports trying depth 2" in page
    assert "Staying here is just as good" in page


def test_nothing_deeper_is_said_after_hurt_and_safety_is_offered(mira, friend):
    for ago in (9, 5, 1):
        note(mira, friend, ago=ago)
    note(mira, friend, depth=2, response="hostile")
    page = ladder(mira, friend)
    assert "supports trying" not in page
    assert f"/space/c/{friend}/" in page


def test_after_an_answer_that_hurt_nobody_is_told_what_more_reaches_would_change(mira, friend):
    note(mira, friend, depth=2, response="hostile", ago=9)
    heading = "What would change it"
    assert heading not in ladder(mira, friend)
    note(mira, friend, depth=1, response="attuned")
    assert heading not in ladder(mira, friend)


def test_after_one_brushed_aside_it_is_told_what_would_change_it(mira, friend):
    note(mira, friend, depth=2, response="dismissive")
    assert "What would change it" in ladder(mira, friend)


def test_one_more_entry_does_not_take_the_protection_away(mira, friend):
    for at, depth in enumerate((1, 1, 1, 2)):
        note(mira, friend, depth=depth, ago=40 - 4 * at)
    note(mira, friend, depth=3, response="hostile", ago=9)
    note(mira, friend, depth=3, response="missed")
    page = ladder(mira, friend)
    assert 'id="safety"' in page
    assert "That still counts, so no step is suggested." in page
    assert "at a better moment" not in page
    assert "What would change it" not in page


@pytest.mark.parametrize("response", ["attuned", "missed", "dismissive"])
def test_a_threat_leads_to_safety_whatever_response_was_chosen(mira, friend, response):
    note(mira, friend, response=response, acts=["stayed", "threatened"])
    page = ladder(mira, friend)
    assert "That is not a question of timing" in page
    assert 'id="safety"' in page
    note(mira, friend, depth=1)
    assert "That still counts" in ladder(mira, friend)


def test_while_a_pause_is_suggested_nobody_is_told_what_more_reaches_would_change(mira, friend):
    for ago in (4, 1):
        note(mira, friend, response="dismissive", ago=ago)
    page = ladder(mira, friend)
    assert "with no care between them. A pause is a good choice." in page
    assert "Something lighter" not in page
    assert "What would change it" not in page


def test_hurt_at_the_lightest_depth_is_the_reason_for_a_pause(mira, friend):
    note(mira, friend, response="hostile", ago=10)
    note(mira, friend)
    assert "Even a light reach was met with hurt. A pause is a good choice." in ladder(mira, friend)


def test_the_first_count_is_of_a_depth_that_was_tried(mira, friend):
    note(mira, friend, depth=3)
    page = ladder(mira, friend)
    assert "You noted one reach at depth 3: with care." in page
    assert "0 of 0" not in page


@pytest.mark.parametrize("closed", [{}, {"safety": SafetyFlag.UNSAFE}])
def test_while_the_gate_is_closed_the_counts_are_shown_and_no_step_is(mira, closed):
    person = somebody(mira, **closed)
    for ago in (8, 4, 0):
        reached(mira, person, ago=ago)
    page = ladder(mira, person)
    assert "3 of 3 reaches at depth 1" in page
    assert "trying depth" not in page


def test_an_answer_that_hurt_is_named_first_whether_or_not_shared_tools_are_on(mira):
    person = somebody(mira)
    note(mira, person, response="hostile")
    page = ladder(mira, person)
    assert "That is not a question of timing" in page
    assert f"/space/c/{person}/" in page
    assert "shared tools are off" not in page


@pytest.mark.parametrize("flag", [SafetyFlag.UNSAFE, SafetyFlag.UNSURE])
def test_toward_somebody_flagged_no_reach_is_asked_for(mira, flag):
    person = somebody(mira, safety=flag)
    answer = mira.client.get(f"/space/p/{person}/l/new/")
    assert answer["Location"] == f"/space/p/{person}/l/"
    form = mira.client.get("/space/l/new/").content.decode()
    assert str(person) not in form
    assert "Someone you noted a worry about safety with is not in this list." in form
    assert note(mira, person).status_code == 422


def test_repair_is_not_asked_of_somebody_flagged_and_what_was_said_stays(mira):
    person = somebody(mira, safety=SafetyFlag.UNSAFE)
    entry = reached(mira, person, response="dismissive", repair=Repair.TRIED)
    page = mira.client.get(f"/space/l/{entry}/").content.decode()
    assert "Did you come back to it?" not in page
    revision = mira.store.find(entry)[1]
    kept = {"entry": str(entry), "revision": revision, "repair": "tried", "note": "on the stairs"}
    data = {"relationship": str(person), "depth": 1, "response": "dismissive", "day": day(0)}
    assert mira.client.post(f"/space/l/{entry}/", {**data, **kept}).status_code == 302
    (after,) = mira.store.journal(LoggedReach).of(LoggedReach)
    assert (after.body.repair, after.body.note) == (Repair.TRIED, "on the stairs")
    assert 'name="repair" value="tried"' in page


def test_after_warmth_that_comes_and_goes_there_is_something_to_read(mira, friend):
    for ago in range(12):
        note(mira, friend, response=("attuned", "dismissive")[ago % 2], ago=ago)
    page = ladder(mira, friend)
    assert "/read/betrayal-and-the-double-bind/" in page
    assert "one brushed aside or met with hurt" in page


def test_ticked_acts_only_suggest_and_nothing_typed_is_lost(mira, friend):
    answer = note(mira, friend, response="", acts=["minimised", "stayed"], note="by the window")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Made it small" in page
    assert "by the window" in page
    assert mira.store.journal(LoggedReach).of(LoggedReach) == ()


def test_a_repair_is_noted_later(mira, friend):
    note(mira, friend, response="missed", ago=3)
    (entry,) = mira.store.journal(LoggedReach).of(LoggedReach)
    revision = mira.store.find(entry.id)[1]
    data = {"relationship": str(friend), "depth": 1, "response": "missed", "day": day(3)}
    again = {"entry": str(entry.id), "revision": revision, "repair": "worked"}
    assert mira.client.post(f"/space/l/{entry.id}/", {**data, **again}).status_code == 302
    (entry,) = mira.store.journal(LoggedReach).of(LoggedReach)
    assert entry.body.repair is Repair.WORKED


@pytest.mark.parametrize("wrong", [{"day": "21 of 11"}, {"day": "2999-01-01"}, {"depth": "6"}])
def test_bad_input_is_told_kindly_and_kept(mira, friend, wrong):
    data = {"relationship": str(friend), "depth": "1", "response": "attuned", "day": day(0)}
    answer = mira.client.post(
        "/space/l/new/", {"entry": str(uuid4()), **data, **wrong, "note": "x"}
    )
    assert answer.status_code == 422


def test_a_reach_belongs_to_somebody_of_this_journal(mira, friend):
    assert note(mira, uuid4()).status_code == 422


def test_alternating_care_and_hurt_is_named_without_blame(mira, friend):
    for ago, response in zip(
        range(30, 0, -3), ["attuned", "dismissive", "attuned", "attuned", "hostile"], strict=False
    ):
        note(mira, friend, response=response, ago=ago)
    assert "When warmth cannot be foreseen" in ladder(mira, friend)


def test_deleting_a_reach_reads_the_ladder_again(mira, friend):
    note(mira, friend)
    (entry,) = mira.store.journal(LoggedReach).of(LoggedReach)
    mira.client.post(f"/space/l/{entry.id}/x/", {"sure": "yes"})
    assert "Nothing is noted yet" in ladder(mira, friend)


def test_everything_said_about_a_reach_comes_back_into_its_form(mira, friend):
    said = {"channel": "voice", "aim": "comfort", "would_again": "unsure", "repair_days": "2"}
    note(mira, friend, repair="tried", **said)
    (entry,) = mira.store.journal(LoggedReach).of(LoggedReach)
    page = mira.client.get(f"/space/l/{entry.id}/").content.decode()
    for name, value in {**said, "repair": "tried"}.items():
        assert f'name="{name}" value="{value}"' in page
    assert page.count(" checked") >= 5


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_nothing_invites_to_reach_out_to_somebody_flagged(mira, flag):
    person = somebody(mira, safety=flag)
    note(mira, person)
    for page in (ladder(mira, person), mira.client.get(f"/space/p/{person}/").content.decode()):
        assert f"/space/p/{person}/l/new/" not in page
        assert "The reaching counts" not in page
