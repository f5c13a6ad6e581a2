"""Safety, in private: the way through it, the gate, and that nothing of it is stored."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.components.places import place_of
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NO_TO_ALL = {f"p{number}": "no" for number in range(1, 9)}


@pytest.fixture
def partner(mira):
    person_id = uuid4()
    body = Relationship(alias="Radu", relation=RelationKind.PARTNER)
    keep(person_id, body, store=mira.store, now=datetime.now(UTC))
    return person_id


def tools_are_on(mira, person_id) -> bool:
    return mira.store.journal().relationship(person_id).body.joint_tools


def ask(mira, address="/space/c/", **fields):
    page = mira.client.post(address, fields)
    return page.status_code, page.content.decode()


def test_somebody_who_is_not_alone_is_asked_nothing(mira):
    _, page = ask(mira, step="before", is_alone="no", read_by_others="no")
    assert "not a private moment" in page
    assert 'name="p1"' not in page


def test_a_device_others_read_is_no_place_for_questions(mira):
    _, page = ask(mira, step="before", is_alone="yes", read_by_others="not_sure")
    assert 'name="p1"' not in page


@pytest.mark.parametrize("said", [{}, {"is_alone": "yes"}, {"read_by_others": "no"}])
def test_the_two_first_questions_can_be_left_open_and_then_nothing_is_asked(mira, said):
    status, page = ask(mira, step="before", **said)
    assert status == 200
    assert "not a private moment" in page
    assert 'name="p1"' not in page


def test_the_first_page_names_the_person_and_says_what_shared_tools_are(mira, partner):
    page = mira.client.get(f"/space/c/{partner}/").content.decode()
    assert "These questions are about Radu." in page
    assert "Shared tools are exercises for two" in page
    assert "Shared tools are exercises for two" not in mira.client.get("/space/c/").content.decode()


@pytest.mark.parametrize(
    "words",
    [
        "secretly hidden or damaged your birth control",
        "Has someone controlled what you may do? For example money",
    ],
)
def test_the_questions_name_plainly_what_they_ask(mira, words):
    _, page = ask(mira, step="before", is_alone="yes", read_by_others="no")
    assert words in page


def test_in_private_the_eight_questions_come_and_the_neck_stands_alone(mira):
    _, page = ask(mira, step="before", is_alone="yes", read_by_others="no")
    assert all(f'name="p{number}"' in page for number in range(1, 9))
    assert 'name="p9"' not in page


def test_a_not_sure_brings_the_two_follow_ups(mira):
    _, page = ask(mira, step="first", **{**NO_TO_ALL, "p5": "not_sure"})
    assert 'name="p9"' in page
    assert 'name="p10"' in page


@pytest.mark.parametrize(
    ("answers", "lead"),
    [
        ({"p5": "not_sure"}, "when nobody has been hit"),
        ({"p1": "yes"}, "You deserve to be safe"),
        ({"p3": "not_sure"}, "talk to an advocate today"),
        ({"p1": "yes", "p9": ["weapon"]}, "talk to an advocate today"),
    ],
)
def test_the_safety_page_leads_with_what_protects_most(mira, answers, lead):
    _, page = ask(mira, step="more", **{**NO_TO_ALL, **answers})
    assert "Safety first" in page
    assert lead in page


def test_the_safety_page_leads_to_the_lines_of_each_country_in_one_step(mira):
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p1": "yes"})
    assert 'href="/help/ro/#lines"' in page
    assert 'href="/help/us/#lines"' in page
    assert "0800 500 333" in mira.client.get("/help/ro/").content.decode()


def test_whom_to_call_stands_before_everything_else_with_a_number_for_each_country(mira):
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p3": "yes"})
    assert page.index("People who can help") < page.index("About your neck")
    assert page.index('href="tel:112"') < page.index("About your neck")
    assert "0800 500 333" not in page


def test_the_lines_of_the_country_in_the_plan_for_hard_hours_come_first(mira):
    keep(uuid4(), HardHoursPlan(country="RO"), store=mira.store, now=datetime.now(UTC))
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p3": "yes"})
    assert "Call 112" in page
    assert page.index("0800 500 333") < page.index('href="/help/us/#lines"')
    assert page.index("0800 500 333") < page.index("About your neck")


def test_the_safety_page_says_truly_what_is_off_and_what_only_a_flag_puts_away(mira, partner):
    worried = {**NO_TO_ALL, "p1": "yes"}
    _, page = ask(mira, f"/space/c/{partner}/", step="more", **worried)
    assert "With Radu, shared exercises, sharing, invitations" in page
    assert "Limits and sentences for a talk with Radu stay open" in page
    assert f'href="/space/p/{partner}/e/#{place_of("safety")}"' in page
    assert "Write a limit with Radu" in mira.client.get(f"/space/p/{partner}/").content.decode()
    body = Relationship(alias="Ion", relation=RelationKind.PARTNER, safety=SafetyFlag.UNSAFE)
    keep(flagged := uuid4(), body, store=mira.store, now=datetime.now(UTC))
    _, page = ask(mira, f"/space/c/{flagged}/", step="more", **worried)
    assert "So limits and sentences for a talk are put away too." in page
    assert "Write a limit" not in mira.client.get(f"/space/p/{flagged}/").content.decode()


def test_pressure_on_the_neck_says_what_to_do_by_when_it_was(mira):
    said = (
        "If it happened just now, call the emergency number, even if you feel all right.",
        "see a doctor today, even without marks. It is not too late.",
        "If it was longer ago, tell a doctor at your next visit.",
    )
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p3": "yes"})
    assert [line for line in said if line not in page] == []
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p1": "yes"})
    assert [line for line in said if line in page] == []


def test_the_page_says_who_an_advocate_is(mira):
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p1": "yes"})
    assert "They are not the police. You find them on the lines for domestic violence." in page


def test_who_defends_themselves_is_not_taken_for_the_one_who_hurts(mira):
    _, page = ask(mira, step="more", **{**NO_TO_ALL, "p2": "yes"})
    _, said = page.split("If you are the one who hurts someone")
    defending = "Defending yourself is not what this is about."
    assert said.index(defending) < said.index("that is violence. You are responsible")
    assert "an advocate can look at it with you" in said
    assert 'href="/help/change/"' in said


def test_nothing_answered_is_stored(mira, partner):
    before = [(row.id, row.revision) for row in mira.store.rows()]
    ask(mira, step="before", is_alone="yes", read_by_others="no")
    ask(mira, f"/space/c/{partner}/", step="first", **{**NO_TO_ALL, "p1": "yes"})
    ask(mira, f"/space/c/{partner}/", step="more", **{**NO_TO_ALL, "p1": "yes", "p10": "yes"})
    assert [(row.id, row.revision) for row in mira.store.rows()] == before


def test_answers_that_come_after_the_lock_are_dropped_and_not_sealed(mira):
    mira.client.post("/lock/")
    answer = mira.client.post("/space/c/", {"step": "first", **NO_TO_ALL, "p1": "yes"})
    assert answer.status_code == 302
    mira.client.post("/enter/", {"handle": mira.handle, "passphrase": mira.passphrase})
    from holdfast.actions.waiting import waiting_pieces

    assert waiting_pieces(mira.store.keyring) == []


def test_shared_tools_are_off_from_the_start_and_turn_on_only_after_a_clear_check(mira, partner):
    assert not tools_are_on(mira, partner)
    address = f"/space/c/{partner}/t/"
    mira.client.post(address, {"turn": "on", **NO_TO_ALL, "p7": "not_sure"})
    assert not tools_are_on(mira, partner)
    mira.client.post(address, {"turn": "on", **NO_TO_ALL, "p2": "rather_not_say"})
    assert not tools_are_on(mira, partner)
    mira.client.post(address, {"turn": "on", **NO_TO_ALL})
    assert tools_are_on(mira, partner)


def test_a_worry_switches_shared_tools_off_again(mira, partner):
    mira.client.post(f"/space/c/{partner}/t/", {"turn": "on", **NO_TO_ALL})
    ask(mira, f"/space/c/{partner}/", step="more", **{**NO_TO_ALL, "p6": "yes"})
    assert not tools_are_on(mira, partner)


def test_a_worry_about_nobody_named_switches_all_of_them_off(mira, partner):
    mira.client.post(f"/space/c/{partner}/t/", {"turn": "on", **NO_TO_ALL})
    ask(mira, step="more", **{**NO_TO_ALL, "p6": "not_sure"})
    assert not tools_are_on(mira, partner)


def test_the_month_is_kept_only_when_asked_for(mira, partner):
    mira.client.post(f"/space/c/{partner}/t/", {"turn": "on", **NO_TO_ALL})
    assert mira.store.journal().relationship(partner).body.checked_month is None
    mira.client.post(f"/space/c/{partner}/t/", {"turn": "on", "remind": "yes", **NO_TO_ALL})
    assert mira.store.journal().relationship(partner).body.checked_month is not None


def test_leaving_everything_open_is_fine_and_changes_nothing(mira, partner):
    status, page = ask(mira, f"/space/c/{partner}/", step="first")
    assert status == 200
    assert "You left some of it unsaid" in page
    assert not tools_are_on(mira, partner)


@pytest.mark.parametrize("unsaid", ["p3", "p4"])
def test_rather_not_say_is_never_answered_with_no_worry(mira, partner, unsaid):
    address = f"/space/c/{partner}/"
    _, page = ask(mira, address, step="first", **{**NO_TO_ALL, unsaid: "rather_not_say"})
    assert "marked no worry" not in page
    assert "You left some of it unsaid" in page
    assert "Turn on shared tools" not in page
    _, page = ask(mira, address, step="first", **NO_TO_ALL)
    assert "You marked no worry here" in page
    assert "Turn on shared tools for Radu" in page
