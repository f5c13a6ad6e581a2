"""Words for what happened, signed in: one form a page, everything skippable, folded away and never counted."""

import re
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from holdfast.actions.drafts import save_draft
from holdfast.actions.journal import keep
from holdfast.doors.space.experiences.pages import NUMBERED, anchor_of
from holdfast.healing.experiences.experience import (
    Applies,
    Experience,
    Form,
    FormGroup,
    Frequency,
    GoesOn,
    Time,
    group_of,
)
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.healing.safety.state import StateCheck

NOW = datetime.now(UTC)
RESTS = "This tool rests for today"


def address(form) -> str:
    return f"/space/f/{NUMBERED.index(form) + 1}/"


def write(mira, form=Form.NEGLECT, **fields):
    return mira.client.post(address(form), {"entry": str(uuid4()), **fields})


def put(mira, form=Form.NEGLECT, **fields) -> UUID:
    entry_id = uuid4()
    body = Experience(form=form, **{"applies": Applies.YES, **fields})
    keep(entry_id, body, store=mira.store, now=datetime.now(UTC))
    return entry_id


def somebody(mira, alias="Sorin") -> UUID:
    person = uuid4()
    body = Relationship(alias=alias, relation=RelationKind.OTHER_CARER)
    keep(person, body, store=mira.store, now=NOW)
    return person


def kept(mira, kind=Experience):
    return [entry.body for entry in mira.store.journal(kind).of(kind)]


def main_of(mira, path) -> str:
    """The main text of a page without its tags."""
    page = mira.client.get(path, follow=True).content.decode()
    found = re.search(r"<main.*?</main>", page, re.S)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def state(mira, path, **fields):
    return mira.client.post(path, {"entry": str(uuid4()), **fields})


def test_a_page_is_kept_with_everything_that_was_said(mira):
    person = somebody(mira)
    answer = write(
        mira,
        applies="maybe",
        times=["childhood", "hazy"],
        affects_now="3",
        goes_on="no",
        people=[str(person)],
        kinds=["sibling"],
        frequency="dont_know",
        called="the quiet house",
        note="the light under the door",
    )
    said = Experience(
        form=Form.NEGLECT,
        applies=Applies.MAYBE,
        called="the quiet house",
        times=(Time.CHILDHOOD, Time.HAZY),
        people=(person,),
        kinds=(RelationKind.SIBLING,),
        frequency=Frequency.DONT_KNOW,
        affects_now=3,
        goes_on=GoesOn.NO,
        note="the light under the door",
    )
    assert kept(mira) == [said]
    assert re.fullmatch(r"/space/f/e/[0-9a-f-]{36}/k/", answer["Location"])
    shown = main_of(mira, "/space/f/")
    for text in (
        "the quiet house",
        "Cared for, and not seen",
        "You said maybe",
        "When: As a child · Hazy, or I don’t know",
        "With: Sorin · Brother or sister",
        "How often: Don’t know",
        "It affects me a lot now",
        "the light under the door",
    ):
        assert text in shown


@pytest.mark.parametrize("form", Form)
def test_every_form_has_a_page_that_says_first_what_it_mentions(mira, form):
    page = mira.client.get(address(form)).content.decode()
    note, heading = page.index("hf-note"), page.index("<h1")
    assert note < heading
    shown = main_of(mira, address(form))
    for text in ("Skip this page", "Skip this group", "Enough for today", "Only you can see this"):
        assert text in shown


@pytest.mark.parametrize("form", Form)
def test_on_every_page_every_answer_can_be_skipped_and_nothing_is_kept(mira, form):
    answer = write(mira, form, affects_now="rather_not_say")
    assert answer.status_code == 302
    assert answer["Location"] == f"/space/f/c/#{anchor_of(group_of(form))}"
    assert kept(mira) == []


def test_skipping_leads_to_the_list_and_never_straight_into_another_page(mira):
    page = mira.client.get(address(Form.BODY)).content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    assert 'href="/space/f/c/#g3"' in main
    assert 'href="/space/f/c/#g4"' in main
    assert not re.findall(r'href="/space/f/\d+/"', main)
    last = mira.client.get(address(Form.ELSE)).content.decode()
    assert 'href="/space/f/c/">Skip this group' in last
    listed = mira.client.get("/space/f/c/").content.decode()
    assert all(f'id="{anchor_of(group)}"' in listed for group in FormGroup)


