"""Settling, signed in: how is it now, the ways that fit, one of them, how it was after, and what has helped."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.doors.space.urls import urlpatterns
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.settling.card import Card, Contact, Group, Need
from holdfast.healing.settling.kinds import SettlingLimits, SettlingTry
from holdfast.words import Words
from holdfast.words.place import content_root
from holdfast.words.settling_cards import load_cards

from .walking import text_of

CARDS = load_cards(content_root())
NUMBER = {card.id: number for number, card in enumerate(CARDS, start=1)}


def somebody(mira, relation=RelationKind.FRIEND, **fields) -> UUID:
    person = uuid4()
    body = Relationship(alias="Sorin", relation=relation, **fields)
    keep(person, body, store=mira.store, now=datetime.now(UTC))
    return person


def say(mira, state="too_much", distress="7", **fields):
    data = {"entry": str(uuid4()), "state": state, "distress": distress}
    return mira.client.post("/space/o/", {**data, **fields})


def after(mira, card="naming", state="too_much", distress="5", **fields):
    data = {"entry": str(uuid4()), "state": state, "distress": distress}
    return mira.client.post(f"/space/o/k/{NUMBER[card]}/n/", {**data, **fields})


def offered(mira) -> list[Card]:
    """The cards on the page, in its order."""
    page = text_of(mira.client.get("/space/o/c/"))
    return sorted(
        (card for card in CARDS if f"/space/o/k/{NUMBER[card.id]}/" in page),
        key=lambda card: page.index(f"/space/o/k/{NUMBER[card.id]}/"),
    )


def tries(mira):
    return mira.store.journal(SettlingTry).of(SettlingTry)


def test_what_is_said_leads_to_two_or_three_ways_and_is_kept(mira):
    assert say(mira)["Location"] == "/space/o/c/"
    (check,) = mira.store.journal(StateCheck).of(StateCheck)
    assert (check.body.state, check.body.distress) == (State.TOO_MUCH, 7)
    assert "You said: Too much, and 7 of 10" in text_of(mira.client.get("/space/o/c/"))
    assert 2 <= len(offered(mira)) <= 3


def test_saying_nothing_keeps_nothing_and_still_shows_ways(mira):
    assert say(mira, state="", distress="")["Location"] == "/space/o/c/"
    assert mira.store.journal(StateCheck).of(StateCheck) == ()
    assert len(offered(mira)) == 3


def test_the_hardest_moment_closes_nothing_and_shows_help_first(mira):
    say(mira, state="too_far", distress="10")
    page = text_of(mira.client.get("/space/o/c/"))
    main = page[page.index("<main") :]
    assert main.index("/help/") < main.index("/space/o/k/")


def test_company_is_suggested_where_it_is_safe(mira):
    somebody(mira)
    assert offered(mira)[0].group is Group.WITH_ANOTHER


@pytest.mark.parametrize(
    "person",
    [
        {"safety": SafetyFlag.UNSURE},
        {"relation": RelationKind.CHILD},
        {"relation": RelationKind.PARTNER},
    ],
)
def test_company_is_neither_suggested_nor_listed_where_it_may_not_be(mira, person):
    left_out = somebody(mira, **person)
    assert Group.WITH_ANOTHER not in {card.group for card in offered(mira)}
    assert "Sorin" not in text_of(mira.client.get(f"/space/o/k/{NUMBER['side_by_side']}/n/"))
    refused = after(mira, "side_by_side", with_whom=str(left_out))
    assert refused.status_code == 422
    assert tries(mira) == ()


def test_the_list_of_what_to_avoid_is_one_entry_and_is_obeyed(mira):
    for ticked in (["touch"], ["sound", "touch", "stillness"]):
        page = text_of(mira.client.get("/space/o/a/"))
        (revision,) = re.findall(r'name="revision" value="([^"]*)"', page)
        data = {"entry": str(uuid4()), "revision": revision, "avoid": ticked}
        assert mira.client.post("/space/o/a/", data).status_code == 302
    (entry,) = mira.store.journal(SettlingLimits).of(SettlingLimits)
    assert entry.body.avoid == (Need.TOUCH, Need.STILLNESS, Need.SOUND)
    assert all(set(entry.body.avoid).isdisjoint(card.needs) for card in offered(mira))
    assert "checked" in text_of(mira.client.get("/space/o/a/"))


def test_two_windows_with_two_lists_lose_neither(mira):
    first = mira.client.post("/space/o/a/", {"entry": str(uuid4()), "avoid": ["cold"]})
    second = mira.client.post("/space/o/a/", {"entry": str(uuid4()), "avoid": ["smell"]})
    assert (first.status_code, second.status_code) == (302, 409)


@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_way_is_one_page_with_all_its_steps_and_an_exit_on_each(mira, language):
    before = "" if language == "en" else "/ro"
    words = Words(language)
    for card in CARDS:
        page = text_of(mira.client.get(f"{before}/space/o/k/{NUMBER[card.id]}/"))
        steps = words.list(f"settling.card.{card.id}.steps")
        assert all(step in page for step in steps)
        exits = page[page.index("<ol") : page.index("</ol>")].count(f"/{NUMBER[card.id]}/n/")
        assert exits == len(steps)
        assert card.asks_someone == (words.text("settling.one.consent") in page)
        assert (card.contact is Contact.TOUCH) == (words.text("settling.contact.touch") in page)


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", ("frightens you", "neck was ever pressed", "nearly drowned", "heart or lungs")),
        ("ro", ("te sperie", "strâns vreodată gâtul", "era să te îneci", "inima ori plămânii")),
    ],
)
def test_who_should_leave_the_longer_breath_is_named_plainly(language, named):
    avoid = Words(language).text("settling.card.longer_out_breath.avoid")
    for word in named:
        assert word in avoid


@pytest.mark.parametrize("language", ["en", "ro"])
def test_how_it_was_worked_out_names_the_answers_as_they_are_chosen(language):
    words = Words(language)
    told = " ".join(words.list("settling.history.how.steps"))
    for state in (State.WITHIN_REACH, State.TOO_MUCH, State.TOO_FAR):
        assert words.text(f"state.state.{state}.label") in told


def test_a_way_that_is_not_there_is_not_found(mira):
    for number in (0, len(CARDS) + 1):
        assert mira.client.get(f"/space/o/k/{number}/").status_code == 404


def test_everything_is_listed_whatever_the_list_says(mira):
    avoided = SettlingLimits(avoid=tuple(Need))
    keep(uuid4(), avoided, store=mira.store, now=datetime.now(UTC))
    page = text_of(mira.client.get("/space/o/k/"))
    assert all(f'/space/o/k/{number}/"' in page for number in NUMBER.values())
    assert "It asks for something on your list to avoid." in page


def test_a_try_that_helped_is_kept_and_counted(mira):
    friend = somebody(mira)
    say(mira)
    answer = after(mira, "phone_call", with_whom=str(friend))
    (entry,) = tries(mira)
    assert answer["Location"] == f"/space/o/h/{entry.id}/"
    assert (entry.body.distress_before, entry.body.distress_after) == (7, 5)
    assert entry.body.with_whom == friend
    page = text_of(mira.client.get(answer["Location"]))
    assert "It became easier this time." in page
    assert "You tried this once." in page
    assert ": tried once." in text_of(mira.client.get("/space/o/h/"))


def test_a_share_that_helped_is_said_from_three_tries_on(mira):
    for times in ("once", "twice"):
        say(mira)
        page = text_of(mira.client.get(after(mira, "phone_call", distress="7")["Location"]))
        assert f"You tried this {times}." in page
    say(mira)
    page = text_of(mira.client.get(after(mira, "phone_call")["Location"]))
    assert "It helped 1 of 3 times for you." in page
    assert "helped 1 of 3 times" in text_of(mira.client.get("/space/o/h/"))


def test_the_same_form_sent_twice_is_one_try(mira):
    say(mira)
    same = {"entry": str(uuid4())}
    assert after(mira, **same)["Location"] == after(mira, **same)["Location"]
    (entry,) = tries(mira)
    assert entry.body.distress_before == 7


def test_any_worsening_stops_with_help_first(mira):
    say(mira, distress="4")
    page = text_of(mira.client.get(after(mira, distress="5")["Location"]))
    main = page[page.index("<main") :]
    assert "Let us stop here" in main
    assert main.index("/help/") < main.index("/space/o/c/")
    assert "naming" not in {card.id for card in offered(mira)}


def test_two_tries_without_help_offer_another_kind_or_a_person(mira):
    say(mira)
    after(mira, "naming", distress="7")
    answer = after(mira, "look_and_listen", distress="7")
    page = text_of(mira.client.get(answer["Location"]))
    assert "Two tries have not made it easier." in page
    assert "Is there someone you could be with" in page


def test_a_good_morning_does_not_make_an_evening_worse(mira):
    now = datetime.now(UTC)
    check = StateCheck(
        tool="settling", moment=Moment.BEFORE, state=State.WITHIN_REACH, distress=1, day=now.date()
    )
    keep(uuid4(), check, store=mira.store, now=now - timedelta(hours=2))
    page = text_of(mira.client.get(after(mira, distress="6")["Location"]))
    assert "Nothing was compared" in page


def test_nothing_said_after_keeps_nothing(mira):
    assert after(mira, state="", distress="")["Location"] == "/space/o/c/"
    assert tries(mira) == ()


def test_a_way_that_left_the_content_is_still_counted(mira):
    body = SettlingTry(
        card="long_gone", distress_before=5, distress_after=3, day=datetime.now(UTC).date()
    )
    keep(uuid4(), body, store=mira.store, now=datetime.now(UTC))
    assert "A way that is no longer here: tried once." in text_of(mira.client.get("/space/o/h/"))


def test_deleting_a_try_counts_again(mira):
    say(mira)
    address = after(mira)["Location"]
    mira.client.post(f"{address}x/", {"sure": "yes"})
    assert "Nothing is noted yet." in text_of(mira.client.get("/space/o/h/"))
    assert mira.client.get(address).status_code == 404


def test_someone_elses_try_is_not_there(mira):
    assert mira.client.get(f"/space/o/h/{uuid4()}/").status_code == 404
    person = somebody(mira)
    assert mira.client.get(f"/space/o/h/{person}/").status_code == 404


def test_wanting_to_settle_now_shows_ways_and_asks_nothing_first(mira):
    today = text_of(mira.client.get("/space/"))
    assert '<a href="/space/o/c/">I want to settle now</a>' in today
    ways = text_of(mira.client.get("/space/o/c/"))
    assert '<a href="/space/o/">Say how it is now</a>' in ways
    assert 'name="distress"' not in ways


def test_today_and_the_gentle_stop_lead_to_settling(mira, client):
    assert "/space/o/" in text_of(mira.client.get("/space/"))
    stopped = {"entry": str(uuid4()), "state": "too_far", "distress": "9"}
    assert "/space/o/c/" in text_of(mira.client.post("/space/n/r/", stopped))
    assert client.get("/space/o/c/").status_code == 302


def test_no_private_address_of_settling_carries_a_word():
    paths = [str(entry.pattern) for entry in urlpatterns if entry.name.startswith("settle")]
    assert len(paths) == 9
    for path in paths:
        assert all(len(part) == 1 or part.startswith("<") for part in path.split("/") if part)
