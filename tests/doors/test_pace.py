"""Planning one next step, signed in: what it asks, what it keeps, and where it asks for none."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NOW = datetime.now(UTC)
SAFETY_FIRST = "Safety comes first here"
STEP = {"depth": "2", "share": "that the visit made me nervous"}
REST = {
    "signal_1": "looks up",
    "signal_3": "asks back",
    "my_limit": "I stop when it becomes a joke",
    "tell_whom": "Ana",
}


def somebody(mira, **fields) -> UUID:
    person = uuid4()
    about = {"alias": "Sorin", "relation": RelationKind.FRIEND, "joint_tools": True, **fields}
    keep(person, Relationship(**about), store=mira.store, now=NOW)
    return person


def reached(mira, person, response, depth=1, ago=1):
    day = (NOW - timedelta(days=ago)).date()
    body = LoggedReach(relationship=person, day=day, depth=depth, response=response)
    keep(uuid4(), body, store=mira.store, now=NOW)


def write(mira, person, **fields):
    return mira.client.post(f"/space/p/{person}/h/new/", {"entry": str(uuid4()), **fields})


def plans(mira):
    return [entry.body for entry in mira.store.journal(PacePlan).of(PacePlan)]


def page(mira, person, end="") -> str:
    return mira.client.get(f"/space/p/{person}/h/{end}").content.decode()


def test_nobody_is_invited_to_lean_on_a_child(mira):
    child, friend = uuid4(), uuid4()
    for person, relation in ((child, RelationKind.CHILD), (friend, RelationKind.FRIEND)):
        body = Relationship(alias="N", relation=relation)
        keep(person, body, store=mira.store, now=datetime.now(UTC))

    def page(person, rest=""):
        return mira.client.get(f"/space/p/{person}/{rest}").content.decode()

    for tool in ("g/", "h/"):
        assert f'/p/{friend}/{tool}"' in page(friend)
        assert f'/p/{child}/{tool}"' not in page(child)
    carrying = "Carrying them is a task for adults."
    assert carrying in page(child, "l/")
    assert carrying not in page(friend, "l/")


def test_a_plan_is_kept_whole_and_read_again_at_the_persons_page(mira):
    person = somebody(mira)
    answer = write(mira, person, **STEP, **REST)
    assert answer["Location"] == f"/space/p/{person}/h/"
    assert plans(mira) == [
        PacePlan(
            relationship=person,
            depth=2,
            share=STEP["share"],
            signals=("looks up", "asks back"),
            my_limit=REST["my_limit"],
            tell_whom="Ana",
        )
    ]
    shown = page(mira, person)
    assert all(text in shown for text in (STEP["share"], *REST.values(), "2: A mild everyday"))


def test_one_line_is_enough_and_none_is_told_kindly(mira):
    person = somebody(mira)
    answer = write(mira, person, depth="")
    assert answer.status_code == 422
    assert "at least one line" in answer.content.decode()
    assert write(mira, person, depth="3").status_code == 302


def test_no_depth_is_chosen_beforehand_and_none_is_suggested(mira):
    person = somebody(mira)
    shown = page(mira, person, "new/")
    chosen = [
        part for part in shown.split("<input") if 'name="depth"' in part and "checked" in part
    ]
    assert [part for part in chosen if 'value=""' not in part] == []
    assert "supports trying" not in shown


def test_the_deepest_may_be_chosen_and_is_best_planned_with_a_practitioner(mira):
    person = somebody(mira)
    write(mira, person, depth="5")
    assert "best planned together with a practitioner" in page(mira, person)


def test_what_the_ladder_says_is_shown_while_the_gate_is_open(mira):
    person = somebody(mira)
    reached(mira, person, Response.ATTUNED)
    assert "What your reaches say so far" in page(mira, person)


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_with_somebody_flagged_the_words_stay_and_no_plan_is_offered(mira, flag):
    person, plan = somebody(mira, safety=flag), uuid4()
    keep(plan, PacePlan(relationship=person, share="my words"), store=mira.store, now=NOW)
    shown = page(mira, person)
    assert "my words" in shown
    assert SAFETY_FIRST in shown
    assert f"/h/{plan}/e/" not in shown
    assert "/h/new/" not in shown
    for end in ("new/", f"{plan}/e/"):
        assert mira.client.get(f"/space/p/{person}/h/{end}").status_code == 302
    assert write(mira, person, **STEP)["Location"] == f"/space/p/{person}/h/"
    assert len(plans(mira)) == 1


def test_while_shared_tools_are_off_the_step_is_not_asked_and_not_taken(mira):
    person = somebody(mira, joint_tools=False)
    shown = page(mira, person, "new/")
    assert "shared tools are off for Sorin" in shown
    assert 'name="share"' not in shown
    assert 'name="my_limit"' in shown
    write(mira, person, **STEP, **REST)
    assert [(plan.depth, plan.share) for plan in plans(mira)] == [(None, "")]


def test_after_hurt_safety_is_named_first_and_the_step_is_not_asked(mira):
    person = somebody(mira)
    reached(mira, person, Response.HOSTILE)
    for end in ("", "new/"):
        shown = page(mira, person, end)
        assert SAFETY_FIRST in shown
        assert 'name="depth"' not in shown
        assert "Closeness tends to grow" not in shown
        assert "supports trying" not in shown
        assert f'href="/space/c/{person}/"' in shown


def test_changing_a_plan_after_hurt_leaves_the_step_as_it_was(mira):
    person, plan = somebody(mira), uuid4()
    body = PacePlan(relationship=person, depth=3, share="the worry", my_limit="an hour")
    keep(plan, body, store=mira.store, now=NOW)
    reached(mira, person, Response.HOSTILE)
    edit = f"/space/p/{person}/h/{plan}/e/"
    mira.client.post(edit, {"revision": revision(mira, plan), "my_limit": "half an hour"})
    assert plans(mira) == [
        PacePlan(relationship=person, depth=3, share="the worry", my_limit="half an hour")
    ]


def revision(mira, entry_id) -> str:
    found = mira.store.find(entry_id)
    assert found is not None
    return found[1]


def test_a_plan_changed_in_two_windows_is_shown_twice_and_nothing_is_lost(mira):
    person = somebody(mira)
    write(mira, person, my_limit="an hour")
    plan = mira.store.journal(PacePlan).of(PacePlan)[0].id
    before = revision(mira, plan)
    edit = f"/space/p/{person}/h/{plan}/e/"
    mira.client.post(edit, {"revision": before, "my_limit": "the first window"})
    second = mira.client.post(edit, {"revision": before, "my_limit": "the second window"})
    assert second.status_code == 409
    assert all(w in second.content.decode() for w in ("the first window", "the second window"))


def test_earlier_plans_stay_and_each_can_be_deleted(mira):
    person = somebody(mira)
    for limit in ("the older one", "the newer one"):
        write(mira, person, my_limit=limit)
    shown = page(mira, person)
    assert shown.index("the newer one") < shown.index("Earlier plans") < shown.index("the older")
    newest = mira.store.journal(PacePlan).of(PacePlan)[-1].id
    assert mira.client.post(f"/space/p/{person}/h/{newest}/x/", {"sure": "yes"}).status_code == 302
    assert [plan.my_limit for plan in plans(mira)] == ["the older one"]


def test_a_plan_with_somebody_else_looks_like_one_that_never_was(mira):
    person, other, plan = somebody(mira), somebody(mira, alias="Ana"), uuid4()
    keep(plan, PacePlan(relationship=other, share="x"), store=mira.store, now=NOW)
    assert mira.client.get(f"/space/p/{person}/h/{plan}/e/").status_code == 404
    assert mira.client.post(f"/space/p/{person}/h/{plan}/x/", {"sure": "yes"}).status_code == 404
    assert mira.client.get(f"/space/p/{uuid4()}/h/").status_code == 404


def test_forgetting_somebody_forgets_the_plans_with_them(mira):
    person = somebody(mira)
    write(mira, person, my_limit="an hour")
    mira.client.post(f"/space/p/{person}/x/")
    assert plans(mira) == []