def test_not_sure_and_rather_not_say_are_missing_and_never_zero(mira):
    write(mira, applies="yes", affects_now="not_sure", goes_on="rather_not_say")
    assert kept(mira) == [Experience(form=Form.NEGLECT, applies=Applies.YES)]


def test_a_death_is_not_asked_how_often_nor_whether_it_goes_on(mira):
    page = mira.client.get(address(Form.LOSS)).content.decode()
    assert 'name="frequency"' not in page
    assert 'name="goes_on"' not in page


def test_something_else_begins_with_ones_own_name_and_may_be_written_twice(mira):
    page = mira.client.get(address(Form.ELSE)).content.decode()
    assert page.index('name="called"') < page.index('name="times"')
    assert 'name="applies"' not in page
    write(mira, Form.ELSE, called="the flood")
    write(mira, Form.ELSE, called="the move")
    shown = main_of(mira, "/space/f/")
    assert "the flood" in shown
    assert "the move" in shown


def test_any_other_page_opens_again_as_it_was_kept(mira):
    entry_id = put(mira, times=(Time.TEENS,), called="then")
    again = mira.client.get(address(Form.NEGLECT))
    assert again["Location"] == f"/space/f/e/{entry_id}/"
    page = mira.client.get(again["Location"]).content.decode()
    assert 'value="then"' in page
    assert re.search(r'value="teens"\s+checked', page)
    assert '<details class="hf-details" open>' in page


@pytest.mark.parametrize(
    "said", [{"goes_on": "yes"}, {"goes_on": "not_sure"}, {"times": ["now"], "goes_on": "no"}]
)
def test_what_still_happens_leads_to_safety_before_anything_else(mira, said):
    answer = write(mira, Form.CONTROL, applies="yes", **said)
    shown = mira.client.get(answer["Location"]).content.decode()
    assert "Your safety comes first" in shown
    assert 'href="/space/c/"' in shown
    assert 'href="/help/"' in shown
    assert "Your safety comes first" in main_of(mira, "/space/f/")


def test_safety_is_about_the_one_person_who_was_named(mira):
    person = somebody(mira)
    answer = write(mira, Form.CONTROL, goes_on="yes", people=[str(person)])
    assert f"/space/c/{person}/" in mira.client.get(answer["Location"]).content.decode()


def test_where_nothing_was_said_about_now_the_way_to_safety_is_shown(mira):
    silent = write(mira, applies="yes")["Location"]
    over = write(mira, Form.REVERSAL, applies="yes", goes_on="no")["Location"]
    assert "If it is still happening, safety comes first" in main_of(mira, silent)
    assert "If it is still happening" not in main_of(mira, over)


@pytest.mark.parametrize("applies", ["yes", "not_for_me", "rather_not_say"])
def test_after_every_page_there_is_a_way_to_settle_and_a_way_to_put_it_away(mira, applies):
    page = mira.client.get(write(mira, applies=applies)["Location"]).content.decode()
    assert 'href="/space/o/c/"' in page
    assert "Put this away" in page
    assert 'href="/space/n/f/"' in page


def test_the_next_page_is_named_by_what_it_mentions_and_no_group_leads_into_another(mira):
    first = main_of(mira, write(mira, Form.BODY, applies="not_for_me")["Location"])
    assert "Mentions sexual harm to a child. No details." in first
    assert "Something sexual, as a child" not in first
    last = main_of(mira, write(mira, Form.LOSS, applies="not_for_me")["Location"])
    assert "That was the last page of this group" in last
    assert "Mentions" not in last


def test_putting_away_folds_and_deletes_nothing_and_can_be_taken_back(mira):
    entry_id = put(mira, called="that winter", affects_now=4, times=(Time.CHILDHOOD,))
    mira.client.post(f"/space/f/e/{entry_id}/w/", {"fold": "away"})
    (body,) = kept(mira)
    assert (body.put_away, body.called, body.affects_now) == (True, "that winter", 4)
    page = mira.client.get("/space/f/").content.decode()
    assert "that winter" in page.partition("Put away</summary>")[2]
    assert "that winter" not in page.partition("Put away</summary>")[0]
    assert "Mentions" not in main_of(mira, f"/space/f/e/{entry_id}/k/")
    mira.client.post(f"/space/f/e/{entry_id}/w/", {"fold": "out"})
    assert [body.put_away for body in kept(mira)] == [False]


