"""The people who matter."""

import re
from uuid import uuid4

from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.relationship import Relationship, SafetyFlag


def entry_in(page) -> str:
    """The id minted with the form on a page."""
    return re.search(r'name="entry" value="([0-9a-f-]{36})"', page.content.decode())[1]


def add(person, alias="M.", **fields):
    form = person.client.get("/space/p/new/")
    data = {"entry": entry_in(form), "alias": alias, "relation": "friend", "period": "current"}
    return person.client.post("/space/p/new/", {**data, **fields})


def people_of(person):
    return person.store.journal(Relationship).relationships


def test_an_empty_list_invites_and_the_order_is_said_above_the_people(mira):
    empty = mira.client.get("/space/p/").content.decode()
    assert "You can begin with one person. A nickname is enough." in empty
    for alias in ("A.", "B."):
        add(mira, alias)
    page = mira.client.get("/space/p/").content.decode()
    assert page.index("They stand in the order of your life.") < page.index("hf-cards")


def test_a_nickname_is_enough_to_add_somebody(mira):
    answer = add(mira, "M.")
    (entry,) = people_of(mira)
    assert (answer.status_code, answer["Location"]) == (302, f"/space/p/{entry.id}/")
    assert entry.body.alias == "M."
    assert "M." in mira.client.get("/space/p/").content.decode()


def test_what_was_typed_stays_when_something_is_missing(mira):
    answer = add(mira, "Aunt Lena", relation="")
    assert answer.status_code == 422
    assert "Aunt Lena" in answer.content.decode()
    assert people_of(mira) == ()


def test_the_same_form_sent_twice_is_one_person(mira):
    data = {"entry": str(uuid4()), "alias": "M.", "relation": "friend", "period": "current"}
    for _ in range(3):
        mira.client.post("/space/p/new/", data)
    assert len(people_of(mira)) == 1


def test_two_people_cannot_have_one_nickname(mira):
    add(mira, "M.")
    answer = add(mira, "m.")
    assert answer.status_code == 422
    assert len(people_of(mira)) == 1


def test_people_stand_in_the_order_of_life_the_person_gives_them(mira):
    add(mira, "B.")
    (b,) = people_of(mira)
    add(mira, "C.", after=str(b.id))
    add(mira, "A.", after="")
    assert [entry.body.alias for entry in people_of(mira)] == ["A.", "B.", "C."]


def test_a_worry_about_safety_switches_shared_tools_off(mira):
    add(mira, "M.", safety="unsure")
    (entry,) = people_of(mira)
    assert entry.body.safety is SafetyFlag.UNSURE
    assert not entry.body.joint_tools


def test_two_windows_never_lose_a_version_silently(mira):
    add(mira, "M.")
    (entry,) = people_of(mira)
    address = f"/space/p/{entry.id}/e/"
    page = mira.client.get(address).content.decode()
    revision = re.search(r'name="revision" value="([0-9a-f]*)"', page)[1]
    data = {"entry": str(entry.id), "revision": revision, "relation": "friend", "period": "past"}
    assert mira.client.post(address, {**data, "alias": "First"}).status_code == 302
    second = mira.client.post(address, {**data, "alias": "Second"})
    assert second.status_code == 409
    assert "First" in second.content.decode()
    assert "Second" in second.content.decode()
    assert people_of(mira)[0].body.alias == "First"


def test_forgetting_somebody_forgets_everything_about_them(mira):
    add(mira, "M.")
    (entry,) = people_of(mira)
    from holdfast.actions.journal import keep

    body = InventoryAnswers(relationship=entry.id, was_good="laughing together")
    keep(uuid4(), body, store=mira.store, now=entry.kept_at)
    assert mira.client.post(f"/space/p/{entry.id}/x/").status_code == 302
    assert len(mira.store.journal()) == 0


def test_somebody_elses_person_looks_like_one_that_never_was(mira):
    assert mira.client.get(f"/space/p/{uuid4()}/").status_code == 404