def test_changing_a_page_that_was_put_away_leaves_it_there(mira):
    entry_id = put(mira, put_away=True)
    revision = mira.store.find(entry_id)[1]
    data = {"entry": str(entry_id), "revision": revision, "applies": "maybe"}
    mira.client.post(f"/space/f/e/{entry_id}/", data)
    assert [(body.applies, body.put_away) for body in kept(mira)] == [(Applies.MAYBE, True)]


def test_everything_can_be_put_away_at_once(mira):
    put(mira)
    put(mira, Form.BODY, put_away=True)
    mira.client.post("/space/f/w/")
    assert [body.put_away for body in kept(mira)] == [True, True]


def test_no_page_counts_adds_up_or_grades(mira):
    forms = (Form.UNAVAILABLE, Form.NEGLECT, Form.PUT_DOWN, Form.BODY, Form.CONTROL)
    last = [put(mira, form, affects_now=4, times=(Time.CHILDHOOD,)) for form in forms][-1]
    put(mira, Form.LOSS, put_away=True)
    state(mira, "/space/f/n/", distress="2")
    for path in ("/space/f/", "/space/f/c/", f"/space/f/e/{last}/k/", address(Form.SEXUAL)):
        found = re.findall(r"\d+", main_of(mira, path))
        ends, scale = ["0", "2", "4"], ["0", "1", "2", "3", "4"]
        assert found == (ends + scale if path == address(Form.SEXUAL) else []), path


def test_the_three_that_affect_most_come_first_and_what_was_put_away_is_not_among_them(mira):
    put(mira, Form.BODY, affects_now=4, put_away=True)
    for form, number in ((Form.NEGLECT, 1), (Form.CONTROL, 4), (Form.REVERSAL, 2), (Form.LOSS, 3)):
        put(mira, form, affects_now=number)
    shown = main_of(mira, "/space/f/").partition("What affects you most now")[2]
    names = ["Choices that became smaller", "A carer who died", "Looking after the adults"]
    places = [shown.index(name) for name in names]
    assert places == sorted(places)
    assert "Cared for, and not seen" not in shown.partition("How this was worked out")[0]
    assert "Hurt in the body" not in shown.partition("How this was worked out")[0]


def test_before_the_pages_there_is_a_look_at_how_it_is(mira):
    assert 'href="/space/f/n/"' in mira.client.get("/space/f/").content.decode()
    answer = state(mira, "/space/f/n/", state="within_reach", distress="3")
    assert answer["Location"] == "/space/f/c/"
    (check,) = kept(mira, StateCheck)
    assert (check.tool, check.distress) == ("experiences", 3)
    assert 'href="/space/f/c/"' in mira.client.get("/space/f/").content.decode()


def test_when_it_is_too_much_the_tool_rests_until_a_new_look_opens_it(mira):
    stopped = state(mira, "/space/f/n/", distress="9").content.decode()
    assert "Let us stop here for now" in stopped
    for path in ("/space/f/c/", address(Form.NEGLECT)):
        assert RESTS in main_of(mira, path)
    state(mira, "/space/f/n/", distress="4")
    assert RESTS not in main_of(mira, "/space/f/c/")


@pytest.mark.parametrize(("distress", "told"), [("5", False), ("6", True), ("7", True)])
def test_on_a_hard_day_one_page_is_enough(mira, distress, told):
    state(mira, "/space/f/n/", distress=distress)
    assert ("One page is enough" in main_of(mira, "/space/f/c/")) is told


def test_what_was_typed_is_kept_even_where_the_tool_rests_by_now(mira):
    state(mira, "/space/f/n/", distress="9")
    assert write(mira, applies="yes", note="half a line").status_code == 302
    assert [body.note for body in kept(mira)] == ["half a line"]


def test_a_rise_after_the_pages_stops_gently_and_then_it_rests(mira):
    state(mira, "/space/f/n/", distress="2")
    stopped = state(mira, "/space/n/f/", distress="6").content.decode()
    assert "It has become harder since you began" in stopped
    assert RESTS in main_of(mira, "/space/f/c/")


def test_enough_for_today_leads_over_a_last_look_to_settling_and_not_back_to_the_words(mira):
    page = state(mira, "/space/n/f/", distress="2").content.decode()
    assert "Before you go" in page
    assert 'href="/space/"' in page.partition("<main")[2].partition("</main>")[0]


def test_after_another_deep_tool_it_is_offered_for_another_day_and_may_go_on(mira):
    person = somebody(mira)
    body = InventoryAnswers(relationship=person)
    keep(uuid4(), body, store=mira.store, now=datetime.now(UTC))
    shown = main_of(mira, "/space/f/n/")
    assert "One deep tool a day" in shown
    assert "Go on anyway" in shown
    assert state(mira, "/space/f/n/")["Location"] == "/space/f/c/"


@pytest.fixture
def noon(clock):
    """A sitting that does not run into the next day."""
    clock.moment = clock.moment.replace(hour=12)
    return clock


def test_after_twenty_minutes_a_pause_is_offered(noon, mira):
    location = write(mira, applies="yes", goes_on="no")["Location"]
    said = []
    for _ in range(5):
        noon.wait(minutes=5)
        said.append("A pause may be good" in main_of(mira, location))
    assert said == [False] * 3 + [True] * 2


def test_a_person_who_is_deleted_takes_along_what_names_nobody_else(mira):
    sorin, ana = somebody(mira), somebody(mira, "Ana")
    put(mira, people=(sorin,), called="alone")
    put(mira, Form.BODY, people=(sorin, ana), called="both")
    put(mira, Form.LOSS, called="nobody")
    mira.client.post(f"/space/p/{sorin}/x/")
    assert [body.called for body in kept(mira)] == ["both", "nobody"]
    assert "Sorin" not in main_of(mira, "/space/f/")


@pytest.mark.parametrize(("area", "left"), [("experiences", []), ("people", ["nobody"])])
def test_one_area_is_deleted_whole(mira, area, left):
    put(mira, people=(somebody(mira),), called="alone")
    put(mira, Form.LOSS, called="nobody")
    mira.client.post("/space/d/a/", {"area": area, "sure": "yes"})
    assert [body.called for body in kept(mira)] == left


def test_a_page_can_be_deleted_and_another_kind_of_entry_is_no_page(mira):
    entry_id, person = put(mira), somebody(mira)
    for path in (f"/space/f/e/{person}/", f"/space/f/e/{person}/k/", "/space/f/0/", "/space/f/99/"):
        assert mira.client.get(path).status_code == 404
    mira.client.post(f"/space/f/e/{entry_id}/x/", {"sure": "yes"})
    assert kept(mira) == []


def test_what_is_half_written_waits_and_is_given_back(mira):
    fields = {"called": ["half"], "note": ["a line"]}
    save_draft(address(Form.NEGLECT), fields, store=mira.store, now=NOW)
    page = mira.client.get(address(Form.NEGLECT)).content.decode()
    assert 'value="half"' in page
    assert "a line</textarea>" in page


def test_words_that_came_after_the_lock_are_given_back_though_the_page_was_kept_meanwhile(mira):
    late = {"entry": str(uuid4()), "note": "typed while it locked"}
    mira.client.post("/lock/")
    mira.client.post(address(Form.NEGLECT), late)
    put(mira)
    mira.client.post("/enter/", {"handle": mira.handle, "passphrase": mira.passphrase})
    arrived = mira.client.get("/space/w/").content.decode()
    (waiting,) = set(re.findall(r'href="(/space/f/\d+/\?w=[^"]+)"', arrived))
    assert "typed while it locked</textarea>" in mira.client.get(waiting).content.decode()


def test_two_windows_show_both_versions_in_words(mira):
    person = somebody(mira)
    entry_id = put(mira, people=(person,))
    data = {"entry": str(entry_id), "revision": mira.store.find(entry_id)[1]}
    path = f"/space/f/e/{entry_id}/"
    mira.client.post(path, {**data, "applies": "maybe", "affects_now": "1"})
    both = mira.client.post(path, {**data, "applies": "yes", "affects_now": "3", "called": "then"})
    assert both.status_code == 409
    shown = both.content.decode()
    assert all(text in shown for text in ("Is this part of your life?", "What I would call it"))
    assert str(person) not in re.sub(r"<input[^>]*>", "", shown)


def test_the_pages_are_read_in_romanian(mira):
    put(mira, Form.CONTROL, times=(Time.ADULT,), goes_on=GoesOn.NO)
    shown = main_of(mira, "/ro/space/f/")
    assert "Tot mai puține alegeri" in shown
    assert "Ca adult" in shown
    assert "În copilărie, cu oamenii care m-au crescut" in main_of(mira, "/ro/space/f/c/")


def test_each_group_says_what_it_mentions_before_its_pages(mira):
    shown = main_of(mira, "/space/f/c/")
    assert shown.count("Mentions ") == len(FormGroup)
    assert shown.index("Mentions violence") < shown.index("Hurt in the body")
